package dev.graphite.jmh.path;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The rival: earliest arrival by one pass over the edges in order of departure, hand-written on
 * flat int arrays, one thread. H. Wu et al., "Path Problems in Temporal Graphs", PVLDB 7(9), 2014,
 * section 4.1.
 *
 * <p>It does what it is good at and no more: edges that live one tick and take at least one,
 * vertices that live for ever, ticks within 32 bits. Other graphs are refused.
 */
final class OnePassScan {
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final int vertices;
  private final int[] source;
  private final int[] target;
  private final int[] departure;
  private final int[] travelTime;

  /** Sorts the edges of a graph by departure. */
  OnePassScan(TemporalGraph graph) {
    int edges = graph.edgeCount();
    vertices = graph.vertexCount();
    int[] sourceOf = new int[edges];
    int[] order = new int[edges];
    for (int vertex = 0; vertex < vertices; vertex++) {
      refuse(graph.vertexEnd(vertex) != Time.OPEN, "vertex", vertex);
      for (int edge = graph.firstEdge(vertex); edge < graph.firstEdge(vertex + 1); edge++) {
        refuse(graph.edgeEnd(edge) != graph.edgeStart(edge) + 1, "edge", edge);
        refuse(graph.pieces().travelTime(graph.pieces().first(edge)) == 0, "edge", edge);
        sourceOf[edge] = vertex;
        order[edge] = edge;
      }
    }
    IntArrays.parallelQuickSort(
        order,
        (a, b) -> {
          int byStart = Long.compare(graph.edgeStart(a), graph.edgeStart(b));
          return byStart != 0 ? byStart : Integer.compare(a, b);
        });
    source = new int[edges];
    target = new int[edges];
    departure = new int[edges];
    travelTime = new int[edges];
    for (int i = 0; i < edges; i++) {
      source[i] = sourceOf[order[i]];
      target[i] = graph.target(order[i]);
      departure[i] = Math.toIntExact(graph.edgeStart(order[i]));
      travelTime[i] = Math.toIntExact(graph.pieces().travelTime(graph.pieces().first(order[i])));
    }
  }

  /**
   * The sum of the earliest arrivals of all vertices that are reached.
   *
   * @param from the source
   * @param start when it is reached
   */
  long sumOfArrivals(int from, long start) {
    int[] arrival = new int[vertices];
    Arrays.fill(arrival, UNREACHED);
    arrival[from] = Math.toIntExact(start);
    int[] sources = source;
    int[] targets = target;
    int[] departures = departure;
    int[] travelTimes = travelTime;
    for (int i = 0; i < sources.length; i++) {
      boolean catches = arrival[sources[i]] <= departures[i];
      int reached = catches ? departures[i] + travelTimes[i] : UNREACHED;
      int to = targets[i];
      arrival[to] = Math.min(arrival[to], reached);
    }
    long sum = 0;
    for (int reached : arrival) {
      sum += reached == UNREACHED ? 0 : reached;
    }
    return sum;
  }

  private static void refuse(boolean refused, String what, int number) {
    if (refused) {
      throw new IllegalArgumentException(what + " " + number + " is not for a single pass");
    }
  }
}
