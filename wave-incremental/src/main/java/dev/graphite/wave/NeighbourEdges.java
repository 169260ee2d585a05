package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * The edges of one vertex in a view, by the vertex at their other end. Immutable. Cost: O(d log d)
 * for d arcs of the vertex.
 */
final class NeighbourEdges {
  // Edge i leads to or from neighbours[i], which are in order; those of one neighbour in a simple
  // view are merged. slots[i] is the first arc of the edge.
  private final int[] neighbours;
  private final int[] slots;
  private final long[] starts;
  private final long[] ends;
  private int count;

  private NeighbourEdges(int room) {
    neighbours = new int[room];
    slots = new int[room];
    starts = new long[room];
    ends = new long[room];
  }

  /**
   * The edges of a vertex.
   *
   * @param view which edges; all directions are alike in an undirected graph
   * @param against whether those are wanted that lead to the vertex, not those that lead on
   */
  static NeighbourEdges of(
      ChangingGraph graph, GraphMoment version, int vertex, View view, boolean against) {
    boolean bothWays =
        graph.isUndirected()
            || view.direction() == Direction.BOTH
            || view.direction() == Direction.EACH_WAY;
    boolean apart = !graph.isUndirected() && view.direction() == Direction.EACH_WAY;
    IntArrayList arcs = new IntArrayList();
    LongArrayList keys = new LongArrayList();
    for (boolean leaving : new boolean[] {true, false}) {
      if (bothWays || leaving == ((view.direction() == Direction.OUT) != against)) {
        int from = arcs.size();
        version.collectArcs(vertex, leaving, arcs);
        for (int i = from; i < arcs.size(); i++) {
          int slot = arcs.getInt(i);
          int other = leaving ? graph.arcs().target(slot) : graph.arcs().source(slot);
          if (other != vertex || view.loops()) {
            // The second way of each way is kept apart where edges are merged.
            keys.add((long) other << 32 | (apart && !leaving ? 1L << 31 : 0) | i);
          }
        }
      }
    }
    long[] order = keys.toLongArray();
    Arrays.sort(order);
    NeighbourEdges edges = new NeighbourEdges(order.length);
    if (view.simple()) {
      edges.merge(graph.arcs(), arcs, order);
    } else {
      edges.list(graph.arcs(), version, arcs, order);
    }
    return edges;
  }

  private static int arc(IntArrayList arcs, long key) {
    return arcs.getInt((int) key & Integer.MAX_VALUE);
  }

  private void list(ArcTable table, GraphMoment version, IntArrayList arcs, long[] order) {
    for (long key : order) {
      int slot = arc(arcs, key);
      int[] joined = version.joinedWith(slot);
      if (joined == null || joined[0] == slot) {
        long end = table.end(joined == null ? slot : joined[joined.length - 1]);
        add((int) (key >> 32), slot, table.start(slot), end);
      }
    }
  }

  private void merge(ArcTable table, IntArrayList arcs, long[] order) {
    for (int first = 0; first < order.length; ) {
      int behind = first + 1;
      while (behind < order.length && order[behind] >> 31 == order[first] >> 31) {
        behind++;
      }
      int[] parallel = new int[behind - first];
      for (int i = first; i < behind; i++) {
        parallel[i - first] = arc(arcs, order[i]);
      }
      mergeParallel(table, (int) (order[first] >> 32), parallel);
      first = behind;
    }
  }

  private void mergeParallel(ArcTable table, int neighbour, int[] parallel) {
    if (parallel.length > 1) {
      IntArrays.quickSort(parallel, (a, b) -> Long.compare(table.start(a), table.start(b)));
    }
    int begun = count;
    for (int slot : parallel) {
      if (count > begun && ends[count - 1] >= table.start(slot)) {
        ends[count - 1] = Math.max(ends[count - 1], table.end(slot));
      } else {
        add(neighbour, slot, table.start(slot), table.end(slot));
      }
    }
  }

  private void add(int neighbour, int slot, long start, long end) {
    neighbours[count] = neighbour;
    slots[count] = slot;
    starts[count] = start;
    ends[count++] = end;
  }

  /** Number of edges. */
  int count() {
    return count;
  }

  /** The first edge of a neighbour, {@link #behind} if there is none. */
  int first(int neighbour) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (neighbours[middle] < neighbour) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The edge behind the last one of a neighbour. */
  int behind(int neighbour) {
    return first(neighbour + 1);
  }

  int neighbour(int edge) {
    return neighbours[edge];
  }

  /** The first arc of an edge; any of them in a simple view. */
  int slot(int edge) {
    return slots[edge];
  }

  long start(int edge) {
    return starts[edge];
  }

  long end(int edge) {
    return ends[edge];
  }
}
