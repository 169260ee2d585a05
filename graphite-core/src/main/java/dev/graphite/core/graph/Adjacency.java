package dev.graphite.core.graph;

import dev.graphite.core.time.Time;

/**
 * The edges of each vertex under one {@link View}, in compressed sparse rows: the slots of vertex v
 * are {@code firstSlot(v) .. firstSlot(v+1)-1}, sorted by start. Immutable, safe for threads.
 */
public final class Adjacency {
  // Example: vertices 0, 1, 2 with slots 0:{->1 [0,4), ->2 [3,9)}, 1:{}, 2:{->0 [5,6)}
  //   firstSlot  0 2 2 3
  //   neighbour  1 2 0      start 0 3 5      end 4 9 6
  // edge == null: slot s is edge s, or the view is simple and has no edges. Otherwise slot s is
  // edge[s]. A view of edges has a copy of their lives in its own order if that takes at most 8
  // bytes
  // a slot; else livesByEdge, and a life is read at edge[s], at a cache miss.
  private static final int LIFE_BYTES_WORTH_COPYING = 4;

  private final int[] firstSlot;
  private final int[] neighbour;
  private final int[] edge;
  private final Lives lives;
  private final boolean livesByEdge;
  private final LongColumn longestLife;

  /** Slots that are edges, or have lives of their own. */
  Adjacency(int[] firstSlot, int[] neighbour, Lives lives) {
    this(firstSlot, neighbour, null, lives, false);
  }

  private Adjacency(
      int[] firstSlot, int[] neighbour, int[] edge, Lives lives, boolean livesByEdge) {
    this.firstSlot = firstSlot;
    this.neighbour = neighbour;
    this.edge = edge;
    this.lives = lives;
    this.livesByEdge = livesByEdge;
    this.longestLife = longestLives();
  }

  /** Other slots for the same edges: slot s leads through {@code edges[s]} to its neighbour. */
  Adjacency through(int[] firstSlots, int[] neighbours, int[] edges) {
    return lives.bytesPerRow() <= LIFE_BYTES_WORTH_COPYING
        ? new Adjacency(firstSlots, neighbours, edges, lives.reordered(edges), false)
        : new Adjacency(firstSlots, neighbours, edges, lives, true);
  }

  /** Number of slots. */
  public int slotCount() {
    return neighbour.length;
  }

  /** The first slot of {@code vertex}; for the number of vertices, the number of slots. */
  public int firstSlot(int vertex) {
    return firstSlot[vertex];
  }

  /** The vertex to which a slot leads. */
  public int neighbour(int slot) {
    return neighbour[slot];
  }

  /** The graph's edge behind a slot; meaningless in a simple view. */
  public int edge(int slot) {
    return edge == null ? slot : edge[slot];
  }

  /** First tick of the slot's life. */
  public long start(int slot) {
    return lives.start(livesByEdge ? edge[slot] : slot);
  }

  /** End of the slot's life. */
  public long end(int slot) {
    return lives.end(livesByEdge ? edge[slot] : slot);
  }

  /**
   * Copies the lives of slots to the front of two arrays; quicker than one by one.
   *
   * @param fromSlot the first slot
   * @param count number of slots
   * @param starts takes their first ticks
   * @param ends takes their ends
   */
  public void copyLives(int fromSlot, int count, long[] starts, long[] ends) {
    if (livesByEdge) {
      for (int i = 0; i < count; i++) {
        starts[i] = lives.start(edge[fromSlot + i]);
        ends[i] = lives.end(edge[fromSlot + i]);
      }
    } else {
      lives.copy(fromSlot, count, starts, ends);
    }
  }

  /**
   * The first slot of {@code vertex} that may be alive at or after {@code tick}: all before it have
   * ended. Cost: a binary search.
   */
  public int firstSlotAlive(int vertex, long tick) {
    int low = firstSlot[vertex];
    int high = firstSlot[vertex + 1];
    long longest = longestLife.get(vertex);
    if (longest == Time.OPEN || low == high) {
      return low;
    }
    // A slot that starts at or before tick - longest has ended by tick.
    long latestEnded = tick - longest;
    return latestEnded > tick ? low : firstNotBefore(low, high, latestEnded + 1);
  }

  /** The end of the slots of {@code vertex} that start before {@code tick}: a binary search. */
  public int lastSlotStarted(int vertex, long tick) {
    int behind = firstSlot[vertex + 1];
    return tick == Time.OPEN ? behind : firstNotBefore(firstSlot[vertex], behind, tick);
  }

  /** Bytes of heap, without the lives that a view shares with its graph. */
  long memoryBytes() {
    long bytes = 4L * firstSlot.length + 4L * neighbour.length + longestLife.memoryBytes();
    bytes += edge == null ? 0 : 4L * edge.length;
    return bytes + (livesByEdge ? 0 : lives.memoryBytes());
  }

  private int firstNotBefore(int from, int to, long tick) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private LongColumn longestLives() {
    int vertices = firstSlot.length - 1;
    long[] longest = new long[vertices];
    for (int vertex = 0; vertex < vertices; vertex++) {
      long most = 0;
      for (int slot = firstSlot[vertex]; slot < firstSlot[vertex + 1]; slot++) {
        long slotEnd = end(slot);
        long life = slotEnd == Time.OPEN ? Time.OPEN : slotEnd - start(slot);
        most = Math.max(most, life < 0 ? Time.OPEN : life);
      }
      longest[vertex] = most;
    }
    return LongColumn.gather(longest, null, vertices);
  }
}
