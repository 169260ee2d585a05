package dev.graphite.core.warp;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * A set of ticks that is filled, sorted, and then asked for the place of each tick. Cost O(1) for
 * an addition or a place, whatever the distance of the ticks; O(d log d) to sort d different ones.
 */
final class Bounds {
  // A hash table with linear probing over the ticks: entries[h] is 1 more than the place of a tick
  // in sorted, 0 where there is none; at most half of the entries are used. Before sort the places
  // are those of arrival.
  private static final int SMALLEST_BITS = 6;
  private static final int MOST_BITS = 30;
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private long[] sorted = new long[1 << SMALLEST_BITS];
  private int[] entries = new int[1 << SMALLEST_BITS];
  private int bits = SMALLEST_BITS;
  private int size;

  void clear() {
    size = 0;
    bits = SMALLEST_BITS;
    Arrays.fill(entries, 0, 1 << bits, 0);
  }

  int size() {
    return size;
  }

  /** The tick at a place; in ascending order after {@link #sort}. */
  long get(int place) {
    return sorted[place];
  }

  /**
   * Adds a tick, if it is not there; answers its place in order of arrival, until {@link #sort}.
   */
  int add(long tick) {
    int entry = entry(tick);
    if (entries[entry] != 0) {
      return entries[entry] - 1;
    }
    sorted = LongArrays.grow(sorted, size + 1, size);
    sorted[size++] = tick;
    entries[entry] = size;
    if (size > 1 << bits - 1) {
      if (bits == MOST_BITS) {
        throw new ArithmeticException("more than 2^29 different starts and ends");
      }
      bits++;
      fill();
    }
    return size - 1;
  }

  /** Puts the ticks in ascending order. */
  void sort() {
    Arrays.sort(sorted, 0, size);
    fill();
  }

  /** The place of a tick that was added. */
  int place(long tick) {
    return entries[entry(tick)] - 1;
  }

  private void fill() {
    int capacity = 1 << bits;
    if (entries.length < capacity) {
      entries = new int[capacity];
    } else {
      Arrays.fill(entries, 0, capacity, 0);
    }
    for (int place = 0; place < size; place++) {
      entries[entry(sorted[place])] = place + 1;
    }
  }

  /** Where a tick is, or the free entry where it would be. */
  private int entry(long tick) {
    int mask = (1 << bits) - 1;
    int entry = (int) (tick * MULTIPLIER >>> Long.SIZE - bits);
    while (entries[entry] != 0 && sorted[entries[entry] - 1] != tick) {
      entry = entry + 1 & mask;
    }
    return entry;
  }
}
