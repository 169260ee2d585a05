package dev.graphite.core.graph;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;

/**
 * Turns a graph round in time: tick t becomes -t, and a piece [a, b) of u -> v with travel time d
 * becomes an edge [1-b-d, 1-a-d) of v -> u with the same travel time, so that a journey read
 * backwards is a journey. Lives without an end become lives without a beginning, {@link
 * Time#UNBOUNDED}.
 *
 * <p>Traversals that would arrive past {@link Time#MAX_TICK} are left out.
 *
 * <p>C2 need not hold in the result: an edge that arrives after its target has ended is entered
 * outside of the life of the vertex it now starts from, where that vertex has no state.
 *
 * <p>Engines that hold no {@link TemporalGraph} turn pieces and lives round one by one, with {@link
 * #start} and {@link #end}; a life is a piece without travel time.
 */
public final class TimeReversal {
  private final TemporalGraph graph;
  private int slots;
  private final int[] piece;
  private final int[] from;
  private final int[] to;
  private final long[] starts;
  private final long[] ends;

  private TimeReversal(TemporalGraph graph) {
    this.graph = graph;
    int pieces = graph.pieces().first(graph.edgeCount());
    this.piece = new int[pieces];
    this.from = new int[pieces];
    this.to = new int[pieces];
    this.starts = new long[pieces];
    this.ends = new long[pieces];
  }

  /**
   * The graph turned round.
   *
   * @throws AnswerOutOfRangeException if a time cannot be negated
   */
  static TemporalGraph of(TemporalGraph graph) {
    TimeReversal reversal = new TimeReversal(graph);
    reversal.reversePieces();
    return reversal.layOut();
  }

  /** See {@link TemporalGraph#arrivesBeyond}. */
  static boolean leavesOutArrivalsAt(TemporalGraph graph, int vertex) {
    EdgePieces pieces = graph.pieces();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int behind = graph.target(edge) == vertex ? pieces.first(edge + 1) : 0;
      for (int piece = pieces.first(edge); piece < behind; piece++) {
        long end = pieceEnd(graph, edge, piece);
        long start = pieceStart(graph, edge, piece);
        if (leavesOutArrivals(start, end, pieces.travelTime(piece))) {
          return true;
        }
      }
    }
    return false;
  }

  private void reversePieces() {
    EdgePieces pieces = graph.pieces();
    for (int source = 0; source < graph.vertexCount(); source++) {
      for (int edge = graph.firstEdge(source); edge < graph.firstEdge(source + 1); edge++) {
        int behind = pieces.first(edge + 1);
        for (int p = pieces.first(edge); p < behind; p++) {
          long start = pieceStart(graph, edge, p);
          add(p, graph.target(edge), source, start, pieceEnd(graph, edge, p));
        }
      }
    }
  }

  private static long pieceStart(TemporalGraph graph, int edge, int piece) {
    return graph.pieces().areEdges() ? graph.edgeStart(edge) : graph.pieces().start(piece);
  }

  private static long pieceEnd(TemporalGraph graph, int edge, int piece) {
    boolean last = piece + 1 == graph.pieces().first(edge + 1);
    return last ? graph.edgeEnd(edge) : graph.pieces().start(piece + 1);
  }

  private void add(int p, int target, int source, long start, long end) {
    long travelTime = graph.pieces().travelTime(p);
    if (leavesOut(start, travelTime)) {
      return;
    }
    piece[slots] = p;
    from[slots] = target;
    to[slots] = source;
    starts[slots] = start(end, travelTime);
    ends[slots++] = end(start, travelTime);
  }

  private TemporalGraph layOut() {
    int vertices = graph.vertexCount();
    int[] firstSlot = SlotSort.firstSlots(vertices, slots, i -> from[i]);
    int[] order = SlotSort.byOwner(firstSlot, slots, i -> from[i]);
    SlotSort.within(firstSlot, order, i -> starts[i]);
    long[] vertexStarts = new long[vertices];
    long[] vertexEnds = new long[vertices];
    for (int vertex = 0; vertex < vertices; vertex++) {
      vertexStarts[vertex] = start(graph.vertexEnd(vertex), 0);
      vertexEnds[vertex] = end(graph.vertexStart(vertex), 0);
    }
    return new TemporalGraph(
        graph.ids(),
        Lives.gather(vertexStarts, vertexEnds, null, vertices),
        Time.UNBOUNDED,
        graph.isUndirected(),
        new Adjacency(
            firstSlot, SlotSort.gather(to, order), Lives.gather(starts, ends, order, slots)),
        graph.pieces().asEdges(SlotSort.gather(piece, order)),
        EdgeIds.NONE);
  }

  /** True if no traversal of a piece arrives at a tick, so that it has no counterpart. */
  public static boolean leavesOut(long start, long travelTime) {
    return Time.plus(start, travelTime) == Time.BEYOND;
  }

  /**
   * True if a traversal of a piece that leaves at its last tick, or at its first if it never ends,
   * arrives past the last tick.
   */
  public static boolean leavesOutArrivals(long start, long end, long travelTime) {
    return leavesOut(end == Time.OPEN ? start : end - 1, travelTime);
  }

  /**
   * First tick of the counterpart of a piece that is not {@link #leavesOut left out}, {@link
   * Time#UNBOUNDED} if the piece never ends.
   */
  public static long start(long end, long travelTime) {
    if (end == Time.OPEN) {
      return Time.UNBOUNDED;
    }
    // Only what arrives at a tick can be turned round.
    return -Math.min(Time.plus(end - 1, travelTime), Time.MAX_TICK);
  }

  /**
   * End of the counterpart of a piece that is not {@link #leavesOut left out}.
   *
   * @throws AnswerOutOfRangeException if the start has no counterpart
   */
  public static long end(long start, long travelTime) {
    if (start < -Time.MAX_TICK) {
      throw new AnswerOutOfRangeException("time " + start + " has no counterpart after 0");
    }
    return 1 - Time.plus(start, travelTime);
  }
}
