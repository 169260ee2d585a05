package dev.graphite.cli;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.Arrays;

/** Numbers that describe a graph. Time O(E log E) for E edges, space for those of one vertex. */
final class GraphSummary {
  private final TemporalGraph graph;
  private long parallelEdges;
  private long loops;
  private long openEdges;
  private long end;
  private long shortestLife = Long.MAX_VALUE;
  private long longestLife;
  private double lifeSum;
  private long leastTravelTime = Long.MAX_VALUE;
  private long mostTravelTime;

  GraphSummary(TemporalGraph graph) {
    this.graph = graph;
    this.end = graph.start();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      addVertex(vertex);
    }
    addTravelTimes();
  }

  private void addVertex(int vertex) {
    see(graph.vertexStart(vertex), graph.vertexEnd(vertex));
    int first = graph.firstEdge(vertex);
    int[] targets = new int[graph.firstEdge(vertex + 1) - first];
    for (int i = 0; i < targets.length; i++) {
      int edge = first + i;
      targets[i] = graph.target(edge);
      loops += targets[i] == vertex ? 1 : 0;
      see(graph.edgeStart(edge), graph.edgeEnd(edge));
      addLife(graph.edgeStart(edge), graph.edgeEnd(edge));
    }
    Arrays.sort(targets);
    for (int i = 1; i < targets.length; i++) {
      parallelEdges += targets[i] == targets[i - 1] ? 1 : 0;
    }
  }

  private void see(long start, long lifeEnd) {
    // An open end says nothing about the span of the data; the start before it does.
    end = Math.max(end, lifeEnd == Time.OPEN ? start + 1 : lifeEnd);
  }

  private void addLife(long start, long lifeEnd) {
    if (lifeEnd == Time.OPEN) {
      openEdges++;
      return;
    }
    // Only a life across most of the 64 bits overflows; it is shown as the longest there can be.
    long life = lifeEnd - start < 0 ? Long.MAX_VALUE : lifeEnd - start;
    shortestLife = Math.min(shortestLife, life);
    longestLife = Math.max(longestLife, life);
    lifeSum += (double) lifeEnd - start;
  }

  private void addTravelTimes() {
    EdgePieces pieces = graph.pieces();
    int count = pieces.first(graph.edgeCount());
    for (int piece = 0; piece < count; piece++) {
      leastTravelTime = Math.min(leastTravelTime, pieces.travelTime(piece));
      mostTravelTime = Math.max(mostTravelTime, pieces.travelTime(piece));
    }
  }

  /** Pieces of all edges. */
  long pieces() {
    return graph.pieces().first(graph.edgeCount());
  }

  /** Edges beyond the first from one vertex to the same other one. */
  long parallelEdges() {
    return parallelEdges;
  }

  /** Edges from a vertex to itself. */
  long loops() {
    return loops;
  }

  /** Edges without an end. */
  long openEdges() {
    return openEdges;
  }

  /** Past the last tick that the data mention. */
  long end() {
    return end;
  }

  /** True if there is an edge that ends. */
  boolean hasClosedLives() {
    return graph.edgeCount() > openEdges;
  }

  /** Ticks of the shortest life of an edge that ends. */
  long shortestLife() {
    return shortestLife;
  }

  /** Ticks of the longest life of an edge that ends. */
  long longestLife() {
    return longestLife;
  }

  /** Mean over the edges that end. */
  double meanLife() {
    return lifeSum / (graph.edgeCount() - openEdges);
  }

  long leastTravelTime() {
    return leastTravelTime;
  }

  long mostTravelTime() {
    return mostTravelTime;
  }
}
