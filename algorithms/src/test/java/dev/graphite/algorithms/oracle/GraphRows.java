package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The rows from which a graph is built, to be changed in ways whose effect on answers is known.
 * Immutable.
 *
 * @param undirected whether an edge row is two edges
 * @param vertices the declared vertices
 * @param edges the edges or pieces of edges
 */
public record GraphRows(boolean undirected, List<Vertex> vertices, List<Edge> edges) {
  private static final long LONGEST_PIECE = 5;

  /** A declared vertex. */
  public record Vertex(String id, long start, long end) {}

  /** An edge, or the piece of the edge with its id; id null for none. */
  public record Edge(
      String source, String target, long start, long end, long travelTime, double cost, String id) {
    private Edge living(long from, long to) {
      return new Edge(source, target, from, to, travelTime, cost, id);
    }

    private Edge named(String other) {
      return new Edge(source, target, start, end, travelTime, cost, other);
    }

    private Edge reversed() {
      return new Edge(target, source, start, end, travelTime, cost, id);
    }
  }

  /**
   * Rows of a graph as it was laid out: both directions of undirected edges, all lives declared.
   */
  public static GraphRows of(TemporalGraph graph) {
    List<Vertex> vertices = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      vertices.add(new Vertex(graph.ids().text(v), graph.vertexStart(v), graph.vertexEnd(v)));
    }
    List<Edge> edges = new ArrayList<>();
    EdgePieces pieces = graph.pieces();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        int behind = pieces.first(e + 1);
        for (int p = pieces.first(e); p < behind; p++) {
          edges.add(
              new Edge(
                  graph.ids().text(v),
                  graph.ids().text(graph.target(e)),
                  pieces.areEdges() ? graph.edgeStart(e) : pieces.start(p),
                  p + 1 < behind ? pieces.start(p + 1) : graph.edgeEnd(e),
                  pieces.travelTime(p),
                  pieces.cost(p),
                  behind - pieces.first(e) > 1 ? "e" + e : null));
        }
      }
    }
    return new GraphRows(false, vertices, edges);
  }

  /** The graph. Every other vertex is declared after the edges. */
  public TemporalGraph build() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(undirected);
    declareEveryOther(builder, 0);
    for (Edge edge : edges) {
      TemporalGraphBuilder.EdgeRow row =
          builder.edge(edge.source, edge.target, edge.start, edge.end);
      row.travelTime(edge.travelTime).cost(edge.cost);
      if (edge.id != null) {
        row.id(edge.id);
      }
      row.add();
    }
    declareEveryOther(builder, 1);
    return builder.build();
  }

  private void declareEveryOther(TemporalGraphBuilder builder, int first) {
    for (int i = first; i < vertices.size(); i += 2) {
      Vertex vertex = vertices.get(i);
      builder.addVertex(vertex.id, vertex.start, vertex.end);
    }
  }

  /** All ticks and all travel times mapped; open ends stay open. */
  public GraphRows withTimes(LongUnaryOperator tick, LongUnaryOperator travelTime) {
    LongUnaryOperator end = t -> t == Time.OPEN ? t : tick.applyAsLong(t);
    return new GraphRows(
        undirected,
        map(vertices, v -> new Vertex(v.id, tick.applyAsLong(v.start), end.applyAsLong(v.end))),
        map(
            edges,
            e ->
                new Edge(
                    e.source,
                    e.target,
                    tick.applyAsLong(e.start),
                    end.applyAsLong(e.end),
                    travelTime.applyAsLong(e.travelTime),
                    e.cost,
                    e.id)));
  }

  /** All declared vertices living from the graph's start on. */
  public GraphRows withoutLives() {
    long start = build().start();
    return new GraphRows(undirected, map(vertices, v -> new Vertex(v.id, start, Time.OPEN)), edges);
  }

  /**
   * The traversals that arrive by a tick, with time turned round: an edge that is left in [a, b)
   * and takes d is left at its other end in [1-b-d, 1-a-d). Each piece is an edge of its own, as
   * turned pieces may overlap. Vertices live whenever anything happens in the graph.
   */
  public GraphRows reversedInTime(long until) {
    TemporalGraph graph = build();
    long earliest = Math.min(-until, -graph.start());
    List<Vertex> living = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      living.add(new Vertex(graph.ids().text(v), earliest, 1 - graph.start()));
    }
    List<Edge> turned = new ArrayList<>();
    for (Edge edge : undirected ? bothWays().edges : edges) {
      long end = Math.min(edge.end, until - edge.travelTime + 1);
      if (edge.start < end) {
        long from = 1 - end - edge.travelTime;
        turned.add(edge.reversed().named(null).living(from, 1 - edge.start - edge.travelTime));
      }
    }
    return new GraphRows(false, living, turned);
  }

  /** All vertices renamed. */
  public GraphRows renamed(UnaryOperator<String> name) {
    return new GraphRows(
        undirected,
        map(vertices, v -> new Vertex(name.apply(v.id), v.start, v.end)),
        map(
            edges,
            e ->
                new Edge(
                    name.apply(e.source),
                    name.apply(e.target),
                    e.start,
                    e.end,
                    e.travelTime,
                    e.cost,
                    e.id)));
  }

  /** One more vertex. */
  public GraphRows with(Vertex vertex) {
    List<Vertex> more = new ArrayList<>(vertices);
    more.add(vertex);
    return new GraphRows(undirected, more, edges);
  }

  /** The rows in another order. */
  public GraphRows shuffled(Random random) {
    List<Vertex> otherVertices = new ArrayList<>(vertices);
    List<Edge> otherEdges = new ArrayList<>(edges);
    Collections.shuffle(otherVertices, random);
    Collections.shuffle(otherEdges, random);
    return new GraphRows(undirected, otherVertices, otherEdges);
  }

  /** Every edge cut into pieces of equal values, each row into up to four. */
  public GraphRows split(Random random) {
    List<Edge> pieces = new ArrayList<>();
    int row = 0;
    for (Edge edge : edges) {
      Edge rest = edge.named(edge.id == null ? "cut" + row : edge.id);
      row++;
      for (int cuts = random.nextInt(4); cuts > 0; cuts--) {
        long length = 1 + random.nextInt((int) LONGEST_PIECE);
        if (rest.end == Time.OPEN || rest.end - rest.start > length) {
          pieces.add(rest.living(rest.start, rest.start + length));
          rest = rest.living(rest.start + length, rest.end);
        }
      }
      pieces.add(rest);
    }
    return new GraphRows(undirected, vertices, pieces);
  }

  /** Pieces of one edge with equal values made one, and edges of one piece freed of their id. */
  public GraphRows merged() {
    Map<String, List<Edge>> byId = new HashMap<>();
    List<Edge> result = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.id == null) {
        result.add(edge);
      } else {
        byId.computeIfAbsent(edge.id, id -> new ArrayList<>()).add(edge);
      }
    }
    for (List<Edge> pieces : byId.values()) {
      List<Edge> merged = merged(pieces);
      if (merged.size() == 1) {
        result.add(merged.get(0).named(null));
      } else {
        result.addAll(merged);
      }
    }
    return new GraphRows(undirected, vertices, result);
  }

  private static List<Edge> merged(List<Edge> pieces) {
    List<Edge> sorted = new ArrayList<>(pieces);
    sorted.sort((a, b) -> Long.compare(a.start, b.start));
    List<Edge> result = new ArrayList<>();
    for (Edge piece : sorted) {
      Edge last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && piece.equals(last.living(piece.start, piece.end))) {
        result.set(result.size() - 1, last.living(last.start, piece.end));
      } else {
        result.add(piece);
      }
    }
    return result;
  }

  /** Both directions of every edge listed, as a directed graph. */
  public GraphRows bothWays() {
    List<Edge> both = new ArrayList<>(edges);
    for (Edge edge : edges) {
      Edge back = edge.reversed();
      both.add(edge.id == null ? back : back.named("back " + edge.id));
    }
    return new GraphRows(false, vertices, both);
  }

  /** A share of the edges, one in {@code oneIn}, listed twice. */
  public GraphRows withDoubles(Random random, int oneIn) {
    Map<String, Boolean> doubled = new HashMap<>();
    List<Edge> more = new ArrayList<>(edges);
    for (Edge edge : edges) {
      boolean twice =
          edge.id == null
              ? random.nextInt(oneIn) == 0
              : doubled.computeIfAbsent(edge.id, id -> random.nextInt(oneIn) == 0);
      if (twice) {
        more.add(edge.id == null ? edge : edge.named("again " + edge.id));
      }
    }
    return new GraphRows(undirected, vertices, more);
  }

  private static <T> List<T> map(List<T> list, Function<T, T> function) {
    return list.stream().map(function).toList();
  }
}
