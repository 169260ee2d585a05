package dev.graphite.cli;

/**
 * Stops a command that takes too long: interrupts its thread, and where that does not help (nobody
 * reads its output, a long sort), ends the process a little later.
 */
final class Deadline implements AutoCloseable {
  private static final long GRACE_MILLIS = 2_000;

  private final double seconds;
  private final Console console;
  private final Thread worker = Thread.currentThread();
  private final Thread watcher;
  private boolean expired;
  private boolean told;
  private boolean closed;

  private Deadline(double seconds, Console console) {
    this.seconds = seconds;
    this.console = console;
    this.watcher = new Thread(this::watch, "graphite-deadline");
    watcher.setDaemon(true);
  }

  /**
   * Starts the clock for the current thread.
   *
   * @param seconds when to stop it, or null for never
   * @throws UsageException if that is no time
   */
  static Deadline after(Double seconds, Console console) {
    if (seconds == null) {
      return new Deadline(0, console);
    }
    if (!(seconds > 0 && seconds <= 1e9)) {
      throw new UsageException("--timeout must be more than 0 seconds, not " + seconds);
    }
    Deadline deadline = new Deadline(seconds, console);
    deadline.watcher.start();
    return deadline;
  }

  /** The failure to report for one that came up: the timeout, if that is what caused it. */
  RuntimeException translate(RuntimeException failure) {
    if (!hasExpired()) {
      return failure;
    }
    return new TimeoutExpiredException(seconds, mayTell(), failure);
  }

  private synchronized boolean hasExpired() {
    return expired;
  }

  /** True for the first of the two threads that asks. */
  private synchronized boolean mayTell() {
    boolean first = !told;
    told = true;
    return first;
  }

  /** Stops the clock. */
  @Override
  public synchronized void close() {
    closed = true;
    watcher.interrupt();
    if (expired) {
      Thread.interrupted();
    }
  }

  private void watch() {
    try {
      Thread.sleep((long) Math.ceil(seconds * 1_000));
      synchronized (this) {
        if (closed) {
          return;
        }
        expired = true;
        worker.interrupt();
      }
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      return;
    }
    if (mayTell()) {
      console.err().println("graphite: " + TimeoutExpiredException.message(seconds));
    }
    console.exit().accept(ExitStatus.OTHER);
  }
}
