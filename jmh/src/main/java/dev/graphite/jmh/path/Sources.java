package dev.graphite.jmh.path;

import dev.graphite.core.graph.TemporalGraph;

/** Chooses sources for benchmarks. */
public final class Sources {
  private Sources() {}

  /** The vertex with the most out-edges; the smallest of them. */
  public static int largestDegree(TemporalGraph graph) {
    int best = 0;
    int most = -1;
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      int degree = graph.firstEdge(vertex + 1) - graph.firstEdge(vertex);
      if (degree > most) {
        most = degree;
        best = vertex;
      }
    }
    return best;
  }
}
