package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import java.util.Arrays;

/**
 * An immutable column of longs that takes as little room as the data allow: nothing if all values
 * are equal, 1 byte each if they lie within 254 steps of each other, 4 within 2^32-2 steps, else 8.
 * A step is the greatest common divisor of their distances, so that milliseconds which are whole
 * seconds take no more than seconds. Safe for threads.
 */
public final class LongColumn implements PropertyColumn {
  // Layout: one of the arrays holds the values, or none and every value is base.
  //         tiny, narrow: value i is base + (the element as unsigned), or OPEN where it is
  // OPEN_CODE.
  //         Open ends are common beside small ticks, hence a code of their own.
  //         wide: value i is wide[i].
  // Example: 100, 106, 104, OPEN becomes base 100, step 2, tiny {0, 3, 2, -1}.
  private static final int OPEN_CODE = -1;
  private static final long TINY_MASK = 0xFFL;
  private static final long NARROW_MASK = 0xFFFF_FFFFL;

  private final long base;
  private final long step;
  private final byte[] tiny;
  private final int[] narrow;
  private final long[] wide;

  private LongColumn(long base, long step, byte[] tiny, int[] narrow, long[] wide) {
    this.base = base;
    this.step = step;
    this.tiny = tiny;
    this.narrow = narrow;
    this.wide = wide;
  }

  /** A column in which every row holds {@code value}. */
  public static LongColumn constant(long value) {
    return new LongColumn(value, 1, null, null, null);
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
    long step = max - min > 0 ? step(values, order, size, min) : 1;
    long range = (max - min) / step;
    if (range >= 0 && range < TINY_MASK) {
      byte[] tiny = new byte[size];
      for (int i = 0; i < size; i++) {
        long value = values[order == null ? i : order[i]];
        tiny[i] = (byte) (value == Time.OPEN ? OPEN_CODE : (value - min) / step);
      }
      return new LongColumn(min, step, tiny, null, null);
    }
    if (range >= 0 && range < NARROW_MASK) {
      int[] narrow = new int[size];
      for (int i = 0; i < size; i++) {
        long value = values[order == null ? i : order[i]];
        narrow[i] = (int) (value == Time.OPEN ? OPEN_CODE : (value - min) / step);
      }
      return new LongColumn(min, step, null, narrow, null);
    }
    long[] wide = new long[size];
    for (int i = 0; i < size; i++) {
      wide[i] = values[order == null ? i : order[i]];
    }
    return new LongColumn(0, 1, null, null, wide);
  }

  /** The greatest common divisor of the values' distances from the least of them. */
  private static long step(long[] values, int[] order, int size, long min) {
    long divisor = 0;
    for (int i = 0; i < size && divisor != 1; i++) {
      long value = values[order == null ? i : order[i]];
      long rest = value == Time.OPEN ? 0 : value - min;
      rest = divisor == 0 ? rest : rest % divisor;
      while (rest != 0) {
        long next = divisor % rest;
        divisor = rest;
        rest = next;
      }
    }
    return Math.max(1, divisor);
  }

  /** The value of row {@code i}. */
  public long get(int i) {
    if (narrow != null) {
      int code = narrow[i];
      return code == OPEN_CODE ? Time.OPEN : base + step * (code & NARROW_MASK);
    }
    if (tiny != null) {
      byte code = tiny[i];
      return code == OPEN_CODE ? Time.OPEN : base + step * (code & TINY_MASK);
    }
    return wide == null ? base : wide[i];
  }

  /** Copies the values of rows {@code from .. from+count-1} to the front of an array. */
  void copy(int from, int count, long[] into) {
    long first = base;
    long stride = step;
    if (narrow != null) {
      int[] codes = narrow;
      for (int i = 0; i < count; i++) {
        int code = codes[from + i];
        into[i] = code == OPEN_CODE ? Time.OPEN : first + stride * (code & NARROW_MASK);
      }
    } else if (tiny != null) {
      byte[] codes = tiny;
      for (int i = 0; i < count; i++) {
        byte code = codes[from + i];
        into[i] = code == OPEN_CODE ? Time.OPEN : first + stride * (code & TINY_MASK);
      }
    } else if (wide != null) {
      System.arraycopy(wide, from, into, 0, count);
    } else {
      Arrays.fill(into, 0, count, first);
    }
  }

  /** True if every row holds the same value. */
  public boolean isConstant() {
    return tiny == null && narrow == null && wide == null;
  }

  /** The smallest value; of a column without rows, any. */
  long least() {
    return wide == null ? base : Arrays.stream(wide).min().orElse(0);
  }

  @Override
  public LongColumn reordered(int[] order) {
    long[] values = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      values[i] = get(order[i]);
    }
    return gather(values, null, order.length);
  }

  @Override
  public PropertyType type() {
    return PropertyType.LONG;
  }

  @Override
  public Object boxed(int i) {
    return get(i);
  }

  int bytesPerRow() {
    if (narrow != null) {
      return Integer.BYTES;
    }
    return tiny != null ? Byte.BYTES : wide != null ? Long.BYTES : 0;
  }

  @Override
  public long memoryBytes() {
    if (narrow != null) {
      return 4L * narrow.length;
    }
    return tiny != null ? tiny.length : wide != null ? 8L * wide.length : 0;
  }
}
