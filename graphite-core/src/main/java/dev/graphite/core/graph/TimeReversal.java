package dev.graphite.core.graph;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;

/**
 * Turns a graph round in time: tick t becomes -t, and a piece [a, b) of u -> v with travel time d
 * becomes an edge [1-b-d, 1-a-d) of v -> u with the same travel time, so that a journey read
 * backwards is a journey. Lives without an end become lives without a beginning, {@link
 * Time#UNBOUNDED}.
 *
 * <p>C2 need not hold in the result: an edge that arrives after its target has ended is entered
 * outside of the life of the vertex it now starts from, where that vertex has no state.
 */
final class TimeReversal {
  private final TemporalGraph graph;
  private final int slots;
  private final int[] from;
  private final int[] to;
  private final long[] starts;
  private final long[] ends;

  private TimeReversal(TemporalGraph graph) {
    this.graph = graph;
    this.slots = graph.pieces().first(graph.edgeCount());
    this.from = new int[slots];
    this.to = new int[slots];
    this.starts = new long[slots];
    this.ends = new long[slots];
  }

  /**
   * The graph turned round.
   *
   * @throws AnswerOutOfRangeException if a time cannot be negated or an arrival passes the last
   *     tick
   */
  static TemporalGraph of(TemporalGraph graph) {
    TimeReversal reversal = new TimeReversal(graph);
    reversal.reversePieces();
    return reversal.layOut();
  }

  private void reversePieces() {
    EdgePieces pieces = graph.pieces();
    for (int source = 0; source < graph.vertexCount(); source++) {
      for (int edge = graph.firstEdge(source); edge < graph.firstEdge(source + 1); edge++) {
        int behind = pieces.first(edge + 1);
        for (int piece = pieces.first(edge); piece < behind; piece++) {
          long start = pieces.areEdges() ? graph.edgeStart(edge) : pieces.start(piece);
          long end = piece + 1 < behind ? pieces.start(piece + 1) : graph.edgeEnd(edge);
          from[piece] = graph.target(edge);
          to[piece] = source;
          starts[piece] = reversedStart(end, pieces.travelTime(piece));
          ends[piece] = reversedEnd(start, pieces.travelTime(piece));
        }
      }
    }
  }

  private TemporalGraph layOut() {
    int vertices = graph.vertexCount();
    int[] firstSlot = SlotSort.firstSlots(vertices, slots, piece -> from[piece]);
    int[] order = SlotSort.byOwner(firstSlot, slots, piece -> from[piece]);
    SlotSort.within(firstSlot, order, piece -> starts[piece]);
    int[] neighbours = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      neighbours[slot] = to[order[slot]];
    }
    long[] vertexStarts = new long[vertices];
    long[] vertexEnds = new long[vertices];
    for (int vertex = 0; vertex < vertices; vertex++) {
      vertexStarts[vertex] = reversedStart(graph.vertexEnd(vertex), 0);
      vertexEnds[vertex] = reversedEnd(graph.vertexStart(vertex), 0);
    }
    return new TemporalGraph(
        graph.ids(),
        Lives.gather(vertexStarts, vertexEnds, null, vertices),
        Time.UNBOUNDED,
        graph.isUndirected(),
        new Adjacency(firstSlot, neighbours, Lives.gather(starts, ends, order, slots)),
        graph.pieces().asEdges(order),
        EdgeIds.NONE);
  }

  private static long reversedStart(long end, long travelTime) {
    if (end == Time.OPEN) {
      return Time.UNBOUNDED;
    }
    long last = Time.plus(end - 1, travelTime);
    if (last == Time.BEYOND) {
      throw new AnswerOutOfRangeException("an arrival passes the last tick " + Time.MAX_TICK);
    }
    return -last;
  }

  private static long reversedEnd(long start, long travelTime) {
    if (start < -Time.MAX_TICK) {
      throw new AnswerOutOfRangeException("time " + start + " has no counterpart after 0");
    }
    return 1 - Time.plus(start, travelTime);
  }
}
