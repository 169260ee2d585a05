package dev.graphite.wave;

import it.unimi.dsi.fastutil.longs.Long2IntAVLTreeMap;
import java.util.Arrays;

/**
 * Pieces of edges, called arcs, in numbered slots: ends, life and values of each, and the lists of
 * those that are attached. A row stays readable after its arc is detached, until the slot is
 * written anew. Not safe for threads.
 */
final class ArcTable {
  // Slot s has the row rows[4 s ..]: source and target in the halves of one long, start, end,
  // travel time. 32 bytes are half a cache line, so looking at an arc costs one miss.
  private static final int ROW = 4;

  private final ArcLists out = new ArcLists();
  private final ArcLists in = new ArcLists();
  private long[] rows = new long[16 * ROW];
  private double[] costs;
  private final Long2IntAVLTreeMap travelTimes = new Long2IntAVLTreeMap();

  /** The arcs that leave each vertex. */
  ArcLists out() {
    return out;
  }

  /** The arcs that enter each vertex. */
  ArcLists in() {
    return in;
  }

  void growTo(int vertices) {
    out.growTo(vertices);
    in.growTo(vertices);
  }

  /** Number of arcs that leave or enter a vertex. */
  int degree(int vertex) {
    return out.behind(vertex) - out.first(vertex) + in.behind(vertex) - in.first(vertex);
  }

  int source(int slot) {
    return (int) (rows[slot * ROW] >>> 32);
  }

  int target(int slot) {
    return (int) rows[slot * ROW];
  }

  long start(int slot) {
    return rows[slot * ROW + 1];
  }

  long end(int slot) {
    return rows[slot * ROW + 2];
  }

  long travelTime(int slot) {
    return rows[slot * ROW + 3];
  }

  double cost(int slot) {
    return costs == null || slot >= costs.length ? 1 : costs[slot];
  }

  /** The smallest travel time of the arcs that are attached, {@link Long#MAX_VALUE} if none is. */
  long leastTravelTime() {
    return travelTimes.isEmpty() ? Long.MAX_VALUE : travelTimes.firstLongKey();
  }

  /** Fills a slot and attaches the arc. */
  void attach(
      int slot, int source, int target, long start, long end, long travelTime, double cost) {
    int row = Math.multiplyExact(slot, ROW);
    if (row >= rows.length) {
      long grown = Math.max(row + (long) ROW, rows.length * 3L / 2 / ROW * ROW);
      rows = Arrays.copyOf(rows, (int) Math.min(grown, Integer.MAX_VALUE - 15));
    }
    rows[row] = (long) source << 32 | target;
    rows[row + 1] = start;
    rows[row + 2] = end;
    rows[row + 3] = travelTime;
    writeCost(slot, cost);
    attach(slot);
  }

  /** Attaches an arc that was detached. */
  void attach(int slot) {
    out.insert(source(slot), slot, start(slot), end(slot));
    in.insert(target(slot), slot, start(slot), end(slot));
    travelTimes.addTo(travelTime(slot), 1);
  }

  /** Takes an arc out of the lists of its ends. */
  void detach(int slot) {
    out.remove(source(slot), slot, start(slot));
    in.remove(target(slot), slot, start(slot));
    if (travelTimes.addTo(travelTime(slot), -1) == 1) {
      travelTimes.remove(travelTime(slot));
    }
  }

  /** Bytes of heap. */
  long memoryBytes() {
    long bytes = out.memoryBytes() + in.memoryBytes() + 8L * rows.length;
    return bytes + (costs == null ? 0 : 8L * costs.length);
  }

  private void writeCost(int slot, double cost) {
    if (costs == null && cost == 1) {
      return;
    }
    int known = costs == null ? 0 : costs.length;
    if (slot >= known) {
      costs = known == 0 ? new double[rows.length / ROW] : Arrays.copyOf(costs, rows.length / ROW);
      Arrays.fill(costs, known, costs.length, 1);
    }
    costs[slot] = cost;
  }
}
