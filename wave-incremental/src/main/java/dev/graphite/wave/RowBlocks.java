package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Rows of longs by vertex, in one pool. A vertex without rows takes no room. Cost of a change of
 * some rows: these, and the move of those behind in one piece of memory. Not safe for threads.
 */
class RowBlocks {
  // Row r is pool[r * width ..]. The rows of a vertex are consecutive, in a block of a power of
  // two; blocks given back are kept by size.
  private static final int SIZES = 31;

  private final int width;
  private long[] pool;
  private int used;
  private int[] first = new int[0];
  private int[] count = new int[0];
  private final IntArrayList[] idle = new IntArrayList[SIZES];

  /** No rows; each will have this many longs. */
  RowBlocks(int width) {
    this.width = width;
    this.pool = new long[64 * width];
  }

  final void growTo(int vertices) {
    if (vertices > first.length) {
      int room = Math.max(vertices, first.length + (first.length >> 1));
      first = Arrays.copyOf(first, room);
      count = Arrays.copyOf(count, room);
    }
  }

  /** Number of rows. */
  final int count(int vertex) {
    return vertex < count.length ? count[vertex] : 0;
  }

  /** The vertex' first row. */
  final int first(int vertex) {
    return first[vertex];
  }

  /** The row behind the vertex' last one. */
  final int behind(int vertex) {
    return first[vertex] + count[vertex];
  }

  /** A cell of a row. */
  final long cell(int row, int column) {
    return pool[row * width + column];
  }

  final void setCell(int row, int column, long value) {
    pool[row * width + column] = value;
  }

  /** Longs per row. */
  final int width() {
    return width;
  }

  /** Writes all rows of a vertex; they stand in an array as {@link #copy} leaves them. */
  final void write(int vertex, long[] from, int at, int rows) {
    replace(vertex, 0, count[vertex], from, at, rows);
  }

  /**
   * Puts rows in the place of others.
   *
   * @param place the first row that goes, counted from the vertex' first
   * @param gone number of rows that go
   * @param from holds those that come
   * @param at where they begin there
   * @param come their number
   */
  final void replace(int vertex, int place, int gone, long[] from, int at, int come) {
    int old = first[vertex];
    int tail = count[vertex] - place - gone;
    int rows = place + come + tail;
    int room = room(count[vertex]);
    int needed = room(rows);
    int block = old;
    if (room != needed) {
      block = needed > 0 ? take(needed) : 0;
      System.arraycopy(pool, old * width, pool, block * width, place * width);
    }
    if (room != needed || come != gone) {
      int behind = (old + place + gone) * width;
      System.arraycopy(pool, behind, pool, (block + place + come) * width, tail * width);
    }
    System.arraycopy(from, at, pool, (block + place) * width, come * width);
    if (room != needed && room > 0) {
      giveBack(old, room);
    }
    first[vertex] = block;
    count[vertex] = rows;
  }

  /** Copies the rows of a vertex; answers how many longs they took. */
  final int copy(int vertex, long[] into, int at) {
    int length = count[vertex] * width;
    System.arraycopy(pool, first[vertex] * width, into, at, length);
    return length;
  }

  /** Leaves no block idle, and some room to grow. Cost: O(V) and all rows. */
  final void compact() {
    int needed = 0;
    for (int rows : count) {
      needed = Math.addExact(needed, room(rows));
    }
    int spare = Math.min(needed / 8, Integer.MAX_VALUE / width - 1 - needed);
    long[] dense = new long[Math.multiplyExact(Math.max(64, needed + spare), width)];
    used = 0;
    for (int vertex = 0; vertex < count.length; vertex++) {
      System.arraycopy(pool, first[vertex] * width, dense, used * width, count[vertex] * width);
      first[vertex] = used;
      used += room(count[vertex]);
    }
    pool = dense;
    Arrays.fill(idle, null);
  }

  /** Bytes of heap. */
  final long memoryBytes() {
    return 8L * pool.length + 8L * first.length;
  }

  private static int room(int rows) {
    return rows == 0 ? 0 : Integer.highestOneBit(2 * rows - 1);
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
