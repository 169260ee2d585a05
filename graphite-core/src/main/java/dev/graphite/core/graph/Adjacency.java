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
  // edge == null: slot s is edge s and lives are read at s. Otherwise slot s is edge[s] and, where
  // livesByEdge, lives are read at edge[s]. A simple view has lives of its own and no edges.
  private static final int WORTH_SEARCHING = 32;

  private final int[] firstSlot;
  private final int[] neighbour;
  private final int[] edge;
  private final boolean livesByEdge;
  private final Lives lives;
  private final LongColumn longestLife;

  Adjacency(int[] firstSlot, int[] neighbour, int[] edge, Lives lives) {
    this.firstSlot = firstSlot;
    this.neighbour = neighbour;
    this.edge = edge;
    this.livesByEdge = edge != null;
    this.lives = lives;
    this.longestLife = longestLives();
  }

  /** Other slots for the same edges: slot s leads through {@code edges[s]} to its neighbour. */
  Adjacency through(int[] firstSlots, int[] neighbours, int[] edges) {
    return new Adjacency(firstSlots, neighbours, edges, lives);
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
    if (high - low <= WORTH_SEARCHING || longest == Time.OPEN) {
      return low;
    }
    // A slot that starts at or before tick - longest has ended by tick.
    long latestEnded = tick - longest;
    return latestEnded > tick ? low : firstStartingAfter(low, high, latestEnded);
  }

  /**
   * A slot of {@code vertex} such that from it on none starts before {@code tick}. Cost: a binary
   * search.
   */
  public int lastSlotStarted(int vertex, long tick) {
    int high = firstSlot[vertex + 1];
    boolean all = tick == Time.OPEN || high - firstSlot[vertex] <= WORTH_SEARCHING;
    return all ? high : firstStartingAfter(firstSlot[vertex], high, tick - 1);
  }

  long memoryBytes() {
    long bytes = 4L * firstSlot.length + 4L * neighbour.length + longestLife.memoryBytes();
    bytes += edge == null ? 0 : 4L * edge.length;
    return livesByEdge ? bytes : bytes + lives.memoryBytes();
  }

  private int firstStartingAfter(int from, int to, long tick) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) <= tick) {
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
