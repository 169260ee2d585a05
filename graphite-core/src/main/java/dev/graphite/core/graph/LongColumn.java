package dev.graphite.core.graph;

import dev.graphite.core.time.Time;

/**
 * An immutable column of longs that takes as little room as the data allow: nothing if all values
 * are equal, 4 bytes each if they lie within 2^32-1 of each other, else 8. Safe for threads.
 */
public final class LongColumn implements PropertyColumn {
  // Layout: narrow == null && wide == null: every value is base.
  //         narrow != null: value i is base + (narrow[i] as unsigned), or OPEN where narrow[i] is
  //         OPEN_CODE. Open ends are common beside small ticks, hence a code of their own.
  //         wide != null: value i is wide[i].
  // Example: 100, 103, OPEN becomes base 100, narrow {0, 3, -1}.
  private static final int OPEN_CODE = -1;
  private static final long NARROW_RANGE = 0xFFFF_FFFFL;

  private final long base;
  private final int[] narrow;
  private final long[] wide;

  private LongColumn(long base, int[] narrow, long[] wide) {
    this.base = base;
    this.narrow = narrow;
    this.wide = wide;
  }

  /** A column in which every row holds {@code value}. */
  public static LongColumn constant(long value) {
    return new LongColumn(value, null, null);
  }

  /**
   * The column whose row i holds {@code values[order[i]]}.
   *
   * @param values the values
   * @param order positions in values, or null for all of them as they stand
   * @param size number of rows
   */
  public static LongColumn gather(long[] values, int[] order, int size) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    boolean open = false;
    for (int i = 0; i < size; i++) {
      long value = values[order == null ? i : order[i]];
      if (value == Time.OPEN) {
        open = true;
      } else {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    if (min > max) {
      return constant(open ? Time.OPEN : 0);
    }
    if (min == max && !open) {
      return constant(min);
    }
    if (max - min >= 0 && max - min < NARROW_RANGE) {
      int[] narrow = new int[size];
      for (int i = 0; i < size; i++) {
        long value = values[order == null ? i : order[i]];
        narrow[i] = value == Time.OPEN ? OPEN_CODE : (int) (value - min);
      }
      return new LongColumn(min, narrow, null);
    }
    long[] wide = new long[size];
    for (int i = 0; i < size; i++) {
      wide[i] = values[order == null ? i : order[i]];
    }
    return new LongColumn(0, null, wide);
  }

  /** The value of row {@code i}. */
  public long get(int i) {
    if (narrow != null) {
      int code = narrow[i];
      return code == OPEN_CODE ? Time.OPEN : base + (code & NARROW_RANGE);
    }
    return wide == null ? base : wide[i];
  }

  /** True if every row holds the same value. */
  public boolean isConstant() {
    return narrow == null && wide == null;
  }

  @Override
  public Object boxed(int i) {
    return get(i);
  }

  @Override
  public long memoryBytes() {
    return narrow != null ? 4L * narrow.length : wide != null ? 8L * wide.length : 0;
  }
}
