package dev.graphite.wave;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The arcs of each vertex in one direction, sorted by start, in a pool that has room to grow.
 * Insertion and removal cost a binary search and the move of the arcs behind, in one piece of
 * memory. Not safe for threads.
 */
final class ArcLists {
  // The list of vertex v is slots[first[v] .. first[v] + count[v] - 1] with its starts beside it,
  // in a block of capacity[v] entries, a power of two. Blocks given back are kept by size.
  // Example: v has the arcs 7 [2,9) and 4 [5,6):  slots .. 7 4 . . ..   starts .. 2 5 . . ..
  private static final int SIZES = 31;
  private static final int LEAST_CAPACITY = 2;

  // What is known of vertex v is heads[3 v ..], so that a look at a vertex costs one miss:
  // first and count in the halves of one long, capacity, and the longest life of its arcs so far.
  private static final int HEAD = 3;

  private long[] heads = new long[0];
  private int[] slots = new int[16];
  private long[] starts = new long[16];
  private int used;
  private final IntArrayList[] idle = new IntArrayList[SIZES];

  /** Makes room for vertices up to a number. */
  void growTo(int vertices) {
    int known = heads.length / HEAD;
    if (vertices > known) {
      int room = Math.max(vertices, known + (known >> 1));
      heads = Arrays.copyOf(heads, Math.multiplyExact(room, HEAD));
    }
  }

  /** The position of a vertex' first arc. */
  int first(int vertex) {
    return (int) (heads[vertex * HEAD] >>> 32);
  }

  /** Number of a vertex' arcs. */
  int count(int vertex) {
    return (int) heads[vertex * HEAD];
  }

  /** The position behind a vertex' last arc. */
  int behind(int vertex) {
    return first(vertex) + count(vertex);
  }

  private void setHead(int vertex, int first, int count) {
    heads[vertex * HEAD] = (long) first << 32 | count;
  }

  /** The arc at a position. */
  int slot(int position) {
    return slots[position];
  }

  /** First tick of the arc at a position. */
  long start(int position) {
    return starts[position];
  }

  /** The first position whose arc may be alive at or after a tick. */
  int firstAlive(int vertex, long tick) {
    long life = heads[vertex * HEAD + 2];
    if (life == Time.OPEN || count(vertex) == 0) {
      return first(vertex);
    }
    long ended = tick - life; // what starts here or before has ended by the tick
    return ended > tick ? first(vertex) : firstFrom(vertex, ended + 1);
  }

  /** The first position whose arc starts at or after a tick. */
  int firstFrom(int vertex, long tick) {
    int low = first(vertex);
    int high = low + count(vertex);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void insert(int vertex, int slot, long start, long end) {
    int head = vertex * HEAD;
    int size = count(vertex);
    if (size == heads[head + 1]) {
      move(vertex, Math.max(LEAST_CAPACITY, 2 * size));
    }
    int behind = behind(vertex);
    int at = size == 0 || starts[behind - 1] <= start ? behind : firstFrom(vertex, start);
    System.arraycopy(slots, at, slots, at + 1, behind - at);
    System.arraycopy(starts, at, starts, at + 1, behind - at);
    slots[at] = slot;
    starts[at] = start;
    setHead(vertex, first(vertex), size + 1);
    long life = end == Time.OPEN ? Time.OPEN : end - start;
    heads[head + 2] = Math.max(heads[head + 2], life < 0 ? Time.OPEN : life);
  }

  void remove(int vertex, int slot, long start) {
    int at = firstFrom(vertex, start);
    while (slots[at] != slot) {
      at++;
    }
    int behind = behind(vertex);
    System.arraycopy(slots, at + 1, slots, at, behind - at - 1);
    System.arraycopy(starts, at + 1, starts, at, behind - at - 1);
    setHead(vertex, first(vertex), count(vertex) - 1);
    if (count(vertex) == 0) {
      heads[vertex * HEAD + 2] = 0;
    }
  }

  /** Bytes of heap. */
  long memoryBytes() {
    return 8L * heads.length + 12L * slots.length;
  }

  private void move(int vertex, int room) {
    int size = Integer.numberOfTrailingZeros(room);
    int to;
    if (idle[size] != null && !idle[size].isEmpty()) {
      to = idle[size].removeInt(idle[size].size() - 1);
    } else {
      to = used;
      used = Math.addExact(used, room);
      if (used > slots.length) {
        int grown = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(used, slots.length * 3L / 2));
        slots = Arrays.copyOf(slots, grown);
        starts = Arrays.copyOf(starts, grown);
      }
    }
    int from = first(vertex);
    int count = count(vertex);
    int capacity = (int) heads[vertex * HEAD + 1];
    System.arraycopy(slots, from, slots, to, count);
    System.arraycopy(starts, from, starts, to, count);
    if (capacity > 0) {
      giveBack(from, capacity);
    }
    setHead(vertex, to, count);
    heads[vertex * HEAD + 1] = room;
  }

  private void giveBack(int block, int room) {
    int size = Integer.numberOfTrailingZeros(room);
    if (idle[size] == null) {
      idle[size] = new IntArrayList();
    }
    idle[size].add(block);
  }
}
