package dev.graphite.core.graph;

import dev.graphite.core.time.Time;

/** The lives of vertices, edges or slots in two columns. Immutable, safe for threads. */
final class Lives {
  // Where lengths is set, `end` holds the lengths of the lives: these are often all alike or small,
  // so that the column takes no room or a byte each. Lengths past 64 bits leave the ends as they
  // are.
  private final LongColumn start;
  private final LongColumn end;
  private final boolean lengths;

  private Lives(LongColumn start, LongColumn end, boolean lengths) {
    this.start = start;
    this.end = end;
    this.lengths = lengths;
  }

  /**
   * The lives in which row i is {@code [starts[order[i]], ends[order[i]])}.
   *
   * @param order positions, or null for all rows as they stand
   * @param size number of rows
   */
  static Lives gather(long[] starts, long[] ends, int[] order, int size) {
    long[] length = new long[size];
    boolean fit = true;
    for (int i = 0; i < size; i++) {
      int row = order == null ? i : order[i];
      boolean open = ends[row] == Time.OPEN;
      length[i] = open ? Time.OPEN : ends[row] - starts[row];
      fit &= open || length[i] > 0 && length[i] < Time.OPEN;
    }
    return new Lives(
        LongColumn.gather(starts, order, size),
        fit ? LongColumn.gather(length, null, size) : LongColumn.gather(ends, order, size),
        fit);
  }

  long start(int i) {
    return start.get(i);
  }

  long end(int i) {
    long value = end.get(i);
    return lengths && value != Time.OPEN ? start.get(i) + value : value;
  }

  /** Copies the lives of rows {@code from .. from+count-1} to the front of two arrays. */
  void copy(int from, int count, long[] starts, long[] ends) {
    start.copy(from, count, starts);
    end.copy(from, count, ends);
    if (lengths) {
      for (int i = 0; i < count; i++) {
        ends[i] = ends[i] == Time.OPEN ? Time.OPEN : starts[i] + ends[i];
      }
    }
  }

  /** The lives whose row i is this one's row {@code order[i]}. */
  Lives reordered(int[] order) {
    return new Lives(start.reordered(order), end.reordered(order), lengths);
  }

  int bytesPerRow() {
    return start.bytesPerRow() + end.bytesPerRow();
  }

  long memoryBytes() {
    return start.memoryBytes() + end.memoryBytes();
  }
}
