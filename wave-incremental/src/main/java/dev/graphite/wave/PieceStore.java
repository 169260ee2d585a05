package dev.graphite.wave;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Selection;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The states of all vertices with their {@link Link}s. A vertex that has no value at any tick takes
 * no room. Not safe for threads.
 */
final class PieceStore {
  // Piece p has the row pool[p * width ..]: start, link, and as many slots as the values have. The
  // pieces of a vertex are consecutive, in a block of a power of two; blocks given back are kept
  // by size. Example of a reached vertex:  start 0 NONE | start 7 Link(arc 12, level 3)
  private static final int SIZES = 31;

  private final int width;
  private final int slots;
  private long[] pool;
  private int used;
  private int[] first = new int[0];
  private int[] count = new int[0];
  private final IntArrayList[] idle = new IntArrayList[SIZES];

  // The pieces of the vertex that is being written.
  private long[] written;
  private int writtenCount;

  PieceStore(ValueType type) {
    slots = type.slots();
    width = 2 + slots;
    pool = new long[64 * width];
    written = new long[8 * width];
  }

  void growTo(int vertices) {
    if (vertices > first.length) {
      int room = Math.max(vertices, first.length + (first.length >> 1));
      first = Arrays.copyOf(first, room);
      count = Arrays.copyOf(count, room);
    }
  }

  /** Number of pieces; 0 if the vertex has no value at all. */
  int count(int vertex) {
    return count[vertex];
  }

  int first(int vertex) {
    return first[vertex];
  }

  int behind(int vertex) {
    return first[vertex] + count[vertex];
  }

  long start(int piece) {
    return pool[piece * width];
  }

  long link(int piece) {
    return pool[piece * width + 1];
  }

  boolean isPresent(int piece) {
    return pool[piece * width + 1] != Link.NONE;
  }

  long value(int piece) {
    return slots > 0 ? pool[piece * width + 2] : 0;
  }

  long second(int piece) {
    return slots > 1 ? pool[piece * width + 3] : 0;
  }

  /** Says whether a piece is still to be scattered. */
  void setPending(int piece, boolean pending) {
    pool[piece * width + 1] = Link.pending(pool[piece * width + 1], pending);
  }

  /** The piece of a vertex that holds a tick, or its first one if the tick comes before. */
  int find(int vertex, long tick) {
    int low = first[vertex];
    int high = low + count[vertex] - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * True if a value takes any tick of an interval of a vertex' life.
   *
   * @param from first tick
   * @param to end
   */
  boolean isTaken(int vertex, long from, long to, long value, long second, Selection fold) {
    if (from >= to || count[vertex] == 0) {
      return from < to;
    }
    int behind = behind(vertex);
    for (int p = find(vertex, from); p < behind && start(p) < to; p++) {
      long end = p + 1 < behind ? Math.min(to, start(p + 1)) : to;
      if (!isPresent(p)
          || fold.beats(Math.max(from, start(p)), value, second, value(p), second(p))
          || fold.turn(Math.max(from, start(p)), value, second, value(p), second(p)) < end) {
        return true;
      }
    }
    return false;
  }

  /** What has a value within an interval need no longer be scattered. */
  void settle(int vertex, long from, long to, long value, long second, long lifeEnd) {
    if (count[vertex] == 0) {
      return;
    }
    int behind = behind(vertex);
    for (int p = find(vertex, from); p < behind && start(p) < to; p++) {
      long end = p + 1 < behind ? start(p + 1) : lifeEnd;
      boolean inside = start(p) >= from && end <= to;
      if (inside && isPresent(p) && value(p) == value && second(p) == second) {
        setPending(p, false);
      }
    }
  }

  /** Begins the pieces of a vertex. */
  void begin() {
    writtenCount = 0;
  }

  /** The next piece; one that goes on like the one before makes that longer. */
  void append(long start, long link, long value, long second) {
    int at = writtenCount * width;
    if (writtenCount > 0
        && written[at - width + 1] == link
        && (slots < 1 || written[at - width + 2] == value)
        && (slots < 2 || written[at - width + 3] == second)) {
      return;
    }
    if (at == written.length) {
      written = Arrays.copyOf(written, 2 * at);
    }
    written[at] = start;
    written[at + 1] = link;
    if (slots > 0) {
      written[at + 2] = value;
    }
    if (slots > 1) {
      written[at + 3] = second;
    }
    writtenCount++;
  }

  /** Makes the pieces appended since {@link #begin} those of a vertex. */
  void end(int vertex) {
    if (writtenCount == 1 && written[1] == Link.NONE) {
      writtenCount = 0;
    }
    write(vertex, written, 0, writtenCount);
  }

  /** Writes pieces that {@link #copy} has copied. */
  void write(int vertex, long[] from, int at, int pieces) {
    int room = room(count[vertex]);
    int needed = room(pieces);
    if (room != needed) {
      if (room > 0) {
        giveBack(first[vertex], room);
      }
      first[vertex] = needed > 0 ? take(needed) : 0;
    }
    count[vertex] = pieces;
    System.arraycopy(from, at, pool, first[vertex] * width, pieces * width);
  }

  /** Copies the pieces of a vertex; answers how many longs they took. */
  int copy(int vertex, long[] into, int at) {
    int length = count[vertex] * width;
    System.arraycopy(pool, first[vertex] * width, into, at, length);
    return length;
  }

  /** Longs per piece. */
  int width() {
    return width;
  }

  /** Bytes of heap. */
  long memoryBytes() {
    return 8L * pool.length + 8L * first.length;
  }

  private static int room(int pieces) {
    return pieces == 0 ? 0 : Integer.highestOneBit(2 * pieces - 1);
  }

  private int take(int room) {
    IntArrayList blocks = idle[Integer.numberOfTrailingZeros(room)];
    if (blocks != null && !blocks.isEmpty()) {
      return blocks.removeInt(blocks.size() - 1);
    }
    int block = used;
    used = Math.addExact(used, room);
    int length = Math.multiplyExact(used, width);
    if (length > pool.length) {
      long grown = Math.max(length, pool.length * 3L / 2);
      pool = Arrays.copyOf(pool, (int) Math.min(grown, Integer.MAX_VALUE - 8));
    }
    return block;
  }

  private void giveBack(int block, int room) {
    int size = Integer.numberOfTrailingZeros(room);
    if (idle[size] == null) {
      idle[size] = new IntArrayList();
    }
    idle[size].add(block);
  }
}
