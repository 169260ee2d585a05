package dev.graphite.core.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * What a run took, counted as in the papers.
 *
 * @param supersteps rounds of message passing, the start included
 * @param computeCalls stretches of time in which a message, round or phase met a piece of state
 * @param scatterCalls stretches of time in which a piece of state met a piece of an edge
 * @param messages messages handed over, before the target's life clips them
 * @param messageBytes bytes of their intervals and values as buffered
 * @param warps vertices, counted once per superstep, for which messages were aligned with state
 * @param computeNanos wall time of the run
 */
public record RunStatistics(
    long supersteps,
    long computeCalls,
    long scatterCalls,
    long messages,
    long messageBytes,
    long warps,
    long computeNanos) {
  /**
   * The most heap that was in use in this process, garbage included: an upper bound of the need.
   */
  public static long peakHeapBytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes;
  }
}
