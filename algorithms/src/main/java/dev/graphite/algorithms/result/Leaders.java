package dev.graphite.algorithms.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first few of many vertices in order of a number, equal ones in order of rank. Cost: O(log
 * count) for one that is among the first so far, O(1) for any other. Not safe for threads.
 */
final class Leaders {
  /** Which numbers come first. */
  enum Order {
    LARGEST_FIRST,
    SMALLEST_FIRST
  }

  /** Makes an object of a vertex and its number. */
  @FunctionalInterface
  interface Maker<T> {
    T make(int rank, long number);
  }

  private record Entry(int rank, long key) {}

  private static final Comparator<Entry> LAST_FIRST =
      Comparator.comparingLong(Entry::key).thenComparingInt(Entry::rank).reversed();

  // The smaller key comes first; ~x is smaller the larger x is.
  private final PriorityQueue<Entry> entries = new PriorityQueue<>(LAST_FIRST);
  private final int count;
  private final long flip;

  Leaders(int count, Order order) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, not " + count);
    }
    this.count = count;
    this.flip = order == Order.LARGEST_FIRST ? -1 : 0;
  }

  void offer(int rank, long number) {
    long key = number ^ flip;
    if (entries.size() < count) {
      entries.add(new Entry(rank, key));
      return;
    }
    Entry last = entries.peek();
    if (last != null && (key < last.key || key == last.key && rank < last.rank)) {
      entries.poll();
      entries.add(new Entry(rank, key));
    }
  }

  <T> List<T> list(Maker<T> maker) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(LAST_FIRST.reversed());
    return sorted.stream().map(entry -> maker.make(entry.rank, entry.key ^ flip)).toList();
  }

  /** A long that is ordered as the doubles are, 0.0 and -0.0 being one; not for NaN. */
  static long ordered(double value) {
    return flipped(Double.doubleToRawLongBits(value + 0.0)); // -0.0 + 0.0 is 0.0
  }

  /** The double behind an {@link #ordered} long. */
  static double asDouble(long ordered) {
    return Double.longBitsToDouble(flipped(ordered));
  }

  /** The bits of negative doubles grow as the doubles fall; turned round they are ordered. */
  private static long flipped(long bits) {
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }
}
