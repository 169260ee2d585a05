package dev.graphite.core.visit;

import java.util.Arrays;

/**
 * The pieces of a vertex' state that are to be scattered, in order of time, with the vertex' degree
 * there. Not safe for threads; reused without allocation once grown.
 */
public final class ScatterPieces {
  private static final int LINEAR_SEARCH_LIMIT = 8;

  private long[] froms = new long[8];
  private long[] tos = new long[8];
  private long[] values = new long[8];
  private long[] seconds = new long[8];
  private int[] degrees = new int[8];
  private int size;

  /** Forgets all pieces; the room stays. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds the next piece; one that goes on as the last one did makes the last one longer.
   *
   * @param from first tick, not before the end of the last piece
   * @param to end
   * @param value first slot of the state
   * @param second second slot of the state
   * @param degree of the vertex, 0 if nobody asks
   */
  public void add(long from, long to, long value, long second, int degree) {
    int last = size - 1;
    if (last >= 0
        && tos[last] == from
        && values[last] == value
        && seconds[last] == second
        && degrees[last] == degree) {
      tos[last] = to;
      return;
    }
    if (size == froms.length) {
      int capacity = 2 * size;
      froms = Arrays.copyOf(froms, capacity);
      tos = Arrays.copyOf(tos, capacity);
      values = Arrays.copyOf(values, capacity);
      seconds = Arrays.copyOf(seconds, capacity);
      degrees = Arrays.copyOf(degrees, capacity);
    }
    froms[size] = from;
    tos[size] = to;
    values[size] = value;
    seconds[size] = second;
    degrees[size] = degree;
    size++;
  }

  /** Number of pieces. */
  public int size() {
    return size;
  }

  /** First tick of a piece. */
  public long from(int piece) {
    return froms[piece];
  }

  /** End of a piece. */
  public long to(int piece) {
    return tos[piece];
  }

  /** First slot of a piece's state. */
  public long value(int piece) {
    return values[piece];
  }

  /** Second slot of a piece's state. */
  public long second(int piece) {
    return seconds[piece];
  }

  /** The vertex' degree throughout a piece. */
  public int degree(int piece) {
    return degrees[piece];
  }

  /** The first piece that ends after a tick, {@link #size} if none does; O(log n). */
  public int firstEndingAfter(long tick) {
    int low = 0;
    int high = size;
    while (high - low > LINEAR_SEARCH_LIMIT) {
      int middle = (low + high) >>> 1;
      if (tos[middle] <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < high && tos[low] <= tick) {
      low++;
    }
    return low;
  }
}
