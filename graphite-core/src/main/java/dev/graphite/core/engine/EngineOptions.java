package dev.graphite.core.engine;

import java.util.Objects;

/**
 * Options of the embedded engine. None of them changes an answer, but that the size of partitions
 * may change how an aggregate of doubles is rounded.
 *
 * @param threads threads to work with, at least 1
 * @param timeoutMillis milliseconds after which a run is cancelled; 0 for never
 * @param verticesPerPartition vertices that one thread takes at a time, at least 1; more where
 *     there would be too many partitions. Small enough that their states stay in a core's cache
 * @param listener is told of progress
 */
public record EngineOptions(
    int threads, long timeoutMillis, int verticesPerPartition, ProgressListener listener) {
  private static final int DEFAULT_VERTICES_PER_PARTITION = 16_384;

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
    if (verticesPerPartition < 1) {
      throw new IllegalArgumentException(
          "vertices per partition must be at least 1, not " + verticesPerPartition);
    }
    Objects.requireNonNull(listener, "listener");
  }

  /** A thread per processor, no timeout. */
  public static EngineOptions defaults() {
    return new EngineOptions(
        Runtime.getRuntime().availableProcessors(),
        0,
        DEFAULT_VERTICES_PER_PARTITION,
        (step, sent) -> {});
  }

  /** The same with another number of threads. */
  public EngineOptions withThreads(int number) {
    return new EngineOptions(number, timeoutMillis, verticesPerPartition, listener);
  }

  /** The same with another timeout. */
  public EngineOptions withTimeoutMillis(long millis) {
    return new EngineOptions(threads, millis, verticesPerPartition, listener);
  }

  /** The same with another listener. */
  public EngineOptions withListener(ProgressListener other) {
    return new EngineOptions(threads, timeoutMillis, verticesPerPartition, other);
  }

  /** The same with another size of partitions. */
  public EngineOptions withVerticesPerPartition(int vertices) {
    return new EngineOptions(threads, timeoutMillis, vertices, listener);
  }
}
