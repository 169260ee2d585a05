package dev.graphite.jmh.path;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The rival: earliest arrival by one pass over the edges in order of departure, hand-written on
 * flat arrays, one thread. H. Wu et al., "Path Problems in Temporal Graphs", PVLDB 7(9), 2014,
 * section 4.1.
 *
 * <p>An edge that lives one tick is left then. That is all a single pass can do, so graphs whose
 * edges live longer are refused; so are travel times of 0, which need several passes over one tick.
 */
final class OnePassScan {
  private final int[] source;
  private final int[] target;
  private final long[] departure;
  private final long[] travelTime;
  private final long[] lifeEnd;

  /** Sorts the edges of a graph by departure. */
  OnePassScan(TemporalGraph graph) {
    int edges = graph.edgeCount();
    int[] sourceOf = new int[edges];
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      for (int edge = graph.firstEdge(vertex); edge < graph.firstEdge(vertex + 1); edge++) {
        sourceOf[edge] = vertex;
      }
    }
    int[] order = new int[edges];
    for (int edge = 0; edge < edges; edge++) {
      order[edge] = edge;
      if (graph.edgeEnd(edge) != graph.edgeStart(edge) + 1
          || graph.pieces().travelTime(graph.pieces().first(edge)) == 0) {
        throw new IllegalArgumentException("edge " + edge + " is not one a single pass can do");
      }
    }
    IntArrays.mergeSort(order, (a, b) -> Long.compare(graph.edgeStart(a), graph.edgeStart(b)));
    source = new int[edges];
    target = new int[edges];
    departure = new long[edges];
    travelTime = new long[edges];
    for (int i = 0; i < edges; i++) {
      source[i] = sourceOf[order[i]];
      target[i] = graph.target(order[i]);
      departure[i] = graph.edgeStart(order[i]);
      travelTime[i] = graph.pieces().travelTime(graph.pieces().first(order[i]));
    }
    lifeEnd = new long[graph.vertexCount()];
    Arrays.setAll(lifeEnd, graph::vertexEnd);
  }

  /**
   * Earliest arrivals, {@link Time#OPEN} where there is none.
   *
   * @param from the source
   * @param start when it is reached
   */
  long[] run(int from, long start) {
    long[] arrival = new long[lifeEnd.length];
    Arrays.fill(arrival, Time.OPEN);
    arrival[from] = start;
    int[] sources = source;
    int[] targets = target;
    long[] departures = departure;
    long[] travelTimes = travelTime;
    for (int i = 0; i < sources.length; i++) {
      if (arrival[sources[i]] <= departures[i]) {
        long reached = departures[i] + travelTimes[i];
        int to = targets[i];
        if (reached < arrival[to] && reached < lifeEnd[to]) {
          arrival[to] = reached;
        }
      }
    }
    return arrival;
  }
}
