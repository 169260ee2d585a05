package dev.graphite.wave;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.wave.GraphDelta.Life;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps answer and graph a second time, in versions, from the first snapshot on. Cost of a batch:
 * what it has changed, the rows of each vertex with changed rows, and a few nodes for each; nothing
 * in proportion to the graph. Used by the thread that applies batches alone; {@link #snapshot} by
 * any.
 */
final class SnapshotKeeper {
  private final ChangingGraph graph;
  private final IntervalProgram program;
  private final List<Column> columns;
  private final SnapshotNames names;
  private final VersionedArray<long[]> rows = new VersionedArray<>();
  private final VersionedArray<Life> lives = new VersionedArray<>();
  private final VersionedArray<GraphVersion.Arc> arcs = new VersionedArray<>();
  private volatile WaveSnapshot snapshot;

  /** Begins with what there is. Cost: O(V + E) and all rows. */
  SnapshotKeeper(
      ChangingGraph graph,
      IntervalProgram program,
      Consumer<Consumer<long[]>> allRows,
      long batch) {
    this.graph = graph;
    this.program = program;
    this.columns = program.columns();
    this.names = new SnapshotNames(graph.labels());
    ArcLists out = graph.arcs().out();
    for (int vertex = 0; vertex < graph.labels().size(); vertex++) {
      if (graph.isAlive(vertex)) {
        keepLife(vertex);
        for (int at = out.first(vertex); at < out.behind(vertex); at++) {
          keepArc(out.slot(at));
        }
      }
    }
    List<long[]> come = new ArrayList<>();
    allRows.accept(row -> come.add(row.clone()));
    followRows(List.of(), come);
    publish(batch);
  }

  /** False if the program was made anew since, which is when labels were dealt anew. */
  boolean isFor(IntervalProgram current) {
    return program == current;
  }

  /** The last version, by any thread. */
  WaveSnapshot snapshot() {
    return snapshot;
  }

  /** Follows a batch that the graph and the answer have taken; the graph has not kept it yet. */
  void follow(GraphDelta delta, WaveUpdate update) {
    names.learn(graph.labels());
    for (int vertex : delta.lives().keySet()) {
      keepLife(vertex);
    }
    IntArrayList removed = delta.removed();
    for (int i = 0; i < removed.size(); i++) {
      arcs.set(removed.getInt(i), null);
    }
    IntArrayList added = delta.added();
    for (int i = 0; i < added.size(); i++) {
      keepArc(added.getInt(i));
    }
    followRows(update.gone(), update.come());
    publish(update.batch());
  }

  private void publish(long batch) {
    GraphVersion graphNow =
        new GraphVersion(
            names, graph.isUndirected(), graph.propertyTypes(), lives.version(), arcs.version());
    snapshot = new WaveSnapshot(batch, columns, names, rows.version(), graphNow);
  }

  private void keepLife(int vertex) {
    boolean stays = graph.isAlive(vertex);
    lives.set(vertex, stays ? new Life(graph.lifeStart(vertex), graph.lifeEnd(vertex)) : null);
  }

  private void keepArc(int slot) {
    arcs.set(slot, new GraphVersion.Arc(graph.piece(slot), graph.names().idOf(slot)));
  }

  /** Takes rows that went and came, both sorted by label and start. */
  private void followRows(List<long[]> gone, List<long[]> come) {
    int g = 0;
    int c = 0;
    while (g < gone.size() || c < come.size()) {
      long label =
          Math.min(
              g < gone.size() ? gone.get(g)[0] : Long.MAX_VALUE,
              c < come.size() ? come.get(c)[0] : Long.MAX_VALUE);
      int goneBehind = behind(gone, g, label);
      int comeBehind = behind(come, c, label);
      int vertex = names.indexOfLabel((int) label);
      long[] held = rows.get(vertex);
      rows.set(
          vertex,
          changed(
              held == null ? new long[0] : held,
              gone.subList(g, goneBehind),
              come.subList(c, comeBehind)));
      g = goneBehind;
      c = comeBehind;
    }
  }

  private static int behind(List<long[]> list, int from, long label) {
    int at = from;
    while (at < list.size() && list.get(at)[0] == label) {
      at++;
    }
    return at;
  }

  /** The rows of a vertex after some went and came; null for none. */
  private long[] changed(long[] held, List<long[]> gone, List<long[]> come) {
    int width = columns.size();
    int sorted = Math.min(2, width);
    LongArrayList after = new LongArrayList(held.length + come.size() * width);
    int g = 0;
    int c = 0;
    for (int at = 0; at < held.length; at += width) {
      if (g < gone.size() && Arrays.equals(held, at, at + width, gone.get(g), 0, width)) {
        g++;
        continue;
      }
      while (c < come.size() && Arrays.compare(come.get(c), 0, sorted, held, at, at + sorted) < 0) {
        after.addElements(after.size(), come.get(c++));
      }
      after.addElements(after.size(), held, at, width);
    }
    if (g < gone.size()) {
      throw new IllegalStateException(
          "a row went that was not there: " + Arrays.toString(gone.get(g)));
    }
    while (c < come.size()) {
      after.addElements(after.size(), come.get(c++));
    }
    return after.isEmpty() ? null : after.toLongArray();
  }
}
