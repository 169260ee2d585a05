package dev.graphite.core.warp;

import dev.graphite.core.time.AnswerOutOfRangeException;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Adds up pairs of longs given over intervals of one life, as they come: at every tick, the sums of
 * the pairs whose interval holds it.
 *
 * <p>Cost: O(1) for a pair, O(d log d) for the sums, and room for d, where d is the number of
 * different starts and ends, at most 2^29, however many pairs there are. Not safe for threads;
 * reused without allocation once grown.
 */
public final class LongPairSums {
  // Place p of bounds has what begins at its tick less what ends there; a sum over the ticks in
  // order is then the sum at each of them. Taking back is exact for longs, as it is not for
  // doubles.
  // Example over [0, inf): (1, 0) over [2, inf) and (4, 1) over [2, 7)
  //   ticks 2 7   firsts 5 -4   seconds 1 -1
  private static final String OUT_OF_RANGE = "a sum, or what changes it at a tick, passes 64 bits";

  private final Bounds bounds = new Bounds();
  private long[] firsts = LongArrays.EMPTY_ARRAY;
  private long[] seconds = LongArrays.EMPTY_ARRAY;
  private long[] sorted = LongArrays.EMPTY_ARRAY;
  private long lifeStart;
  private long lifeEnd;

  /** Forgets all pairs and begins with the life {@code [start, end)}. */
  public void reset(long start, long end) {
    bounds.clear();
    lifeStart = start;
    lifeEnd = end;
  }

  /**
   * Adds a pair over an interval, clipped to the life.
   *
   * @return true if the interval and the life share a tick
   * @throws AnswerOutOfRangeException if a sum, or its change at a tick, passes 64 bits
   */
  public boolean add(long from, long to, long first, long second) {
    long clippedFrom = Math.max(from, lifeStart);
    if (clippedFrom >= Math.min(to, lifeEnd)) {
      return false;
    }
    int place = place(clippedFrom);
    firsts[place] = plus(firsts[place], first);
    seconds[place] = plus(seconds[place], second);
    if (to < lifeEnd) {
      place = place(to);
      firsts[place] = minus(firsts[place], first);
      seconds[place] = minus(seconds[place], second);
    }
    return true;
  }

  /**
   * Fills in the sums over the whole life, 0 where nothing was added, as maximal pieces.
   *
   * @throws AnswerOutOfRangeException if a sum, or its change at a tick, passes 64 bits
   */
  public void store(IntervalMap into) {
    int count = bounds.size();
    sorted = LongArrays.grow(sorted, count, 0);
    for (int place = 0; place < count; place++) {
      sorted[place] = bounds.get(place);
    }
    Arrays.sort(sorted, 0, count);
    into.beginLoad(lifeEnd, count + 1);
    if (count == 0 || sorted[0] > lifeStart) {
      into.load(lifeStart, true, 0, 0);
    }
    long first = 0;
    long second = 0;
    for (int i = 0; i < count; i++) {
      int place = bounds.place(sorted[i]);
      if (sorted[i] == lifeStart || firsts[place] != 0 || seconds[place] != 0) {
        first = plus(first, firsts[place]);
        second = plus(second, seconds[place]);
        into.load(sorted[i], true, first, second);
      }
    }
  }

  private int place(long tick) {
    int known = bounds.size();
    int place = bounds.add(tick);
    if (place == known) {
      firsts = LongArrays.grow(firsts, place + 1, place);
      seconds = LongArrays.grow(seconds, place + 1, place);
      firsts[place] = 0;
      seconds[place] = 0;
    }
    return place;
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new AnswerOutOfRangeException(OUT_OF_RANGE);
    }
    return sum;
  }

  private static long minus(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw new AnswerOutOfRangeException(OUT_OF_RANGE);
    }
    return difference;
  }
}
