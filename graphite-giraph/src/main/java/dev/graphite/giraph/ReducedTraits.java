package dev.graphite.giraph;

import dev.graphite.core.graph.GraphTraits;

/**
 * What the workers found out about the graph, put together.
 *
 * @param hasIntegerIds whether all ids of vertices are integers
 * @param leastTravelTime the smallest travel time, or {@link Long#MAX_VALUE}
 * @param ranks of the vertices that the query names, -1 for one that is not there
 * @param ends by vertex that the query names, the end of its life
 * @param beyond by vertex that the query names, whether an arrival there passes the last tick
 */
record ReducedTraits(
    boolean hasIntegerIds, long leastTravelTime, int[] ranks, long[] ends, boolean[] beyond)
    implements GraphTraits {
  private int place(int vertex) {
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] == vertex) {
        return i;
      }
    }
    throw new IllegalArgumentException("the query does not name vertex " + vertex);
  }

  @Override
  public long vertexEnd(int vertex) {
    return ends[place(vertex)];
  }

  @Override
  public boolean arrivesBeyond(int vertex) {
    return beyond[place(vertex)];
  }
}
