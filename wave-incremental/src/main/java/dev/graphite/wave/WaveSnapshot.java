package dev.graphite.wave;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The answer of a {@link Wave} and its graph as one batch left them. It stays as it is while
 * further batches are applied. Immutable; safe for threads.
 */
public final class WaveSnapshot {
  private final long batch;
  private final List<Column> columns;
  private final SnapshotNames names;
  private final VersionedArray.Version<long[]> rows;
  private final GraphVersion graph;

  /**
   * A snapshot.
   *
   * @param rows by index of vertex: its rows one behind the other
   */
  WaveSnapshot(
      long batch,
      List<Column> columns,
      SnapshotNames names,
      VersionedArray.Version<long[]> rows,
      GraphVersion graph) {
    this.batch = batch;
    this.columns = List.copyOf(columns);
    this.names = names;
    this.rows = rows;
    this.graph = graph;
  }

  /** Number of the last batch that was kept, from 1, refused ones counted; 0 for none. */
  public long batch() {
    return batch;
  }

  /** The columns of rows, in which {@link Column.Type#VERTEX} is a label. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * The id of the vertex with a label of this snapshot.
   *
   * @throws IllegalArgumentException if no vertex has it
   */
  public String id(int label) {
    int index = names.indexOfLabel(label);
    if (index < 0) {
      throw new IllegalArgumentException("no vertex has the label " + label);
    }
    return names.id(index);
  }

  /** The rows of a vertex, sorted by start; none if it has none. Cost: these rows. */
  public List<long[]> rows(String id) {
    List<long[]> list = new ArrayList<>();
    int index = names.index(id);
    if (index >= 0) {
      forEachRowOf(index, list::add);
    }
    return list;
  }

  /** All rows. */
  public List<long[]> rows() {
    List<long[]> list = new ArrayList<>();
    forEachRow(list::add);
    return list;
  }

  /** Passes on all rows, sorted by vertex and start. Cost: O(V), and a sort of later vertices. */
  public void forEachRow(Consumer<long[]> consumer) {
    forEachInOrder(vertex -> forEachRowOf(vertex, consumer));
  }

  private void forEachRowOf(int vertex, Consumer<long[]> consumer) {
    long[] all = rows.get(vertex);
    int width = columns.size();
    for (int at = 0; all != null && at < all.length; at += width) {
      consumer.accept(Arrays.copyOfRange(all, at, at + width));
    }
  }

  /** Visits vertices that have rows, in order of output. */
  private void forEachInOrder(IntConsumer visitor) {
    List<Integer> later = new ArrayList<>();
    for (int vertex = names.baseSize(); vertex < rows.size(); vertex++) {
      if (rows.get(vertex) != null) {
        later.add(vertex);
      }
    }
    later.sort((a, b) -> Long.compare(label(a), label(b)));
    int next = 0;
    for (int vertex = 0; vertex < names.baseSize(); vertex++) {
      if (rows.get(vertex) == null) {
        continue;
      }
      while (next < later.size() && label(later.get(next)) < label(vertex)) {
        visitor.accept(later.get(next++));
      }
      visitor.accept(vertex);
    }
    while (next < later.size()) {
      visitor.accept(later.get(next++));
    }
  }

  /** The label of a vertex that has rows. */
  private long label(int vertex) {
    return rows.get(vertex)[0];
  }

  /** The graph, all lives declared: a fresh run on it gives these rows. Cost: O(E log E). */
  public TemporalGraph graph() {
    return graph.toTemporalGraph();
  }
}
