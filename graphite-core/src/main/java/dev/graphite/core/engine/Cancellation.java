package dev.graphite.core.engine;

import java.util.function.LongSupplier;

/** Stops a run when its thread is interrupted or its time is up. Safe for threads. */
final class Cancellation {
  private final LongSupplier nanoClock;
  private final long began;
  private final long timeoutMillis;
  private volatile boolean cancelled;

  Cancellation(LongSupplier nanoClock, long timeoutMillis) {
    this.nanoClock = nanoClock;
    this.began = nanoClock.getAsLong();
    this.timeoutMillis = timeoutMillis;
  }

  /** Stops the run on all its threads, for its own thread that was interrupted while it waited. */
  void cancel() {
    cancelled = true;
  }

  /**
   * Returns if the run may go on.
   *
   * @throws RunCancelledException if it may not
   */
  void check() {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      throw new RunCancelledException("the run was interrupted");
    }
    if (timeoutMillis > 0 && elapsedNanos() / 1_000_000 >= timeoutMillis) {
      throw new RunCancelledException("the run took longer than its " + timeoutMillis + " ms");
    }
  }

  long elapsedNanos() {
    return nanoClock.getAsLong() - began;
  }
}
