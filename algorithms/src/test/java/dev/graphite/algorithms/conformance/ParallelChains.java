package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import java.util.Random;

/**
 * Parallel edges of long and short lives from hop to hop, so that what is best changes from tick to
 * tick: a departure that stays the same is overtaken by one that moves with time. Random graphs
 * seldom hold such a case that matters further on.
 */
final class ParallelChains {
  /** The chain leads from vertex 0 to this one. */
  static final int HOPS = 3;

  private ParallelChains() {}

  /** The graph of a seed. */
  static RandomGraph graph(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    StringBuilder text = new StringBuilder();
    for (int hop = 0; hop < HOPS; hop++) {
      for (int edges = 1 + random.nextInt(4); edges > 0; edges--) {
        int start = 3 * hop + random.nextInt(12);
        int end = start + 1 + random.nextInt(random.nextBoolean() ? 2 : 12);
        int travelTime = 1 + random.nextInt(8);
        text.append(hop + "," + (hop + 1) + "," + start + "," + end + "," + travelTime + "\n");
      }
    }
    return new RandomGraph(seed, text.toString(), GraphText.parse(text.toString()));
  }
}
