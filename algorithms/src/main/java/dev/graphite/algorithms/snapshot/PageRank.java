package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Arguments;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Sum;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * PageRank (PR): at each tick, the rank of each vertex in the snapshot after a number of rounds.
 *
 * <p>Time: each tick by itself; N(t) is the number of vertices alive at t. Parallel edges count
 * once, loops count. A vertex starts with 1/N(t); in each round it gets (1-d)/N(t) + d (sum of
 * rank/degree over its in-neighbours + rank of the vertices without out-edges / N(t)).
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V; the rule for vertices without out-edges is
 * that of LDBC Graphalytics (Iosup et al., PVLDB 9(13), 2016).
 *
 * <p>Cost: per round O(m log m) for m messages, one per piece of rank and edge; a rank has at most
 * one piece per tick at which the graph changes, which is what it is worth running this on.
 * Threads: any, the same digits.
 */
public final class PageRank extends RoundProgram {
  private static final int DANGLING = 0;

  private final double damping;

  /**
   * PageRank.
   *
   * @param iterations rounds, at least 0
   * @param damping d, from 0 to 1
   */
  public PageRank(int iterations, double damping) {
    super(ValueType.DOUBLE, Sum.DOUBLES, new View(View.Direction.OUT, true, true), iterations);
    this.damping = Arguments.share("damping", damping);
  }

  @Override
  public Set<Fact> facts() {
    return EnumSet.of(Fact.VERTEX_COUNT, Fact.DEGREE);
  }

  @Override
  public List<Sum> aggregators() {
    return List.of(Sum.DOUBLES);
  }

  @Override
  public void start(ComputeContext vertex) {
    setRank(vertex, 1.0 / vertex.vertexCount());
  }

  @Override
  public void compute(ComputeContext vertex) {
    double count = vertex.vertexCount();
    double inflow = vertex.messageAsDouble() + vertex.aggregatedAsDouble(DANGLING) / count;
    setRank(vertex, (1 - damping) / count + damping * inflow);
  }

  private static void setRank(ComputeContext vertex, double rank) {
    vertex.setState(vertex.start(), vertex.end(), rank);
    if (vertex.degree() == 0) {
      vertex.aggregate(DANGLING, rank);
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.stateAsDouble() / edge.degree());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("rank", Column.Type.DOUBLE);
  }
}
