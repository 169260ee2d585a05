package dev.graphite.core.visit;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Sum;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A number that varies over all of time in steps, held as a 64-bit slot. Immutable, safe for
 * threads. Space: 16 bytes a piece.
 */
public final class StepFunction {
  /** {@link Sum#IDENTITY} at every tick. */
  public static final StepFunction ZERO = new Builder(1).add(Long.MIN_VALUE, Sum.IDENTITY).build();

  // Piece i covers [starts[i], starts[i + 1]); the first starts before every tick, the last is
  // open; neighbours differ.
  private final long[] starts;
  private final long[] values;

  private StepFunction(long[] starts, long[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** The cells of a sum, and its identity before and after them. */
  public static StepFunction of(IntervalSum sum) {
    return of(sum, sum::value);
  }

  /** What {@link #of} lacks of the sum as far as that is known. */
  static StepFunction lostBy(IntervalSum sum) {
    return of(sum, sum::lost);
  }

  private static StepFunction of(IntervalSum sum, IntToLongFunction values) {
    int cells = sum.cells();
    if (cells == 0) {
      return ZERO;
    }
    Builder builder = new Builder(cells + 2);
    if (sum.start(0) != Time.UNBOUNDED) {
      builder.add(Long.MIN_VALUE, Sum.IDENTITY);
    }
    for (int cell = 0; cell < cells; cell++) {
      builder.add(sum.start(cell), values.applyAsLong(cell));
    }
    long end = sum.end(cells - 1);
    return end == Time.OPEN ? builder.build() : builder.add(end, Sum.IDENTITY).build();
  }

  /** Number of pieces, at least 1. */
  public int pieces() {
    return starts.length;
  }

  /** First tick of a piece; that of piece 0 lies before all ticks. */
  public long start(int piece) {
    return starts[piece];
  }

  /** The number throughout a piece. */
  public long value(int piece) {
    return values[piece];
  }

  private long stop(int piece) {
    return piece + 1 < starts.length ? starts[piece + 1] : Time.OPEN;
  }

  /** Makes a function piece by piece. */
  public static final class Builder {
    private long[] starts;
    private long[] values;
    private int size;

    /** Begins a function of about so many pieces. */
    public Builder(int pieces) {
      starts = new long[pieces];
      values = new long[pieces];
    }

    /**
     * Adds the next piece, which makes the last one longer if their values are equal.
     *
     * @param start first tick, after that of the piece before; the first one's is {@link
     *     Long#MIN_VALUE}
     * @throws IllegalArgumentException if it is not
     */
    public Builder add(long start, long value) {
      if (size == 0 ? start != Long.MIN_VALUE : start <= starts[size - 1]) {
        throw new IllegalArgumentException(
            size == 0
                ? "the first piece starts at " + start
                : "a piece starts at " + start + ", after one at " + starts[size - 1]);
      }
      if (size > 0 && values[size - 1] == value) {
        return this;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      starts[size] = start;
      values[size++] = value;
      return this;
    }

    /**
     * The function.
     *
     * @throws IllegalStateException if it has no piece
     */
    public StepFunction build() {
      if (size == 0) {
        throw new IllegalStateException("a function without pieces");
      }
      return new StepFunction(Arrays.copyOf(starts, size), Arrays.copyOf(values, size));
    }
  }

  /** Reads a function at ticks that mostly go up, but may go down. One per worker. */
  public static final class Cursor implements StepCursor {
    private StepFunction function;
    private int piece;

    /** A cursor on a function. */
    public Cursor(StepFunction function) {
      this.function = function;
    }

    /** Goes on with another function. */
    public void read(StepFunction other) {
      function = other;
      piece = 0;
    }

    @Override
    public void restart() {
      piece = 0;
    }

    @Override
    public void moveTo(long tick) {
      if (tick < function.starts[piece] || tick >= stop()) {
        boolean next = piece + 1 < function.starts.length && tick >= stop();
        if (next && (piece + 2 == function.starts.length || tick < function.starts[piece + 2])) {
          piece++;
        } else {
          int found = Arrays.binarySearch(function.starts, tick);
          piece = found >= 0 ? found : -found - 2;
        }
      }
    }

    @Override
    public long stop() {
      return function.stop(piece);
    }

    @Override
    public long value() {
      return function.values[piece];
    }
  }
}
