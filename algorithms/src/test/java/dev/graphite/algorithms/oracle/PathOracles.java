package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
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
    query.vertexOf(graph);
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
        for (int e : time.edgesAt(tick)) {
          double atSource = cost[time.source(e)][index(tick)];
          if (atSource < Double.POSITIVE_INFINITY && time.canTraverse(e, tick)) {
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
      for (int e : time.edgesAt(depart)) {
        if (time.source(e) == query.vertex() && time.canTraverse(e, depart)) {
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

  /**
   * {@code vertex, departure}: the greatest tick from which an edge can be left at the vertex so
   * that the target is reached. The target itself: min(until, end of life - 1), open if neither is
   * finite.
   */
  List<long[]> latestDeparture() {
    int target = query.vertex();
    long end = graph.vertexEnd(target);
    long own = Math.min(query.until(), end == Time.OPEN ? Time.OPEN : end - 1);
    boolean[][] reaches = newTable(); // reaches[v][t]: who is at v at t can still reach the target
    reachUntil(reaches, target, Math.min(own, time.last));
    Long[] departure = new Long[graph.vertexCount()];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (long tick = time.last; tick >= time.first; tick--) {
        for (int e : time.edgesAt(tick)) {
          if (time.canTraverse(e, tick) && reaches[time.target(e)][index(time.arrival(e, tick))]) {
            int v = time.source(e);
            departure[v] = departure[v] == null ? tick : Math.max(departure[v], tick);
            changed |= reachUntil(reaches, v, tick);
          }
        }
      }
    }
    List<long[]> rows = new ArrayList<>();
    for (int v = 0; v < departure.length; v++) {
      if (v == target) {
        if (own >= Math.max(query.from(), graph.vertexStart(target))) {
          rows.add(new long[] {v, own});
        }
      } else if (departure[v] != null) {
        // Who can leave when all has settled, for a target without an end, can do so ever after.
        if (own == Time.OPEN && departure[v] >= time.settled) {
          throw new IllegalArgumentException("the latest departure is unbounded without --until");
        }
        rows.add(new long[] {v, departure[v]});
      }
    }
    return rows;
  }

  /**
   * {@code vertex, parent, arrival}: the parent is the smallest vertex from which, leaving at or
   * after its own least arrival, one arrives at the vertex at the vertex' least arrival.
   */
  List<long[]> spanningTree() {
    if (time.hasZeroTravelTime()) {
      throw new IllegalArgumentException("spanning-tree refuses a travel time of 0");
    }
    boolean[][] reached = reachedFromSource();
    List<long[]> rows = new ArrayList<>();
    for (int v = 0; v < reached.length; v++) {
      if (isReached(reached[v])) {
        long parent = v == query.vertex() ? -1 : parent(reached, v);
        rows.add(new long[] {v, parent, arrival(reached[v])});
      }
    }
    return rows;
  }

  private int parent(boolean[][] reached, int vertex) {
    int parent = Integer.MAX_VALUE;
    for (long tick = time.first; tick <= time.last; tick++) {
      for (int e : time.edgesAt(tick)) {
        if (time.target(e) == vertex
            && reached[time.source(e)][index(tick)]
            && time.canTraverse(e, tick)
            && time.arrival(e, tick) == arrival(reached[vertex])) {
          parent = Math.min(parent, time.source(e));
        }
      }
    }
    return parent;
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
        for (int e : time.edgesAt(tick)) {
          if (reached[time.source(e)][index(tick)] && time.canTraverse(e, tick)) {
            changed |= reachFrom(reached, time.target(e), time.arrival(e, tick));
          }
        }
      }
    }
  }

  private boolean reachFrom(boolean[][] reached, int vertex, long arrival) {
    boolean changed = false;
    for (long tick = arrival; tick <= time.last && time.isAlive(vertex, tick); tick++) {
      changed |= !reached[vertex][index(tick)];
      reached[vertex][index(tick)] = true;
    }
    return changed;
  }

  private boolean reachUntil(boolean[][] reaches, int vertex, long departure) {
    boolean changed = false;
    for (long tick = departure; tick >= time.first && time.isAlive(vertex, tick); tick--) {
      changed |= !reaches[vertex][index(tick)];
      reaches[vertex][index(tick)] = true;
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
