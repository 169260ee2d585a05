package dev.graphite.wave;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.function.Consumer;

/** Makes rows of states, and tells which of them a batch has changed. Not safe for threads. */
final class StateRows {
  private final IntervalProgram program;
  private final VertexLabels labels;
  private final EngineGraph graph;
  private final PieceStore old;
  private final IntervalMap state = new IntervalMap();
  private final List<Column> columns;
  private final RowList were;
  private final RowList are;

  StateRows(IntervalProgram program, VertexLabels labels, EngineGraph graph) {
    this.program = program;
    this.labels = labels;
    this.graph = graph;
    this.old = new PieceStore(program.stateType());
    old.growTo(1);
    this.columns = program.columns();
    this.were = new RowList(columns.size());
    this.are = new RowList(columns.size());
  }

  /** Passes on all rows in order. */
  void forEach(PieceStore states, Consumer<long[]> consumer) {
    Rows rows = new Rows(columns, consumer);
    labels.forEachInOrder(
        vertex -> {
          if (graph.isAlive(vertex)) {
            add(states, vertex, vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), rows);
          }
        });
    rows.flush();
  }

  /** Compares the rows of all vertices that were touched. */
  void difference(PieceStore states, Before before, List<long[]> gone, List<long[]> come) {
    int[] order = new int[before.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    IntArrays.quickSort(
        order,
        (a, b) -> Integer.compare(labels.label(before.vertex(a)), labels.label(before.vertex(b))));
    for (int i : order) {
      int vertex = before.vertex(i);
      were.clear();
      are.clear();
      before.copyTo(old, 0, i);
      if (livesAsBefore(before, i) && areAlike(old, 0, states, vertex)) {
        continue; // links alone have changed, if that
      }
      if (before.lifeStart(i) < before.lifeEnd(i)) {
        Rows rows = new Rows(columns, were::add);
        add(old, 0, vertex, before.lifeStart(i), before.lifeEnd(i), rows);
        rows.flush();
      }
      if (graph.isAlive(vertex)) {
        Rows rows = new Rows(columns, are::add);
        add(states, vertex, vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), rows);
        rows.flush();
      }
      were.compare(are, gone, come);
    }
  }

  private boolean livesAsBefore(Before before, int i) {
    int vertex = before.vertex(i);
    return graph.isAlive(vertex)
        && before.lifeStart(i) == graph.lifeStart(vertex)
        && before.lifeEnd(i) == graph.lifeEnd(vertex);
  }

  /** True if two states are the same, whatever brought them. */
  private static boolean areAlike(PieceStore a, int vertexOfA, PieceStore b, int vertexOfB) {
    if (a.count(vertexOfA) == 0 || b.count(vertexOfB) == 0) {
      return a.count(vertexOfA) == b.count(vertexOfB);
    }
    int p = a.first(vertexOfA);
    int q = b.first(vertexOfB);
    int behindA = a.behind(vertexOfA);
    int behindB = b.behind(vertexOfB);
    while (p < behindA && q < behindB) {
      if (a.start(p) != b.start(q) || !haveSameValue(a, p, b, q)) {
        return false;
      }
      p = nextValue(a, p, behindA);
      q = nextValue(b, q, behindB);
    }
    return p == behindA && q == behindB;
  }

  private static boolean haveSameValue(PieceStore a, int p, PieceStore b, int q) {
    return a.isPresent(p) == b.isPresent(q)
        && a.value(p) == b.value(q)
        && a.second(p) == b.second(q);
  }

  /** The first piece after one whose value is another. */
  private static int nextValue(PieceStore states, int piece, int behind) {
    int next = piece + 1;
    while (next < behind && haveSameValue(states, piece, states, next)) {
      next++;
    }
    return next;
  }

  private void add(PieceStore states, int at, int vertex, long lifeStart, long lifeEnd, Rows rows) {
    load(states, at, lifeStart, lifeEnd);
    program.result(labels.label(vertex), state, rows);
  }

  /**
   * Loads a state as an engine would have it: without links, neighbours with equal values merged.
   */
  private void load(PieceStore states, int vertex, long lifeStart, long lifeEnd) {
    if (states.count(vertex) == 0) {
      state.reset(lifeStart, lifeEnd);
      return;
    }
    state.beginLoad(lifeEnd, states.count(vertex));
    int behind = states.behind(vertex);
    for (int p = states.first(vertex); p < behind; p = nextValue(states, p, behind)) {
      boolean present = states.isPresent(p);
      long value = present ? states.value(p) : 0;
      state.load(states.start(p), present, value, present ? states.second(p) : 0);
    }
  }
}
