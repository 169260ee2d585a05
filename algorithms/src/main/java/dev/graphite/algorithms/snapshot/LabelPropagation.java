package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.AllMessages;
import java.util.Arrays;
import java.util.List;

/**
 * Community detection by label propagation (CDLP): at each tick, a vertex starts with its own id as
 * its label and in each round takes the label most frequent among its neighbours, the smallest of
 * them where several are.
 *
 * <p>Time: each tick by itself. A neighbour connected both ways counts twice, parallel edges once,
 * loops not at all. A vertex without neighbours keeps its label.
 *
 * <p>Paper: Raghavan, Albert and Kumara, "Near linear time algorithm to detect community structures
 * in large-scale networks", Physical Review E 76, 2007, in the deterministic form of LDBC
 * Graphalytics (Iosup et al., PVLDB 9(13), 2016).
 *
 * <p>Cost: per round O(m log m) for the m messages of a stretch of time in which a vertex'
 * neighbours and their labels stay. Threads: any, one answer. Limits: ids must be integers.
 */
public final class LabelPropagation extends RoundProgram {
  /**
   * Label propagation.
   *
   * @param iterations rounds, at least 0
   */
  public LabelPropagation(int iterations) {
    super(
        ValueType.LONG,
        AllMessages.GROUP,
        new View(View.Direction.EACH_WAY, true, false),
        iterations);
  }

  @Override
  public void start(ComputeContext vertex) {
    vertex.setState(vertex.start(), vertex.end(), vertex.vertex());
  }

  @Override
  public void compute(ComputeContext vertex) {
    if (vertex.messageCount() > 0) {
      vertex.setState(vertex.start(), vertex.end(), mostFrequent(vertex));
    }
  }

  private static long mostFrequent(ComputeContext vertex) {
    long[] labels = new long[vertex.messageCount()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = vertex.message(i);
    }
    Arrays.sort(labels);
    int best = 0;
    int most = 0;
    int run = 0;
    for (int i = 0; i < labels.length; i++) {
      run = i > 0 && labels[i] == labels[i - 1] ? run + 1 : 1;
      if (run > most) {
        most = run;
        best = i;
      }
    }
    return labels[best];
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("label", Column.Type.VERTEX);
  }

  @Override
  public void check(GraphTraits graph) {
    if (!graph.hasIntegerIds()) {
      throw new UnsuitableGraphException("cdlp needs ids that are all integers");
    }
  }
}
