package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** The vertices that a program was made with: without them there is no answer. */
final class NeededVertices {
  private final ChangingGraph graph;
  private final IntArrayList vertices;

  NeededVertices(ChangingGraph graph, IntArrayList vertices) {
    this.graph = graph;
    this.vertices = vertices;
  }

  /** True if all of them are there. */
  boolean areThere() {
    return vertices.intStream().allMatch(graph::isAlive);
  }

  /** True if all of them were there before a batch. */
  boolean wereThere(GraphDelta delta) {
    return vertices
        .intStream()
        .allMatch(
            vertex ->
                delta.lives().containsKey(vertex)
                    ? !delta.lives().get(vertex).isAbsent()
                    : graph.isAlive(vertex));
  }
}
