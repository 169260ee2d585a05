package dev.graphite.jmh.wave;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Durations in nanoseconds, all of them kept, so that percentiles are exact. */
final class Durations {
  private long[] nanos = new long[1024];
  private int size;

  void add(long duration) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = duration;
  }

  void forEach(LongConsumer consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(nanos[i]);
    }
  }

  int size() {
    return size;
  }

  /** The mean in microseconds. */
  double meanMicros() {
    return Arrays.stream(nanos, 0, size).average().orElse(0) / 1e3;
  }

  /**
   * The least duration that a share of all does not exceed, in microseconds. Cost: sorts them.
   *
   * @param share of 1, above 0
   */
  double micros(double share) {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int at = (int) Math.ceil(share * size) - 1;
    return sorted[Math.max(0, at)] / 1e3;
  }
}
