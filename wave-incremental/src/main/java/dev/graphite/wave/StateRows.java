package dev.graphite.wave;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes rows of states, and tells which of them a batch has changed. Not safe for threads. */
final class StateRows {
  private final IntervalProgram program;
  private final VertexLabels labels;
  private final EngineGraph graph;
  private final PieceStore old;
  private final IntervalMap state = new IntervalMap();

  StateRows(IntervalProgram program, VertexLabels labels, EngineGraph graph) {
    this.program = program;
    this.labels = labels;
    this.graph = graph;
    this.old = new PieceStore(program.stateType());
    old.growTo(1);
  }

  /** Passes on all rows in order. */
  void forEach(PieceStore states, Consumer<long[]> consumer) {
    Rows rows = new Rows(program.columns(), consumer);
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
    List<long[]> were = new ArrayList<>();
    List<long[]> are = new ArrayList<>();
    for (int i : order) {
      int vertex = before.vertex(i);
      were.clear();
      are.clear();
      if (before.lifeStart(i) < before.lifeEnd(i)) {
        before.copyTo(old, 0, i);
        Rows rows = new Rows(program.columns(), row -> were.add(row.clone()));
        add(old, 0, vertex, before.lifeStart(i), before.lifeEnd(i), rows);
        rows.flush();
      }
      if (graph.isAlive(vertex)) {
        Rows rows = new Rows(program.columns(), row -> are.add(row.clone()));
        add(states, vertex, vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), rows);
        rows.flush();
      }
      RowDifference.of(were, are, gone, come);
    }
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
    int last = -1;
    for (int p = states.first(vertex); p < states.behind(vertex); p++) {
      boolean goesOn =
          last >= 0
              && states.isPresent(p) == states.isPresent(last)
              && states.value(p) == states.value(last)
              && states.second(p) == states.second(last);
      if (!goesOn) {
        boolean present = states.isPresent(p);
        state.load(
            states.start(p),
            present,
            present ? states.value(p) : 0,
            present ? states.second(p) : 0);
        last = p;
      }
    }
  }
}
