package dev.graphite.wave;

import dev.graphite.core.program.Column;
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
  private final VertexStates old;
  private final IntervalMap was = new IntervalMap();
  private final IntervalMap is = new IntervalMap();
  private final List<Column> columns;
  private final RowList were;
  private final RowList are;

  /**
   * Rows of a program.
   *
   * @param program knows vertices by label
   * @param room for the state of one vertex, of the kind that is told of
   */
  StateRows(IntervalProgram program, VertexLabels labels, EngineGraph graph, VertexStates room) {
    this.program = program;
    this.labels = labels;
    this.graph = graph;
    this.old = room;
    old.growTo(1);
    this.columns = program.columns();
    this.were = new RowList(columns.size());
    this.are = new RowList(columns.size());
  }

  /** Passes on all rows in order. */
  void forEach(VertexStates states, Consumer<long[]> consumer) {
    Rows rows = new Rows(columns, consumer);
    labels.forEachInOrder(
        vertex -> {
          if (graph.isAlive(vertex)) {
            states.load(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), is);
            program.result(labels.label(vertex), is, rows);
          }
        });
    rows.flush();
  }

  /** All rows in order. */
  List<long[]> all(VertexStates states) {
    List<long[]> all = new ArrayList<>();
    forEach(states, row -> all.add(row.clone()));
    return all;
  }

  /**
   * Tells what has changed, which is all if there was no answer before, or is none now.
   *
   * @param had whether the vertices that the program was made with were there
   * @param has whether they are
   */
  void tell(
      VertexStates states,
      Before before,
      boolean had,
      boolean has,
      List<long[]> gone,
      List<long[]> come) {
    if (had && has) {
      difference(states, before, gone, come);
    } else if (has) {
      come.addAll(all(states));
    } else if (had) {
      List<long[]> news = new ArrayList<>();
      difference(states, before, gone, news);
      RowDifference.of(all(states), news, gone, new ArrayList<>());
      gone.sort(RowDifference.ORDER);
    }
  }

  /** Compares the rows of all vertices that were touched. */
  private void difference(
      VertexStates states, Before before, List<long[]> gone, List<long[]> come) {
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
      boolean lived = before.lifeStart(i) < before.lifeEnd(i);
      boolean lives = graph.isAlive(vertex);
      if (lived) {
        old.load(0, before.lifeStart(i), before.lifeEnd(i), was);
      }
      if (lives) {
        states.load(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex), is);
      }
      if (lives && livesAsBefore(before, i) && areAlike(was, is)) {
        continue; // what it came from alone has changed, if that
      }
      if (lived) {
        add(was, vertex, were);
      }
      if (lives) {
        add(is, vertex, are);
      }
      were.compare(are, gone, come);
    }
  }

  private boolean livesAsBefore(Before before, int i) {
    int vertex = before.vertex(i);
    return before.lifeStart(i) == graph.lifeStart(vertex)
        && before.lifeEnd(i) == graph.lifeEnd(vertex);
  }

  /** True if two states of one life are the same. */
  static boolean areAlike(IntervalMap a, IntervalMap b) {
    boolean alike = a.size() == b.size();
    for (int i = 0; alike && i < a.size(); i++) {
      alike = a.start(i) == b.start(i) && areAlike(a, i, b, i);
    }
    return alike;
  }

  /** True if two pieces of states say the same. */
  static boolean areAlike(IntervalMap a, int pieceOfA, IntervalMap b, int pieceOfB) {
    return a.isPresent(pieceOfA) == b.isPresent(pieceOfB)
        && a.value(pieceOfA) == b.value(pieceOfB)
        && a.second(pieceOfA) == b.second(pieceOfB);
  }

  private void add(IntervalMap of, int vertex, RowList into) {
    Rows rows = new Rows(columns, into::add);
    program.result(labels.label(vertex), of, rows);
    rows.flush();
  }
}
