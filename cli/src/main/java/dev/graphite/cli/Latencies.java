package dev.graphite.cli;

/**
 * How long things took: percentiles to 1/16 of their value, in memory that does not grow. Not safe
 * for threads.
 */
final class Latencies {
  // Bucket b < 32 counts b nanoseconds. Above, each doubling has 16 buckets: a value v whose
  // leading five bits are f, v >>> s = f, is in the bucket 16 s + f.
  private static final int BITS = 4;
  private static final int PARTS = 1 << BITS;

  private final long[] counts = new long[(Long.SIZE - BITS) * PARTS];
  private long total;
  private long most;

  /** Adds a time. */
  void add(long nanos) {
    int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS);
    counts[shift * PARTS + (int) (nanos >>> shift)]++;
    total++;
    most = Math.max(most, nanos);
  }

  /** The largest time, in nanoseconds; 0 if there is none. */
  long most() {
    return most;
  }

  /** A time that so many of a hundred do not pass, in nanoseconds; 0 if there is none. */
  long percentile(int percent) {
    long left = (total * percent + 99) / 100;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      left -= counts[bucket];
      if (left <= 0 && total > 0) {
        int shift = Math.max(0, bucket / PARTS - 1);
        long first = bucket - (long) shift * PARTS;
        return Math.min(most, (first + 1 << shift) - 1);
      }
    }
    return 0;
  }
}
