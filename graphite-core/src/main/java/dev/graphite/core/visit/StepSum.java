package dev.graphite.core.visit;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;

/**
 * Adds up any number of values given over intervals, as {@link IntervalSum} does and with its
 * digits, in room for what comes out: values are added up whenever they are many. Not safe for
 * threads.
 */
public final class StepSum {
  private static final int FIRST_LIMIT = 1 << 16;

  private final Sum sum;
  private final Messages given = new Messages(1);
  private final IntervalSum cells = new IntervalSum();
  private int limit = FIRST_LIMIT;

  /** Begins with nothing. */
  public StepSum(Sum sum) {
    this.sum = sum;
  }

  /** Forgets what was given; the room stays. */
  public void clear() {
    given.clear();
    limit = FIRST_LIMIT;
  }

  /** Adds a value over an interval. */
  public void add(long from, long to, long value) {
    given.add(from, to, value, 0);
    if (given.size() >= limit) {
      StepTotal total = total();
      given.clear();
      limit = Integer.MAX_VALUE;
      add(total);
      limit = Math.max(FIRST_LIMIT, 2 * given.size());
    }
  }

  /** Adds what another sum came to. */
  public void add(StepTotal total) {
    add(total.values());
    add(total.lost());
  }

  private void add(StepFunction function) {
    for (int piece = 0; piece < function.pieces(); piece++) {
      long value = function.value(piece);
      if (value != Sum.IDENTITY) {
        boolean last = piece + 1 == function.pieces();
        add(function.start(piece), last ? Time.OPEN : function.start(piece + 1), value);
      }
    }
  }

  /** The sum of all that was given since {@link #clear}. */
  public StepTotal total() {
    if (given.size() == 0) {
      return StepTotal.ZERO;
    }
    cells.sum(given, 0, given.size(), Long.MIN_VALUE, Time.OPEN, sum);
    return new StepTotal(StepFunction.of(cells), StepFunction.lostBy(cells));
  }
}
