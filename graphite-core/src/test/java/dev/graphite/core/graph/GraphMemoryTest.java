package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a graph of a million edges takes, by its own count and by the growth of the heap. */
@Tag("slow")
class GraphMemoryTest {
  private static final int EDGES = 1_000_000;
  private static final int VERTICES = 100_000;
  private static final long SECONDS_OF_A_YEAR = 31_536_000L;

  private static TemporalGraph graph(long ticksPerSecond, boolean edgeIds) {
    Random random = new Random(20);
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    long base = 1_600_000_000L * ticksPerSecond;
    for (int i = 0; i < EDGES; i++) {
      long start = base + (long) (random.nextDouble() * SECONDS_OF_A_YEAR * ticksPerSecond);
      long end = start + 1 + random.nextInt(100_000);
      TemporalGraphBuilder.EdgeRow row =
          builder.edge(random.nextInt(VERTICES), random.nextInt(VERTICES), start, end);
      if (edgeIds) {
        row.id(Integer.toString(i));
      }
      row.add();
    }
    return builder.build();
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Builds the graph and its in-edges and returns the bytes of heap they take per edge. */
  private static double measure(String what, long ticksPerSecond, boolean edgeIds) {
    long before = usedHeap();
    TemporalGraph graph = graph(ticksPerSecond, edgeIds);
    double out = graph.memoryBytes() / (double) EDGES;
    graph.adjacency(View.IN);
    double both = graph.memoryBytes() / (double) EDGES;
    double heap = (usedHeap() - before) / (double) graph.edgeCount();
    System.out.printf(
        "%s: %.1f bytes per edge, %.1f with in-edges, %.1f by the heap%n", what, out, both, heap);
    assertThat(both - out).as(what + ": in-edges").isBetween(8.0, 9.0);
    assertThat(heap).as(what).isCloseTo(both, within(0.1 * both));
    return heap;
  }

  @Test
  void anEdgeWithALifeAndBothDirectionsTakesAtMost40Bytes() {
    assertThat(measure("seconds", 1, false)).isLessThanOrEqualTo(25);
    assertThat(measure("milliseconds", 1000, false)).isLessThanOrEqualTo(40);
  }

  @Test
  void anEdgeWithAnIntegerIdTakesTwelveBytesMore() {
    assertThat(measure("edge ids", 1, true)).isLessThanOrEqualTo(40);
  }
}
