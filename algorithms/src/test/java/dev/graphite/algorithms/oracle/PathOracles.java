package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The algorithms on time-respecting paths, tick by tick.
 *
 * <p>The traversal rule: an edge may be left at any tick t of its life by who is at its source at
 * t; one arrives t + d, where d is the travel time at t, if that lies in the life of the target and
 * is not past the query's until. Who is at a vertex stays there to the end of its life. Each oracle
 * states for every vertex and tick what this means for it, and applies the rule at every tick to
 * every edge until nothing changes any more (several times, as zero travel times chain edges within
 * one tick).
 */
final class PathOracles {
  private final TickByTick time;
  private final TemporalGraph graph;
  private final Query query;

  PathOracles(TemporalGraph graph, Query query) {
    if (query.vertex() < 0 || query.vertex() >= graph.vertexCount()) {
      throw new IllegalArgumentException("no vertex " + query.vertex());
    }
    this.time = new TickByTick(graph, query);
    this.graph = graph;
    this.query = query;
  }

  /**
   * {@code vertex, arrival}: the least arrival over paths that leave the source at from or later.
   */
  List<long[]> earliestArrival() {
    List<long[]> rows = new ArrayList<>();
    boolean[][] reached = reachedFromSource();
    for (int v = 0; v < reached.length; v++) {
      if (isReached(reached[v])) {
        rows.add(new long[] {v, arrival(reached[v])});
      }
    }
    return rows;
  }

  /** {@code vertex, start, end}: from the least arrival to the end of the vertex' life. */
  List<long[]> reachability() {
    List<long[]> rows = new ArrayList<>();
    boolean[][] reached = reachedFromSource();
    for (int v = 0; v < reached.length; v++) {
      boolean[] at = reached[v];
      rows.addAll(time.rows(v, tick -> at[index(tick)] ? new long[0] : null));
    }
    return rows;
  }

  /** {@code vertex, start, end, cost}: the least total cost of being at the vertex at each tick. */
  List<long[]> shortest() {
    double[][] cost = new double[graph.vertexCount()][time.tickCount()];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    if (isSourceReached()) {
      lowerFrom(cost, query.vertex(), sourceArrival(), 0);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (long tick = time.first; tick <= time.last; tick++) {
        for (int e = 0; e < graph.edgeCount(); e++) {
          double atSource = cost[time.source(e)][index(tick)];
          if (atSource < Double.POSITIVE_INFINITY && canTraverse(e, tick)) {
            double atTarget = atSource + time.cost(e, tick);
            changed |= lowerFrom(cost, time.target(e), time.arrival(e, tick), atTarget);
          }
        }
      }
    }
    List<long[]> rows = new ArrayList<>();
    for (int v = 0; v < cost.length; v++) {
      double[] at = cost[v];
      rows.addAll(
          time.rows(
              v,
              tick ->
                  at[index(tick)] == Double.POSITIVE_INFINITY
                      ? null
                      : new long[] {Double.doubleToRawLongBits(at[index(tick)])}));
    }
    return rows;
  }

  /**
   * {@code vertex, duration, departure}: the least arrival minus departure over paths of at least
   * one edge, where departure is the tick at which the first edge is left, the earliest among the
   * least; source 0 and s. Whoever departs when all is settled could have departed, as fast, at
   * settled.
   */
  List<long[]> fastest() {
    long[] duration = new long[graph.vertexCount()];
    long[] departure = new long[graph.vertexCount()];
    Arrays.fill(duration, Long.MAX_VALUE);
    for (long depart = sourceArrival(); isSourceReached() && depart <= time.settled; depart++) {
      boolean[][] reached = newTable();
      for (int e = 0; e < graph.edgeCount(); e++) {
        if (time.source(e) == query.vertex() && canTraverse(e, depart)) {
          reachFrom(reached, time.target(e), time.arrival(e, depart));
        }
      }
      spread(reached);
      for (int v = 0; v < duration.length; v++) {
        if (isReached(reached[v]) && arrival(reached[v]) - depart < duration[v]) {
          duration[v] = arrival(reached[v]) - depart;
          departure[v] = depart;
        }
      }
    }
    List<long[]> rows = new ArrayList<>();
    for (int v = 0; v < duration.length; v++) {
      if (v == query.vertex() && isSourceReached()) {
        rows.add(new long[] {v, 0, sourceArrival()});
      } else if (duration[v] < Long.MAX_VALUE) {
        rows.add(new long[] {v, duration[v], departure[v]});
      }
    }
    return rows;
  }

  /** The source is reached at s = max(from, start of its life). */
  private long sourceArrival() {
    return Math.max(query.from(), graph.vertexStart(query.vertex()));
  }

  private boolean isSourceReached() {
    return sourceArrival() <= query.until() && time.isAlive(query.vertex(), sourceArrival());
  }

  private boolean[][] reachedFromSource() {
    boolean[][] reached = newTable();
    if (isSourceReached()) {
      reachFrom(reached, query.vertex(), sourceArrival());
    }
    spread(reached);
    return reached;
  }

  private void spread(boolean[][] reached) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (long tick = time.first; tick <= time.last; tick++) {
        for (int e = 0; e < graph.edgeCount(); e++) {
          if (reached[time.source(e)][index(tick)] && canTraverse(e, tick)) {
            changed |= reachFrom(reached, time.target(e), time.arrival(e, tick));
          }
        }
      }
    }
  }

  private boolean canTraverse(int edge, long tick) {
    if (!time.isEdgeAlive(edge, tick) || tick < query.from()) {
      return false;
    }
    long arrival = time.arrival(edge, tick);
    return arrival <= query.until()
        && time.isAlive(time.target(edge), arrival)
        && arrival <= time.last;
  }

  private boolean reachFrom(boolean[][] reached, int vertex, long arrival) {
    boolean changed = false;
    for (long tick = arrival; tick <= time.last && time.isAlive(vertex, tick); tick++) {
      changed |= !reached[vertex][index(tick)];
      reached[vertex][index(tick)] = true;
    }
    return changed;
  }

  private boolean lowerFrom(double[][] cost, int vertex, long arrival, double value) {
    boolean changed = false;
    for (long tick = arrival; tick <= time.last && time.isAlive(vertex, tick); tick++) {
      if (value < cost[vertex][index(tick)]) {
        cost[vertex][index(tick)] = value;
        changed = true;
      }
    }
    return changed;
  }

  private boolean[][] newTable() {
    return new boolean[graph.vertexCount()][time.tickCount()];
  }

  private int index(long tick) {
    return (int) (tick - time.first);
  }

  private static boolean isReached(boolean[] reached) {
    for (boolean here : reached) {
      if (here) {
        return true;
      }
    }
    return false;
  }

  private long arrival(boolean[] reached) {
    int index = 0;
    while (!reached[index]) {
      index++;
    }
    return time.first + index;
  }
}
