package dev.graphite.core.time;

/**
 * Ticks and their checked arithmetic.
 *
 * <p>A tick is a signed 64-bit integer whose unit belongs to the data set. Three numbers are
 * reserved, so usable ticks run from {@link #MIN_TICK} to {@link #MAX_TICK}:
 *
 * <ul>
 *   <li>{@link #OPEN} (2^63-1) marks an interval without an end. It never enters arithmetic.
 *   <li>{@link #BEYOND} (2^63-2) stands for every time past the last tick. Sums that leave the
 *       range land there instead of wrapping, and an answer that contains it is an error ({@link
 *       AnswerOutOfRangeException}): only an answer that really needs such a time fails. As the end
 *       of a life it is that very number: the life holds the last tick.
 *   <li>{@link #UNBOUNDED} (-2^63) is where a life without an end begins once time is reversed.
 * </ul>
 */
public final class Time {
  /** End of an interval that has no end. Greater than every tick; not a number. */
  public static final long OPEN = Long.MAX_VALUE;

  /** Stands for all times past {@link #MAX_TICK}; an error wherever an answer needs it. */
  public static final long BEYOND = Long.MAX_VALUE - 1;

  /**
   * Start of a life that has none, as in a graph whose time is reversed. Stays where it is added
   * to.
   */
  public static final long UNBOUNDED = Long.MIN_VALUE;

  /** The last usable tick, 2^63-3. */
  public static final long MAX_TICK = Long.MAX_VALUE - 2;

  /** The first usable tick, -(2^63-1). */
  public static final long MIN_TICK = -Long.MAX_VALUE;

  private Time() {}

  /**
   * The time {@code duration} ticks after {@code tick}, or {@link #BEYOND} if that passes the last
   * tick.
   *
   * @param tick a tick, {@link #UNBOUNDED} or {@link #BEYOND}; not {@link #OPEN}
   * @param duration ticks, at least 0
   */
  public static long plus(long tick, long duration) {
    if (tick == UNBOUNDED) {
      return UNBOUNDED;
    }
    long sum = tick + duration;
    return sum < tick || sum > MAX_TICK ? BEYOND : sum;
  }

  /**
   * Shifts an end, which may be open: {@link #OPEN} stays open.
   *
   * @param end a tick or {@link #OPEN}
   * @param duration ticks, at least 0
   */
  public static long plusEnd(long end, long duration) {
    return end == OPEN ? OPEN : plus(end, duration);
  }

  /**
   * The time {@code duration} ticks before {@code tick}; {@link #BEYOND} stays, as the tick it
   * stands for is not known.
   *
   * @param tick a tick or {@link #BEYOND}
   * @param duration ticks, at least 0, that lead back to a tick
   */
  public static long minus(long tick, long duration) {
    return tick == BEYOND ? BEYOND : tick - duration;
  }

  /** True if {@code tick} may be the start of an interval. */
  public static boolean isTick(long tick) {
    return tick >= MIN_TICK && tick <= MAX_TICK;
  }

  /**
   * Reads a tick or an end in the written form of {@link #format}.
   *
   * @param text a decimal 64-bit integer, or {@code inf} or nothing for an open end
   * @throws NumberFormatException if it is neither, or the number 2^63-1, which is not a time
   */
  public static long parseEnd(CharSequence text) {
    if (text.isEmpty() || "inf".contentEquals(text)) {
      return OPEN;
    }
    long end = Long.parseLong(text, 0, text.length(), 10);
    if (end == OPEN) {
      throw new NumberFormatException(end + " is reserved; an open end is written inf");
    }
    return end;
  }

  /** The written form: {@code inf} for an open end, else the decimal number. */
  public static String format(long tickOrEnd) {
    return tickOrEnd == OPEN ? "inf" : Long.toString(tickOrEnd);
  }
}
