package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * The edges that one vertex has in a view at some ticks, cut off at the ends of these. Cost: a
 * binary search among the arcs of the vertex, and O(d log d) for those d that may be alive then.
 * Reused; not safe for threads.
 */
final class WindowEdges {
  private static final long SECOND_WAY = 1L << 31;

  private final ArcTable arcs;
  private final View view;
  private final boolean bothWays;
  private final boolean apart;

  // Edge i is arc slots[order[i]]; in a simple view those of one neighbour are merged.
  private long[] keys = new long[16];
  private int[] slots = new int[16];
  private long[] starts = new long[16];
  private long[] ends = new long[16];
  private int[] order = new int[16];
  private long[] mergedEnds = new long[16];
  private int found;
  private int count;

  /** The edges of a graph in a view; all directions are alike in an undirected graph. */
  WindowEdges(ChangingGraph graph, View view) {
    this.arcs = graph.arcs();
    this.view = view;
    boolean eachWay = view.direction() == Direction.EACH_WAY;
    this.bothWays = graph.isUndirected() || view.direction() == Direction.BOTH || eachWay;
    this.apart = !graph.isUndirected() && eachWay;
  }

  /** True if an arc leads on from its source. */
  boolean leadsAlong() {
    return bothWays || view.direction() == Direction.OUT;
  }

  /** True if an arc leads on from its target. */
  boolean leadsAgainst() {
    return bothWays || view.direction() == Direction.IN;
  }

  /**
   * Finds the edges of a vertex.
   *
   * @param from first tick
   * @param to end of the ticks
   * @param against whether those are wanted that lead to the vertex, not those that lead on
   */
  void read(int vertex, long from, long to, boolean against) {
    found = 0;
    if (against ? leadsAgainst() : leadsAlong()) {
      collect(arcs.out(), true, vertex, from, to);
    }
    if (against ? leadsAlong() : leadsAgainst()) {
      collect(arcs.in(), false, vertex, from, to);
    }
    order = IntArrays.grow(order, found, 0);
    mergedEnds = LongArrays.grow(mergedEnds, found, 0);
    for (int i = 0; i < found; i++) {
      order[i] = i;
      mergedEnds[i] = ends[i];
    }
    count = found;
    if (view.simple() && found > 1) {
      merge();
    }
  }

  private void collect(ArcLists lists, boolean leaving, int vertex, long from, long to) {
    int behind = lists.behind(vertex);
    for (int at = lists.firstAlive(vertex, from); at < behind && lists.start(at) < to; at++) {
      int slot = lists.slot(at);
      int other = leaving ? arcs.target(slot) : arcs.source(slot);
      if (arcs.end(slot) > from && (other != vertex || view.loops())) {
        keys = LongArrays.grow(keys, found + 1, found);
        slots = IntArrays.grow(slots, found + 1, found);
        starts = LongArrays.grow(starts, found + 1, found);
        ends = LongArrays.grow(ends, found + 1, found);
        keys[found] = (long) other << 32 | (apart && !leaving ? SECOND_WAY : 0);
        slots[found] = slot;
        starts[found] = Math.max(from, lists.start(at));
        ends[found++] = Math.min(to, arcs.end(slot));
      }
    }
  }

  /** Parallel arcs become one edge for each stretch of their united lives. */
  private void merge() {
    IntArrays.quickSort(order, 0, found, this::compare);
    count = 0;
    for (int i = 0; i < found; i++) {
      int arc = order[i];
      int last = count - 1;
      if (last >= 0 && keys[order[last]] == keys[arc] && mergedEnds[last] >= starts[arc]) {
        mergedEnds[last] = Math.max(mergedEnds[last], ends[arc]);
      } else {
        order[count] = arc;
        mergedEnds[count++] = ends[arc];
      }
    }
  }

  private int compare(int a, int b) {
    int byNeighbour = Long.compare(keys[a], keys[b]);
    return byNeighbour != 0 ? byNeighbour : Long.compare(starts[a], starts[b]);
  }

  /** Number of edges. */
  int count() {
    return count;
  }

  /** The vertex at the other end. */
  int neighbour(int edge) {
    return (int) (keys[order[edge]] >> 32);
  }

  /** The arc of an edge; any of them in a simple view. */
  int slot(int edge) {
    return slots[order[edge]];
  }

  long start(int edge) {
    return starts[order[edge]];
  }

  long end(int edge) {
    return mergedEnds[edge];
  }
}
