package dev.graphite.core.visit;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Edges at places, among which walks look for those that share a tick with them. Places side by
 * side, in order of start, make a range; those of an edge from one vertex to another lie in one.
 * Subclasses put edges there and say what they are.
 *
 * <p>Cost: O(log p) to pass over those of the p edges of a range that start before the first that
 * has not ended. Not safe for threads; reused without allocation once grown.
 */
public abstract class ClosingPlaces {
  // Up to each place one knows the latest end in its range.
  // Example: a range of [0, 2), [1, 9), [3, 5)
  //   starts 0 1 3     ends 2 9 5     latestEnds 2 9 9
  private long[] starts = LongArrays.EMPTY_ARRAY;
  private long[] ends = LongArrays.EMPTY_ARRAY;
  private long[] latestEnds = LongArrays.EMPTY_ARRAY;
  private int looks;

  /** For subclasses. */
  protected ClosingPlaces() {}

  /** Makes room, and forgets what was there. */
  protected final void grow(int places) {
    starts = LongArrays.grow(starts, places, 0);
    ends = LongArrays.grow(ends, places, 0);
    latestEnds = LongArrays.grow(latestEnds, places, 0);
  }

  /**
   * Puts an edge in its place, behind those before it in its range.
   *
   * @param place where there is room
   * @param opensRange whether it is the first one of its range
   * @param start first tick, not before that of the place before
   * @param end end of its life
   */
  protected final void put(int place, boolean opensRange, long start, long end) {
    starts[place] = start;
    ends[place] = end;
    latestEnds[place] = opensRange ? end : Math.max(latestEnds[place - 1], end);
  }

  /** First tick of the edge at a place. */
  public final long start(int place) {
    return starts[place];
  }

  /** End of the edge at a place. */
  public final long end(int place) {
    return ends[place];
  }

  /** The first place of a range from which on an edge may not have ended by a tick. */
  public final int first(int rangeStart, int rangeEnd, long tick) {
    int low = rangeStart;
    int high = rangeEnd;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (latestEnds[middle] <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The place from {@code first} on of the edge that arrives earliest when left within an interval;
   * -1 if none of them shares a tick with it.
   *
   * @param first a place of the range
   * @param rangeEnd the place behind the range
   * @param from first tick at which it may be left
   * @param to end of these ticks
   */
  public final int earliest(int first, int rangeEnd, long from, long to) {
    int best = -1;
    long earliestArrival = Time.OPEN;
    // No arrival comes before the edge starts, so that edges that start later need no look.
    long stop = to;
    int place = first;
    for (; place < rangeEnd && starts[place] < stop; place++) {
      if (ends[place] > from) {
        long arrival = arrival(place, Math.max(from, starts[place]), Math.min(to, ends[place]));
        if (arrival < earliestArrival) {
          best = place;
          earliestArrival = arrival;
          stop = Math.min(to, arrival);
        }
      }
    }
    looks = place - first;
    return best;
  }

  /** How many places the last call of {@link #earliest} has looked at. */
  public final int looks() {
    return looks;
  }

  /** The earliest arrival over the edge at a place, left within an interval of its life. */
  protected abstract long arrival(int place, long from, long to);
}
