package dev.graphite.core.graph;

/**
 * The little that a program may ask of a graph before it runs on it: what an engine finds out in
 * one pass over vertices and edges, also one that never has the whole graph in one place. Safe for
 * threads.
 */
public interface GraphTraits {
  /** True if all ids of vertices are integers. */
  boolean hasIntegerIds();

  /** The smallest travel time of all edge pieces; {@link Long#MAX_VALUE} if there is none. */
  long leastTravelTime();

  /**
   * End of a vertex' life, {@link dev.graphite.core.time.Time#OPEN} if it has none.
   *
   * @param vertex rank of a vertex that the query names
   */
  long vertexEnd(int vertex);

  /**
   * True if a traversal to a vertex arrives past the last tick that leaves at the last tick of a
   * piece, or at the first tick of one that never ends.
   *
   * @param vertex rank of a vertex that the query names
   */
  boolean arrivesBeyond(int vertex);
}
