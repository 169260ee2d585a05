package dev.graphite.giraph.session;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.TimeReversal;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.KeptChanges.Life;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a graph that changes can be about, gathered from its vertices one by one: the edges
 * that {@link ChangedNames} name, the lives of their ends and of the vertices named, and what
 * programs may ask of the rest. Cost: a few look-ups an edge; memory for the part. Not safe for
 * threads: several gather a part each, which are added up.
 */
final class GraphPart {
  private final ChangedNames names;
  private final Map<VertexKey, Life> lives = new HashMap<>();
  private final List<KeptEdge> edges = new ArrayList<>();
  private final Set<VertexKey> arrivesBeyond = new HashSet<>();
  private long leastTravelTime = Long.MAX_VALUE;
  private long leastStart = Long.MAX_VALUE;
  private long vertices;
  private Set<VertexKey> targets;
  private boolean hasEdges;

  /** A piece of an edge from a row's source to its target. */
  record KeptEdge(VertexKey source, VertexKey target, EdgePiece piece) {
    /** The same with its ends exchanged. */
    KeptEdge turned() {
      return new KeptEdge(target, source, piece);
    }

    /** True if another one joins the same vertices and leads the other way. */
    boolean turns(KeptEdge other) {
      return !source.equals(target) && source.equals(other.target) && target.equals(other.source);
    }
  }

  GraphPart(ChangedNames names) {
    this.names = names;
  }

  /** Takes the next vertex; its edges follow. */
  void vertex(VertexKey key, Life life) {
    vertices++;
    leastStart = Math.min(leastStart, life.start());
    targets = names.targets(key);
    hasEdges = names.hasEdgesOf(key);
    if (names.hasVertex(key)) {
      lives.put(key.copy(), life);
    }
  }

  /** Takes an edge of the vertex that came last. Copies what it keeps. */
  void edge(VertexKey source, VertexKey target, EdgePiece piece) {
    boolean touched =
        hasEdges
            || targets != null && targets.contains(target)
            || names.hasEdgesOf(target)
            || names.hasEdge(piece.id());
    if (!touched) {
      leastTravelTime = Math.min(leastTravelTime, piece.travelTime());
      boolean beyond =
          TimeReversal.leavesOutArrivals(piece.start(), piece.end(), piece.travelTime());
      if (beyond && names.hasVertex(target)) {
        arrivesBeyond.add(target.copy());
      }
    } else if (!piece.isBackwards()) {
      EdgePiece copy = new EdgePiece();
      copy.set(piece);
      edges.add(new KeptEdge(source.copy(), target.copy(), copy));
    }
  }

  /** Adds what was gathered from other vertices. */
  void add(GraphPart other) {
    lives.putAll(other.lives);
    edges.addAll(other.edges);
    arrivesBeyond.addAll(other.arrivesBeyond);
    leastTravelTime = Math.min(leastTravelTime, other.leastTravelTime);
    leastStart = Math.min(leastStart, other.leastStart);
    vertices += other.vertices;
  }

  /** The vertices at ends of edges whose lives are not known yet. */
  Set<VertexKey> missing() {
    Set<VertexKey> missing = new HashSet<>();
    for (KeptEdge edge : edges) {
      for (VertexKey end : List.of(edge.source(), edge.target())) {
        if (!lives.containsKey(end)) {
          missing.add(end);
        }
      }
    }
    return missing;
  }

  /** Adds lives that were missing. */
  void addLives(Map<VertexKey, Life> more) {
    lives.putAll(more);
  }

  /** The lives in the part. */
  Map<VertexKey, Life> lives() {
    return lives;
  }

  /** The edges in the part; of an undirected graph those from source to target alone. */
  List<KeptEdge> edges() {
    return edges;
  }

  /** Number of vertices of the whole graph. */
  long vertices() {
    return vertices;
  }

  /** The smallest start of a life in the whole graph; 0 if it is empty. */
  long leastStart() {
    return vertices == 0 ? 0 : leastStart;
  }

  /** The smallest travel time outside of the part; {@link Long#MAX_VALUE} if nothing is there. */
  long leastTravelTime() {
    return leastTravelTime;
  }

  /** True if an edge outside of the part arrives past the last tick at a vertex that is named. */
  boolean arrivesBeyond(VertexKey vertex) {
    return arrivesBeyond.contains(vertex);
  }

  /** The part as a graph. */
  TemporalGraph graph(boolean undirected, boolean textIds) {
    TemporalGraphBuilder builder =
        new TemporalGraphBuilder().undirected(undirected).textIds(textIds);
    lives.forEach(
        (key, life) -> {
          if (key.isInteger()) {
            builder.addVertex(key.number(), life.start(), life.end());
          } else {
            builder.addVertex(key.toString(), life.start(), life.end());
          }
        });
    for (KeptEdge edge : edges) {
      EdgePiece piece = edge.piece();
      boolean integers = edge.source().isInteger() && edge.target().isInteger();
      TemporalGraphBuilder.EdgeRow row =
          integers
              ? builder.edge(
                  edge.source().number(), edge.target().number(), piece.start(), piece.end())
              : builder.edge(
                  edge.source().toString(), edge.target().toString(), piece.start(), piece.end());
      row.travelTime(piece.travelTime()).cost(piece.cost());
      if (piece.id() != null) {
        row.id(piece.id());
      }
      row.add();
    }
    return builder.build();
  }
}
