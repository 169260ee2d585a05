package dev.graphite.wave;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.Constraint;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.time.Time;
import dev.graphite.wave.ChangingGraph.Piece;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the rows of one batch to a graph: names are looked up row by row, {@link
 * BatchConstraints} checked at the end. A batch that is refused is taken back. One per batch.
 */
final class BatchRows {
  private final ChangingGraph graph;
  private final VertexLabels labels;
  private final EdgeNames names;
  private final IntArrayList rowsOfFilled = new IntArrayList(); // beside the delta's filled()
  private IntSet mentioned = IntSets.EMPTY_SET;
  private List<Change> batch;
  private int row;

  BatchRows(ChangingGraph graph) {
    this.graph = graph;
    this.labels = graph.labels();
    this.names = graph.names();
  }

  /** The ids of vertices that may come with a batch. */
  static List<String> newIds(List<Change> changes) {
    List<String> ids = new ArrayList<>();
    for (Change change : changes) {
      if (change.operation() == Change.Operation.ADD_EDGE) {
        ids.add(change.source());
        ids.add(change.target());
      } else if (change.operation() == Change.Operation.ADD_VERTEX) {
        ids.add(change.source());
      }
    }
    return ids;
  }

  /**
   * Applies a batch.
   *
   * @throws BadBatchException if a row is bad; the graph is what it was, as after any exception
   */
  void apply(List<Change> changes) {
    batch = changes;
    BatchConstraints constraints = new BatchConstraints(graph, batch, rowsOfFilled);
    boolean done = false;
    try {
      for (row = 0; row < changes.size(); row++) {
        apply(changes.get(row));
      }
      constraints.check();
      done = true;
    } catch (BadRecordException bad) {
      int badRow = row < batch.size() ? row : constraints.row();
      throw new BadBatchException(location(badRow), bad.getMessage());
    } finally {
      if (!done) {
        graph.undo();
      }
    }
  }

  private long location(int badRow) {
    Long given = batch.get(badRow).location();
    return given == null ? badRow + 1 : given;
  }

  private void apply(Change change) {
    PropertyValues.check(change.properties(), graph.propertyTypes());
    switch (change.operation()) {
      case ADD_EDGE -> addEdge(change);
      case REMOVE_EDGE -> graph.removeEdge(edge(change));
      case CHANGE_EDGE -> changeEdge(change);
      case ADD_VERTEX -> addVertex(change);
      case REMOVE_VERTEX -> removeVertex(change);
      case CHANGE_VERTEX -> changeVertex(change);
    }
  }

  // Vertices.

  private int alive(String id) {
    int vertex = aliveOrNone(id);
    if (vertex < 0) {
      throw new BadRecordException("there is no vertex '" + id + "'");
    }
    return vertex;
  }

  /** The index of a vertex that is there, or -1. */
  private int aliveOrNone(String id) {
    int vertex = labels.find(id);
    return vertex >= 0 && graph.isAlive(vertex) ? vertex : -1;
  }

  private void addVertex(Change change) {
    int vertex = labels.findOrAdd(change.source());
    if (graph.isAlive(vertex) && !wasMentioned(vertex)) {
      BatchConstraints.violate(Constraint.C1, "vertex " + change.source() + " is there already");
    }
    long start = change.start() == null ? graph.start() : change.start();
    setLife(vertex, start, change.end() == null ? Time.OPEN : change.end());
  }

  private void changeVertex(Change change) {
    int vertex = alive(change.source());
    setLife(
        vertex,
        change.start() == null ? graph.lifeStart(vertex) : change.start(),
        change.end() == null ? graph.lifeEnd(vertex) : change.end());
  }

  private void setLife(int vertex, long start, long end) {
    if (end <= start) {
      throw new BadRecordException("end " + end + " is not after start " + start);
    }
    graph.setLife(vertex, start, end);
  }

  private void removeVertex(Change change) {
    int vertex = alive(change.source());
    removeEdges(graph.arcs().out(), vertex);
    removeEdges(graph.arcs().in(), vertex);
    graph.setLife(vertex, GraphDelta.ABSENT, GraphDelta.ABSENT);
    wasMentioned(vertex);
  }

  /** True if rows so far have only mentioned a vertex; from now on they have not. */
  private boolean wasMentioned(int vertex) {
    return !mentioned.isEmpty() && mentioned.remove(vertex);
  }

  private void removeEdges(ArcLists lists, int vertex) {
    while (lists.behind(vertex) > lists.first(vertex)) {
      graph.removeEdge(names.arcsOf(lists.slot(lists.behind(vertex) - 1)));
    }
  }

  /** The vertex with an id, which comes into being if it is not there. */
  private int endOfEdge(String id) {
    int vertex = labels.findOrAdd(id);
    if (!graph.isAlive(vertex)) {
      graph.setLife(vertex, graph.start(), Time.OPEN);
      mentioned = mentioned.isEmpty() ? new IntOpenHashSet() : mentioned;
      mentioned.add(vertex);
    }
    return vertex;
  }

