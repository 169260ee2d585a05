package dev.graphite.core.visit;

import dev.graphite.core.time.Time;

/** Reads a number that varies over time in steps, at ticks that go up. Not safe for threads. */
public interface StepCursor {
  /** Goes back, so that the next tick may be any. */
  void restart();

  /** Moves to a tick, not before that of the last call since {@link #restart}. */
  void moveTo(long tick);

  /** Until when the number stays as it is at that tick, or {@link Time#OPEN}. */
  long stop();

  /** The number at that tick. */
  long value();
}
