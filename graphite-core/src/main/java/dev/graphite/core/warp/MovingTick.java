package dev.graphite.core.warp;

/**
 * A tick that may move with time, in two slots: (c, {@link #CONSTANT}) is c at all times, (lag,
 * {@link #LAG}) is {@code t - lag} at time t. {@link Selection#MAX_CONSTANT_OR_LAG} picks the later
 * of two.
 *
 * <p>It stands for the departure of what is there at t, so it is never later than t; how far it
 * lies behind is a duration. Durations that pass 64 bits are {@link Long#MAX_VALUE}, which is an
 * error where an answer needs it.
 */
public final class MovingTick {
  /** Second slot of a tick that stays. */
  public static final long CONSTANT = 0;

  /** Second slot of a tick that moves with time. */
  public static final long LAG = 1;

  private MovingTick() {}

  /** The tick at a time. */
  static long at(long time, long value, long second) {
    return second == CONSTANT ? value : time - value;
  }

  /**
   * A lag made longer.
   *
   * @param lag a duration, at least 0
   * @param ticks how much longer, at least 0
   */
  public static long longer(long lag, long ticks) {
    return saturated(lag + ticks);
  }

  /** How far the tick in a piece of state lies behind the piece's start, where it is closest. */
  public static long duration(IntervalMap state, int piece) {
    long value = state.value(piece);
    return state.second(piece) == LAG ? value : saturated(state.start(piece) - value);
  }

  /** Durations are not negative: one that seems so has passed 64 bits. */
  private static long saturated(long duration) {
    return duration < 0 ? Long.MAX_VALUE : duration;
  }
}