  // Edges.

  private void addEdge(Change change) {
    int source = endOfEdge(change.source());
    int target = endOfEdge(change.target());
    String id = change.id() == null ? null : VertexIds.canonical(change.id());
    int[] known = id == null ? null : names.named(id);
    List<Piece> pieces = new ArrayList<>();
    if (known != null) {
      int first = graph.arcs().source(known[0]);
      int last = graph.arcs().target(known[0]);
      boolean turned = graph.isUndirected() && source == last && target == first;
      if (!turned && (source != first || target != last)) {
        BatchConstraints.violate(Constraint.C1, "edge " + id + " joins other vertices than so far");
      }
      source = first;
      target = last;
      for (int slot : known) {
        pieces.add(graph.piece(slot));
      }
      graph.removeEdge(known);
    }
    pieces.add(
        new Piece(
            source,
            target,
            change.start(),
            change.end() == null ? Time.OPEN : change.end(),
            change.travelTime() == null ? 1 : change.travelTime(),
            change.cost() == null ? 1 : change.cost(),
            change.properties()));
    pieces.sort(Comparator.comparingLong(Piece::start));
    add(pieces, id);
  }

  private void add(List<Piece> pieces, String id) {
    graph.addEdge(pieces, id);
    while (rowsOfFilled.size() < graph.delta().filled().size()) {
      rowsOfFilled.add(row);
    }
  }

  private void changeEdge(Change change) {
    int[] known = edge(change);
    String id = names.idOf(known[0]);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      Piece piece = changed(graph.piece(known[i]), change, i == known.length - 1);
      if (piece.start() < piece.end()) {
        pieces.add(piece);
      }
    }
    if (pieces.isEmpty()) {
      throw new BadRecordException(
          "end " + change.end() + " is not after start " + graph.arcs().start(known[0]));
    }
    graph.removeEdge(known);
    add(pieces, id);
  }

  private static Piece changed(Piece piece, Change change, boolean isLast) {
    long end = piece.end();
    if (change.end() != null) {
      end = isLast ? change.end() : Math.min(end, change.end());
    }
    Map<String, Object> values = piece.properties();
    if (!change.properties().isEmpty()) {
      values = new HashMap<>(values);
      values.putAll(change.properties());
    }
    return new Piece(
        piece.source(),
        piece.target(),
        piece.start(),
        end,
        change.travelTime() == null ? piece.travelTime() : change.travelTime(),
        change.cost() == null ? piece.cost() : change.cost(),
        values);
  }

  /** The arcs of the edge that a row names. */
  private int[] edge(Change change) {
    if (change.id() != null) {
      String id = VertexIds.canonical(change.id());
      int[] known = names.named(id);
      if (known == null) {
        throw new BadRecordException("there is no edge '" + id + "'");
      }
      checkIsNamed(known, change);
      return known;
    }
    int found = -1;
    int source = aliveOrNone(change.source());
    int target = source < 0 ? source : aliveOrNone(change.target());
    if (target >= 0) {
      found = only(source, target, change, -1);
      if (graph.isUndirected() && source != target) {
        found = only(target, source, change, found);
      }
    }
    if (found < 0) {
      throw new BadRecordException("there is no edge " + nameOf(change));
    }
    return names.arcsOf(found);
  }

  private static String nameOf(Change change) {
    return change.source() + " -> " + change.target() + " from " + change.start();
  }

  /** The first arc of the only edge with these ends and a row's start; looks where are fewer. */
  private int only(int source, int target, Change change, int found) {
    long start = change.start();
    ArcTable arcs = graph.arcs();
    boolean fromSource = arcs.out().count(source) <= arcs.in().count(target);
    ArcLists lists = fromSource ? arcs.out() : arcs.in();
    int vertex = fromSource ? source : target;
    int behind = lists.behind(vertex);
    int only = found;
    for (int at = lists.firstFrom(vertex, start); at < behind && lists.start(at) == start; at++) {
      int slot = lists.slot(at);
      boolean joins = arcs.source(slot) == source && arcs.target(slot) == target;
      if (joins && names.isFirst(slot)) {
        if (only >= 0) {
          throw new BadRecordException("several edges are " + nameOf(change));
        }
        only = slot;
      }
    }
    return only;
  }

  /** Refuses a row whose ends or start are not those of the edge with its id. */
  private void checkIsNamed(int[] known, Change change) {
    int source = graph.arcs().source(known[0]);
    int target = graph.arcs().target(known[0]);
    boolean fits =
        matches(change.source(), source) && matches(change.target(), target)
            || graph.isUndirected()
                && matches(change.source(), target)
                && matches(change.target(), source);
    boolean starts = change.start() == null || change.start() == graph.arcs().start(known[0]);
    if (!fits || !starts) {
      throw new BadRecordException(
          BatchConstraints.named(graph, known[0]) + " is another edge than the row says");
    }
  }

  private boolean matches(String id, int vertex) {
    return id == null || labels.find(id) == vertex;
  }
}
