package dev.graphite.wave;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What changes mean, by lists that are searched from end to end. */
final class GraphModel {
  /** A piece of an edge. */
  record Piece(long start, long end, long travelTime, double cost) {}

  /** A row of the graph: one edge, or two where edges are undirected. */
  record Edge(String source, String target, String id, List<Piece> pieces) {
    long start() {
      return pieces.get(0).start;
    }
  }

  final boolean undirected;
  final boolean numeric;
  final long start;
  TreeMap<String, long[]> lives = new TreeMap<>();
  List<Edge> edges = new ArrayList<>();
  private final Set<String> mentioned = new HashSet<>();

  /** The rows of a graph; only for directed ones, as others are read from their text. */
  GraphModel(boolean undirected, TemporalGraph graph, List<Edge> rows) {
    this.undirected = undirected;
    this.numeric = graph.ids().isNumeric();
    this.start = graph.start();
    for (int v = 0; v < graph.vertexCount(); v++) {
      lives.put(graph.ids().text(v), new long[] {graph.vertexStart(v), graph.vertexEnd(v)});
    }
    edges.addAll(rows);
  }

  /** Answers why a batch is refused, or null if it was applied. */
  String apply(List<Change> batch) {
    TreeMap<String, long[]> livesBefore = new TreeMap<>(lives);
    List<Edge> edgesBefore = new ArrayList<>(edges);
    try {
      mentioned.clear();
      batch.forEach(this::apply);
      build();
      return null;
    } catch (RuntimeException bad) {
      lives = livesBefore;
      edges = edgesBefore;
      return bad.getMessage();
    }
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new BadRecordException(reason);
    }
  }

  void apply(Change change) {
    String vertex = change.source();
    switch (change.operation()) {
      case ADD_VERTEX -> {
        require(!numeric || VertexIds.isInteger(vertex), "no integer");
        require(!lives.containsKey(vertex) || mentioned.remove(vertex), "there already");
        long from = change.start() == null ? start : change.start();
        setLife(vertex, from, change.end() == null ? Time.OPEN : change.end());
      }
      case CHANGE_VERTEX -> {
        require(lives.containsKey(vertex), "no vertex");
        long[] life = lives.get(vertex);
        long from = change.start() == null ? life[0] : change.start();
        setLife(vertex, from, change.end() == null ? life[1] : change.end());
      }
      case REMOVE_VERTEX -> {
        require(lives.remove(vertex) != null, "no vertex");
        mentioned.remove(vertex);
        edges.removeIf(e -> e.source.equals(vertex) || e.target.equals(vertex));
      }
      case ADD_EDGE -> addEdge(change);
      case REMOVE_EDGE -> edges.remove(find(change));
      case CHANGE_EDGE -> changeEdge(change);
    }
  }

  private void setLife(String vertex, long from, long to) {
    require(from < to, "empty life");
    lives.put(vertex, new long[] {from, to});
  }

  private void mention(String vertex) {
    require(!numeric || VertexIds.isInteger(vertex), "no integer");
    if (!lives.containsKey(vertex)) {
      lives.put(vertex, new long[] {start, Time.OPEN});
      mentioned.add(vertex);
    }
  }

  private void addEdge(Change change) {
    mention(change.source());
    mention(change.target());
    List<Piece> pieces = new ArrayList<>();
    String source = change.source();
    String target = change.target();
    for (Edge edge : List.copyOf(edges)) {
      if (change.id() != null && change.id().equals(edge.id)) {
        boolean turned = undirected && edge.source.equals(target) && edge.target.equals(source);
        require(turned || edge.source.equals(source) && edge.target.equals(target), "ends");
        source = edge.source;
        target = edge.target;
        edges.remove(edge);
        pieces.addAll(edge.pieces);
      }
    }
    pieces.add(
        new Piece(
            change.start(),
            change.end() == null ? Time.OPEN : change.end(),
            change.travelTime() == null ? 1 : change.travelTime(),
            change.cost() == null ? 1 : change.cost()));
    pieces.sort(Comparator.comparingLong(Piece::start));
    edges.add(new Edge(source, target, change.id(), pieces));
  }

  private void changeEdge(Change change) {
    Edge edge = find(change);
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : edge.pieces) {
      boolean last = piece.equals(edge.pieces.get(edge.pieces.size() - 1));
      long end = piece.end;
      if (change.end() != null) {
        end = last ? change.end() : Math.min(change.end(), end);
      }
      if (piece.start < end) {
        pieces.add(
            new Piece(
                piece.start,
                end,
                change.travelTime() == null ? piece.travelTime : change.travelTime(),
                change.cost() == null ? piece.cost : change.cost()));
      }
    }
    require(!pieces.isEmpty(), "empty life");
    edges.set(edges.indexOf(edge), new Edge(edge.source, edge.target, edge.id, pieces));
  }

  private Edge find(Change change) {
    List<Edge> found = new ArrayList<>();
    for (Edge edge : edges) {
      boolean ends =
          edge.source.equals(change.source()) && edge.target.equals(change.target())
              || undirected
                  && edge.source.equals(change.target())
                  && edge.target.equals(change.source());
      boolean named =
          change.id() != null
              ? change.id().equals(edge.id)
              : ends && edge.start() == change.start();
      if (named) {
        found.add(edge);
      }
    }
    require(found.size() == 1, found.size() + " edges");
    return found.get(0);
  }

  /** The graph, with all lives declared; fails if a constraint is broken. */
  TemporalGraph build() {
    TemporalGraphBuilder builder =
        new TemporalGraphBuilder().undirected(undirected).textIds(!numeric);
    lives.forEach((id, life) -> builder.addVertex(id, life[0], life[1]));
    for (Edge edge : edges) {
      for (Piece piece : edge.pieces) {
        TemporalGraphBuilder.EdgeRow row =
            builder.edge(edge.source, edge.target, piece.start, piece.end);
        row.travelTime(piece.travelTime).cost(piece.cost);
        if (edge.id != null) {
          row.id(edge.id);
        }
        row.add();
      }
    }
    return builder.build();
  }

  /** All that a graph is, in an order that does not depend on that of its rows. */
  static List<String> describe(TemporalGraph graph) {
    List<String> lines = new ArrayList<>();
    EdgePieces pieces = graph.pieces();
    for (int v = 0; v < graph.vertexCount(); v++) {
      String life = graph.vertexStart(v) + ".." + Time.format(graph.vertexEnd(v));
      lines.add("vertex " + v + " " + graph.ids().text(v) + " " + life);
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        StringBuilder line = new StringBuilder("edge " + v + " " + graph.target(e) + " ");
        line.append(graph.edgeIds().text(e)).append(' ').append(graph.edgeStart(e));
        line.append("..").append(Time.format(graph.edgeEnd(e)));
        for (int p = pieces.first(e); p < pieces.first(e + 1); p++) {
          line.append(pieces.areEdges() ? "" : " from " + pieces.start(p));
          line.append(" takes ").append(pieces.travelTime(p));
          line.append(" costs ").append(pieces.cost(p));
        }
        lines.add(line.toString());
      }
    }
    lines.sort(null);
    return lines;
  }
}
