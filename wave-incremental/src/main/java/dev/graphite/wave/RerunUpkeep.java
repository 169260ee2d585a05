package dev.graphite.wave;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps any program's rows current by running it again after each batch, on a copy of the graph.
 * Right for all kinds of program, and as slow as a fresh run. Not safe for threads.
 */
final class RerunUpkeep implements Upkeep {
  private final Wave.ProgramSource source;
  private final ChangingGraph graph;
  private final LocalEngine engine = new LocalEngine();
  private List<long[]> rows;
  private List<long[]> newRows;
  private long batches;
  private long reruns;

  RerunUpkeep(Wave.ProgramSource source, ChangingGraph graph) {
    this.source = source;
    this.graph = graph;
    this.rows = run();
  }

  @Override
  public void update(GraphDelta delta, List<long[]> gone, List<long[]> come) {
    newRows = run();
    RowDifference.of(rows, newRows, gone, come);
  }

  @Override
  public void commit() {
    rows = newRows;
    batches++;
  }

  @Override
  public void undo() {
    newRows = null;
  }

  private List<long[]> run() {
    reruns++;
    TemporalGraph fresh = graph.toTemporalGraph();
    FreshRanks ranks = new FreshRanks(graph, fresh);
    IntervalProgram program = source.program(ranks);
    List<long[]> made = new ArrayList<>();
    if (ranks.areAllThere()) {
      IntervalResult result = engine.run(program, fresh);
      int[] labels = labels(fresh.vertexCount());
      List<Column> columns = result.columns();
      result.forEachRow(row -> made.add(labelled(row, columns, labels)));
    }
    return made;
  }

  /** The labels by rank. */
  private int[] labels(int vertices) {
    int[] labels = new int[vertices];
    int[] rank = {0};
    graph
        .labels()
        .forEachInOrder(
            vertex -> {
              if (graph.isAlive(vertex)) {
                labels[rank[0]++] = graph.labels().label(vertex);
              }
            });
    return labels;
  }

  private static long[] labelled(long[] row, List<Column> columns, int[] labels) {
    long[] copy = row.clone();
    for (int c = 0; c < copy.length; c++) {
      if (columns.get(c).type() == Column.Type.VERTEX && copy[c] >= 0) {
        copy[c] = labels[(int) copy[c]];
      }
    }
    return copy;
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    rows.forEach(row -> consumer.accept(row.clone()));
  }

  @Override
  public long memoryBytes() {
    return rows.isEmpty() ? 0 : rows.size() * (24L + 8L * rows.get(0).length);
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, 0, 0, 0, 0, reruns);
  }
}
