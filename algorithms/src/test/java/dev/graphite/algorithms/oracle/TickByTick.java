package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A temporal graph as the oracles see it: no intervals, only what is alive at a tick. Memory and
 * time grow with the number of ticks, so this is for graphs on small ranges of time.
 *
 * <p>The ticks looked at run from {@link #first} to {@link #last}. From {@link #settled} on nothing
 * starts, ends or changes: it is the largest finite bound of any life, piece or query. Whatever is
 * alive then never ends. A path that is best in any sense visits no vertex twice (instead of a
 * cycle one can wait), so it has fewer edges than there are vertices V; and those of its edges that
 * are left at or after settled can as well be left as soon as they are reached. So all arrivals
 * that matter lie before settled plus one travel time, for the last edge left before settled, plus
 * V more if there are edges that never end. What is true at last is therefore true forever after.
 */
final class TickByTick {
  private static final long MOST_TICKS = 1_000_000;

  final TemporalGraph graph;
  final Query query;
  final long first;
  final long settled;
  final long last;
  private final EdgePieces pieces;
  private final int[] source;
  private final int[][] edgesAt;

  TickByTick(TemporalGraph graph, Query query) {
    this.graph = graph;
    this.query = query;
    this.pieces = graph.pieces();
    this.first = graph.start();
    this.source = new int[graph.edgeCount()];
    long bound = Math.max(first, query.from());
    bound = laterIfFinite(bound, query.until());
    for (int v = 0; v < graph.vertexCount(); v++) {
      bound = laterIfFinite(Math.max(bound, graph.vertexStart(v)), graph.vertexEnd(v));
      Arrays.fill(source, graph.firstEdge(v), graph.firstEdge(v + 1), v);
    }
    long longest = 1;
    boolean open = false;
    for (int e = 0; e < graph.edgeCount(); e++) {
      bound = laterIfFinite(Math.max(bound, graph.edgeStart(e)), graph.edgeEnd(e));
      open |= graph.edgeEnd(e) == Time.OPEN;
      for (int piece = pieces.first(e); piece < pieces.first(e + 1); piece++) {
        bound = Math.max(bound, pieces.areEdges() ? bound : pieces.start(piece));
        longest = Math.max(longest, pieces.travelTime(piece));
      }
    }
    this.settled = bound;
    long edgesBeyond = open ? graph.vertexCount() + 1 : 1;
    this.last = Math.addExact(settled, Math.multiplyExact(edgesBeyond, longest));
    if (Math.subtractExact(last, first) > MOST_TICKS) {
      throw new IllegalArgumentException("[" + first + ", " + last + "] is too long for an oracle");
    }
    this.edgesAt = new int[tickCount()][];
    for (int i = 0; i < edgesAt.length; i++) {
      long tick = first + i;
      edgesAt[i] = IntStream.range(0, source.length).filter(e -> isEdgeAlive(e, tick)).toArray();
    }
  }

  private static long laterIfFinite(long bound, long end) {
    return end == Time.OPEN ? bound : Math.max(bound, end);
  }

  int tickCount() {
    return (int) (last - first + 1);
  }

  int source(int edge) {
    return source[edge];
  }

  int target(int edge) {
    return graph.target(edge);
  }

  boolean isAlive(int vertex, long tick) {
    return graph.vertexStart(vertex) <= tick && tick < graph.vertexEnd(vertex);
  }

  /** The edges that are alive at a tick. */
  int[] edgesAt(long tick) {
    return edgesAt[(int) (tick - first)];
  }

  private boolean isEdgeAlive(int edge, long tick) {
    return graph.edgeStart(edge) <= tick && tick < graph.edgeEnd(edge);
  }

  /** The tick at which one arrives who leaves an edge at a tick of its life. */
  long arrival(int edge, long tick) {
    return tick + pieces.travelTime(piece(edge, tick));
  }

  /**
   * The traversal rule: an edge may be left at any tick of its life at which who leaves it arrives
   * in the life of its target, if the query's bounds allow departure and arrival.
   */
  boolean canTraverse(int edge, long tick) {
    return isEdgeAlive(edge, tick)
        && tick >= query.from()
        && arrival(edge, tick) <= Math.min(query.until(), last)
        && isAlive(target(edge), arrival(edge, tick));
  }

  /** The cost of leaving an edge at a tick of its life. */
  double cost(int edge, long tick) {
    return pieces.cost(piece(edge, tick));
  }

  boolean hasZeroTravelTime() {
    for (int piece = 0; piece < pieces.first(graph.edgeCount()); piece++) {
      if (pieces.travelTime(piece) == 0) {
        return true;
      }
    }
    return false;
  }

  private int piece(int edge, long tick) {
    int piece = pieces.first(edge);
    while (piece + 1 < pieces.first(edge + 1) && pieces.start(piece + 1) <= tick) {
      piece++;
    }
    return piece;
  }

  /**
   * Rows {@code vertex, start, end, values...} of the maximal runs of ticks with equal values.
   *
   * @param valuesAt the values at a tick, or null where there is no answer; a run that lasts to the
   *     last tick lasts forever
   */
  List<long[]> rows(int vertex, LongFunction<long[]> valuesAt) {
    List<long[]> rows = new ArrayList<>();
    long[] current = null;
    long start = first;
    for (long tick = first; tick <= last; tick++) {
      long[] values = valuesAt.apply(tick);
      if (!Arrays.equals(values, current)) {
        if (current != null) {
          rows.add(row(vertex, start, tick, current));
        }
        current = values;
        start = tick;
      }
    }
    if (current != null) {
      rows.add(row(vertex, start, Time.OPEN, current));
    }
    return rows;
  }

  private static long[] row(int vertex, long start, long end, long[] values) {
    long[] row = new long[3 + values.length];
    row[0] = vertex;
    row[1] = start;
    row[2] = end;
    System.arraycopy(values, 0, row, 3, values.length);
    return row;
  }
}
