package dev.graphite.wave;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectAVLTreeMap;

/**
 * Vertices or arcs by life: what is alive at some ticks is found without a look at the rest. Cost
 * of a change: O(log b) for b buckets; of a question: those whose life is no further from the ticks
 * than twice its length, and 65 searches at most. Space: 8 bytes each, and some 120 per bucket. Not
 * safe for threads.
 */
final class LifeIndex {
  // Lives of 2^c to 2^(c+1) - 1 ticks are class c, in buckets by start that are 2^c ticks wide, so
  // that a life reaches into three buckets at most. Lives without an end are a class of their own,
  // in buckets of one tick: all that start before the ticks' end are alive.
  // Example: [5, 11) has 6 ticks, class 2, bucket 5 >> 2 = 1
  private static final int OPEN_CLASS = 64;

  private final Bucket[] classes = new Bucket[OPEN_CLASS + 1];

  /** The buckets of a class by number. */
  private static final class Bucket extends Long2ObjectAVLTreeMap<IntOpenHashSet> {
    private static final long serialVersionUID = 1L;
  }

  void add(int item, long start, long end) {
    int c = lengthClass(start, end);
    if (classes[c] == null) {
      classes[c] = new Bucket();
    }
    classes[c].computeIfAbsent(bucket(c, start), missing -> new IntOpenHashSet(2)).add(item);
  }

  /** Forgets what was added with this life. */
  void remove(int item, long start, long end) {
    int c = lengthClass(start, end);
    long number = bucket(c, start);
    IntOpenHashSet bucket = classes[c].get(number);
    bucket.remove(item);
    if (bucket.isEmpty()) {
      classes[c].remove(number);
    }
  }

  /** Adds what may be alive in an interval, in no particular order. */
  void collect(long from, long to, IntArrayList into) {
    for (int c = 0; c <= OPEN_CLASS; c++) {
      if (classes[c] != null && !classes[c].isEmpty()) {
        long least = firstBucket(c, from);
        for (var entry : classes[c].tailMap(least).long2ObjectEntrySet()) {
          if (entry.getLongKey() > bucket(c, to == Time.OPEN ? to : to - 1)) {
            break;
          }
          for (IntIterator i = entry.getValue().iterator(); i.hasNext(); ) {
            into.add(i.nextInt());
          }
        }
      }
    }
  }

  private static int lengthClass(long start, long end) {
    return end == Time.OPEN ? OPEN_CLASS : Long.SIZE - 1 - Long.numberOfLeadingZeros(end - start);
  }

  private static long bucket(int c, long start) {
    return c == OPEN_CLASS ? start : start >> c;
  }

  /** The bucket of the earliest start with which a life of a class may reach a tick. */
  private static long firstBucket(int c, long tick) {
    long longest = c >= Long.SIZE - 2 ? Long.MAX_VALUE : 2L << c;
    long earliest = tick - longest;
    return c == OPEN_CLASS || earliest > tick ? Long.MIN_VALUE : earliest >> c;
  }

  /** Bytes of heap, roughly. */
  long memoryBytes() {
    long bytes = 0;
    for (Bucket buckets : classes) {
      if (buckets != null) {
        for (IntOpenHashSet bucket : buckets.values()) {
          bytes += 120 + 8L * bucket.size();
        }
      }
    }
    return bytes;
  }
}
