package dev.graphite.wave;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.Constraint;
import dev.graphite.core.graph.EdgeName;
import dev.graphite.wave.ChangingGraph.Piece;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * Checks constraints at the end of a batch, on what it has changed alone, and knows which row broke
 * one. One per batch.
 */
final class BatchConstraints {
  private final ChangingGraph graph;
  private final VertexLabels labels;
  private final EdgeNames names;
  private final List<Change> batch;
  private final IntArrayList rowsOfFilled;
  private int row;

  /**
   * Of a batch.
   *
   * @param rowsOfFilled the row of each of the delta's filled()
   */
  BatchConstraints(ChangingGraph graph, List<Change> batch, IntArrayList rowsOfFilled) {
    this.graph = graph;
    this.labels = graph.labels();
    this.names = graph.names();
    this.batch = batch;
    this.rowsOfFilled = rowsOfFilled;
  }

  /** The row that broke a constraint, once {@link #check} has thrown. */
  int row() {
    return row;
  }

  /**
   * Checks.
   *
   * @throws BadRecordException if a constraint is broken
   */
  void check() {
    checkLives();
    checkEdges();
  }

  private void checkLives() {
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : graph.delta().lives().int2ObjectEntrySet()) {
      int vertex = entry.getIntKey();
      GraphDelta.Life before = entry.getValue();
      boolean shrinks =
          graph.lifeStart(vertex) > before.start() || graph.lifeEnd(vertex) < before.end();
      if (graph.isAlive(vertex) && !before.isAbsent() && shrinks) {
        checkHolds(graph.arcs().out(), vertex);
        checkHolds(graph.arcs().in(), vertex);
      }
    }
  }

  private void checkHolds(ArcLists lists, int vertex) {
    for (int at = lists.first(vertex); at < lists.behind(vertex); at++) {
      checkInside(lists.slot(at), vertex);
    }
  }

  private void checkEdges() {
    IntArrayList added = graph.delta().added();
    for (int i = 0; i < added.size(); i++) {
      int slot = added.getInt(i);
      checkInside(slot, graph.arcs().source(slot));
      checkInside(slot, graph.arcs().target(slot));
      checkContiguous(slot);
    }
  }

  private void checkInside(int slot, int vertex) {
    long start = graph.arcs().start(slot);
    long end = graph.arcs().end(slot);
    if (start >= graph.lifeStart(vertex) && end <= graph.lifeEnd(vertex)) {
      return;
    }
    row = graph.delta().isAdded(slot) ? rowOfArc(slot) : rowOfLife(vertex);
    long lifeStart = graph.lifeStart(vertex);
    long lifeEnd = graph.lifeEnd(vertex);
    violate(
        Constraint.C2,
        named(slot).livesOutside(start, end, labels.text(vertex), lifeStart, lifeEnd));
  }

  /** The row that added an arc. */
  private int rowOfArc(int slot) {
    return rowsOfFilled.getInt(graph.delta().filled().lastIndexOf(slot));
  }

  /** The last row that said how long a vertex lives. */
  private int rowOfLife(int vertex) {
    int last = batch.size() - 1;
    while (!setsLife(batch.get(last), vertex)) {
      last--;
    }
    return last;
  }

  private boolean setsLife(Change change, int vertex) {
    Change.Operation operation = change.operation();
    boolean sets =
        operation == Change.Operation.ADD_VERTEX || operation == Change.Operation.CHANGE_VERTEX;
    return sets && labels.find(change.source()) == vertex;
  }

  private void checkContiguous(int slot) {
    int[] arcs = names.arcsOf(slot);
    for (int i = 1; arcs[0] == slot && i < arcs.length; i++) {
      Piece before = graph.piece(arcs[i - 1]);
      Piece after = graph.piece(arcs[i]);
      row = before.end() == after.start() ? row : rowOfArc(slot);
      if (before.end() > after.start()) {
        violate(
            Constraint.C3,
            named(slot).hasTwoValues(before.start(), before.end(), after.start(), after.end()));
      } else if (before.end() < after.start()) {
        violate(
            Constraint.C1,
            named(slot)
                .hasNoContiguousLife(before.start(), before.end(), after.start(), after.end()));
      }
    }
  }

  static void violate(Constraint constraint, String reason) {
    throw new BadRecordException(constraint + ": " + reason);
  }

  private EdgeName named(int slot) {
    return named(graph, slot);
  }

  /** What an edge is called in messages, by one of its arcs. */
  static EdgeName named(ChangingGraph graph, int slot) {
    return new EdgeName(
        graph.names().idOf(slot),
        graph.labels().text(graph.arcs().source(slot)),
        graph.labels().text(graph.arcs().target(slot)));
  }
}
