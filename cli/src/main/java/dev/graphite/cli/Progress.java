package dev.graphite.cli;

import java.util.function.LongSupplier;

/**
 * Says on standard error how a command goes on: a bar on a terminal, a line every ten seconds
 * elsewhere, nothing if it is quick. One thread reports, another one shows.
 */
final class Progress implements AutoCloseable {
  private static final long LINE_MILLIS = 10_000;
  private static final long BAR_MILLIS = 400;

  private final Display display;
  private final LongSupplier nanoClock;
  private final Thread ticker;
  private State state;

  /** Shows the state. Called by one thread at a time. */
  interface Display {
    /** Shows how far a phase is. */
    void show(State state, long elapsedNanos);

    /** Takes away what would be in the way of other lines. */
    void clear();
  }

  /**
   * What is to be shown.
   *
   * @param phase what is being done
   * @param done steps done
   * @param total steps to be done, or -1 if nobody knows
   * @param detail more about it
   * @param began when the phase began, on the clock
   */
  record State(String phase, long done, long total, String detail, long began) {}

  /**
   * Starts to show.
   *
   * @param display where
   * @param everyMillis how often
   */
  Progress(Display display, long everyMillis, LongSupplier nanoClock) {
    this.display = display;
    this.nanoClock = nanoClock;
    this.ticker = new Thread(() -> tick(everyMillis), "graphite-progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  /** Progress for a command. */
  static Progress on(Console console, boolean quiet) {
    if (quiet) {
      return new Progress(new NoDisplay(), Long.MAX_VALUE / 2, System::nanoTime);
    }
    return console.terminal()
        ? new Progress(new BarDisplay(console.err()), BAR_MILLIS, System::nanoTime)
        : new Progress(new LineDisplay(console.err()), LINE_MILLIS, System::nanoTime);
  }

  /** A phase begins. */
  synchronized void phase(String phase, long total) {
    display.clear();
    state = new State(phase, 0, total, "", nanoClock.getAsLong());
  }

  /** The phase, if there is one, has come to a step. */
  synchronized void step(long done, String detail) {
    if (state != null) {
      state = new State(state.phase(), done, state.total(), detail, state.began());
    }
  }

  /** Shows nothing until the next phase. */
  synchronized void pause() {
    display.clear();
    state = null;
  }

  @Override
  public void close() {
    pause();
    ticker.interrupt();
  }

  private void tick(long everyMillis) {
    while (true) {
      try {
        Thread.sleep(everyMillis);
      } catch (InterruptedException e) {
        return;
      }
      synchronized (this) {
        if (state != null) {
          display.show(state, nanoClock.getAsLong() - state.began());
        }
      }
    }
  }

  private static final class NoDisplay implements Display {
    @Override
    public void show(State state, long elapsedNanos) {}

    @Override
    public void clear() {}
  }
}
