package dev.graphite.algorithms.conformance;

import dev.graphite.core.time.Time;

/**
 * Where a graph lies in one that holds many: its own ranks and ticks, and those of the whole.
 *
 * @param first rank in the whole of its first vertex
 * @param shift what is added to its ticks
 * @param end the tick at which its open ends lie, {@link Time#OPEN} if they stay open
 */
record Frame(int first, long shift, long end) {
  /** A tick or end of the graph as one of the whole. */
  long outer(long tick) {
    return tick == Time.OPEN ? end : moved(tick, shift);
  }

  /** A tick or end of the whole as one of the graph. */
  long inner(long tick) {
    return tick == end ? Time.OPEN : moved(tick, -shift);
  }

  private static long moved(long tick, long by) {
    return by == 0 || tick == Time.BEYOND ? tick : Math.addExact(tick, by);
  }
}
