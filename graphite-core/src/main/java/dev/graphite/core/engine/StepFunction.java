package dev.graphite.core.engine;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Sum;
import java.util.Arrays;

/** A number that varies over all of time in steps. Immutable, safe for threads. */
final class StepFunction {
  // Piece i covers [starts[i], starts[i + 1]); the first starts before every tick, the last is
  // open.
  private final long[] starts;
  private final long[] values;

  private StepFunction(long[] starts, long[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** The cells of a sum, and its identity before and after them; neighbours differ. */
  static StepFunction of(IntervalSum sum) {
    int cells = sum.cells();
    long[] starts = new long[cells + 2];
    long[] values = new long[cells + 2];
    starts[0] = Long.MIN_VALUE;
    int size = 1;
    for (int cell = 0; cell < cells; cell++) {
      if (sum.value(cell) != values[size - 1]) {
        starts[size] = sum.start(cell);
        values[size++] = sum.value(cell);
      }
    }
    if (values[size - 1] != Sum.IDENTITY && sum.end(cells - 1) != Time.OPEN) {
      starts[size] = sum.end(cells - 1);
      values[size++] = Sum.IDENTITY;
    }
    return new StepFunction(Arrays.copyOf(starts, size), Arrays.copyOf(values, size));
  }

  /** Reads a function at ticks that mostly go up. One per worker. */
  static final class Cursor {
    private StepFunction function;
    private int piece;

    Cursor(StepFunction function) {
      this.function = function;
    }

    /** Goes on with another function. */
    void read(StepFunction other) {
      function = other;
      piece = 0;
    }

    /** Moves to the piece that holds a tick. */
    void moveTo(long tick) {
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

    /** End of the piece. */
    long stop() {
      return piece + 1 < function.starts.length ? function.starts[piece + 1] : Time.OPEN;
    }

    /** The function's value there. */
    long value() {
      return function.values[piece];
    }
  }
}
