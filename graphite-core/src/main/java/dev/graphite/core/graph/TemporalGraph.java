package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An immutable temporal multigraph in columns. Safe for threads.
 *
 * <p>Vertices are ranks {@code 0 .. vertexCount()-1} in output order ({@link VertexIds}). Edges are
 * numbered so that the out-edges of vertex v are {@code firstEdge(v) .. firstEdge(v+1)-1}, sorted
 * by start. An edge has one or more pieces, {@code firstPiece(e) .. firstPiece(e+1)-1}, which
 * partition its life; a property has one value per piece. Most graphs have one piece per edge, and
 * then piece and edge numbers are the same.
 *
 * <p>Space: 8 to 12 bytes for an edge whose start lies within 2^32 ticks of the others' and whose
 * life is as long as the others' or not (20 otherwise), 8 more once an algorithm asks for in-edges,
 * 1 to 8 for a travel time that varies, 8 for a cost that does.
 */
public final class TemporalGraph implements GraphTraits {
  private final VertexIds ids;
  private final Lives vertexLives;
  private final long start;
  private final boolean undirected;
  private final Adjacency out;
  private final EdgePieces pieces;
  private final EdgeIds edgeIds;
  private final Map<View, Adjacency> views = new ConcurrentHashMap<>();
  private volatile TemporalGraph reversed;

  TemporalGraph(
      VertexIds ids,
      Lives vertexLives,
      long start,
      boolean undirected,
      Adjacency out,
      EdgePieces pieces,
      EdgeIds edgeIds) {
    this.ids = ids;
    this.vertexLives = vertexLives;
    this.start = start;
    this.undirected = undirected;
    this.out = out;
    this.pieces = pieces;
    this.edgeIds = edgeIds;
  }

  /** Number of vertices. */
  public int vertexCount() {
    return ids.size();
  }

  /** Number of directed edges; an undirected edge counts twice. */
  public int edgeCount() {
    return out.slotCount();
  }

  /** The external ids of the vertices. */
  public VertexIds ids() {
    return ids;
  }

  @Override
  public boolean hasIntegerIds() {
    return ids.isNumeric();
  }

  @Override
  public long leastTravelTime() {
    return edgeCount() == 0 ? Long.MAX_VALUE : pieces.leastTravelTime();
  }

  /** The external ids of the edges. */
  public EdgeIds edgeIds() {
    return edgeIds;
  }

  /** True if every edge has its reverse because the data were read as undirected. */
  public boolean isUndirected() {
    return undirected;
  }

  /** The smallest start in the data; 0 for a graph without vertices. */
  public long start() {
    return start;
  }

  /** First tick of the vertex' life. */
  public long vertexStart(int vertex) {
    return vertexLives.start(vertex);
  }

  /** End of the vertex' life, {@link Time#OPEN} if it has none. */
  @Override
  public long vertexEnd(int vertex) {
    return vertexLives.end(vertex);
  }

  /** The first out-edge of {@code vertex}; for {@code vertexCount()} the number of edges. */
  public int firstEdge(int vertex) {
    return out.firstSlot(vertex);
  }

  /** The vertex at which an edge ends. */
  public int target(int edge) {
    return out.neighbour(edge);
  }

  /**
   * True if the edge is the second of the two that one row of an undirected graph is. Cost: O(1),
   * of a loop O(degree).
   *
   * @param source the vertex at which the edge starts
   */
  public boolean isReverse(int source, int edge) {
    int target = target(edge);
    return isUndirected() && (target < source || target == source && isSecondOfLoop(source, edge));
  }

  /** Of undirected loops with one start, the rows come first and then their reverses. */
  private boolean isSecondOfLoop(int vertex, int edge) {
    int before = 0;
    int count = 0;
    for (int e = firstEdge(vertex); e < firstEdge(vertex + 1); e++) {
      if (target(e) == vertex && edgeStart(e) == edgeStart(edge)) {
        before += e < edge ? 1 : 0;
        count++;
      }
    }
    return 2 * before >= count;
  }

  /** First tick of the edge's life. */
  public long edgeStart(int edge) {
    return out.start(edge);
  }

  /** End of the edge's life, {@link Time#OPEN} if it has none. */
  public long edgeEnd(int edge) {
    return out.end(edge);
  }

  /** The pieces of the edges and their properties. */
  public EdgePieces pieces() {
    return pieces;
  }

  /** The further properties by name, without travel time and cost. */
  public Map<String, PropertyColumn> properties() {
    return Collections.unmodifiableMap(pieces.properties());
  }

  /**
   * The edges as a program wants to see them. Made on first use, in time O(E log E) at most, and
   * kept with the graph. An undirected graph looks the same in all directions; its slots lead
   * through out-edges.
   */
  public Adjacency adjacency(View view) {
    View wanted = undirected ? new View(View.Direction.OUT, view.simple(), view.loops()) : view;
    if (wanted.equals(View.OUT)) {
      return out;
    }
    return views.computeIfAbsent(
        wanted, missing -> AdjacencyBuilder.build(out, vertexCount(), missing));
  }

  /**
   * This graph with time turned round: tick t becomes -t, edges lead back, and a journey read
   * backwards is a journey. Traversals that arrive past the last tick are left out. Made on first
   * use in time O(E log E), and kept with the graph.
   *
   * @throws dev.graphite.core.time.AnswerOutOfRangeException if a time has no counterpart
   */
  public TemporalGraph reversed() {
    TemporalGraph known = reversed;
    if (known == null) {
      known = TimeReversal.of(this);
      reversed = known;
    }
    return known;
  }

  /**
   * True if a traversal to {@code vertex} arrives past the last tick that leaves at the last tick
   * of a piece, or at the first tick of one that never ends: {@link #reversed} leaves it out. Cost
   * O(E).
   */
  @Override
  public boolean arrivesBeyond(int vertex) {
    return TimeReversal.leavesOutArrivalsAt(this, vertex);
  }

  /** Bytes of heap that the graph takes, views made so far included. */
  public long memoryBytes() {
    long bytes = ids.memoryBytes() + vertexLives.memoryBytes();
    bytes += out.memoryBytes() + pieces.memoryBytes() + edgeIds.memoryBytes();
    bytes += reversed == null ? 0 : reversed.memoryBytes() - ids.memoryBytes();
    for (Adjacency view : views.values()) {
      bytes += view == out ? 0 : view.memoryBytes();
    }
    return bytes;
  }
}
