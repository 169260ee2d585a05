package dev.graphite.core.engine;

import java.util.Objects;

/**
 * Options of the embedded engine. None of them changes an answer.
 *
 * @param threads threads to work with, at least 1
 * @param timeoutMillis milliseconds after which a run is cancelled; 0 for never
 * @param listener is told of progress
 */
public record EngineOptions(int threads, long timeoutMillis, ProgressListener listener) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public EngineOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    if (timeoutMillis < 0) {
      throw new IllegalArgumentException("timeout must be at least 0 ms, not " + timeoutMillis);
    }
    Objects.requireNonNull(listener, "listener");
  }

  /** A thread per processor, no timeout. */
  public static EngineOptions defaults() {
    return new EngineOptions(Runtime.getRuntime().availableProcessors(), 0, (step, sent) -> {});
  }

  /** The same with another number of threads. */
  public EngineOptions withThreads(int number) {
    return new EngineOptions(number, timeoutMillis, listener);
  }

  /** The same with another timeout. */
  public EngineOptions withTimeoutMillis(long millis) {
    return new EngineOptions(threads, millis, listener);
  }

  /** The same with another listener. */
  public EngineOptions withListener(ProgressListener other) {
    return new EngineOptions(threads, timeoutMillis, other);
  }
}
