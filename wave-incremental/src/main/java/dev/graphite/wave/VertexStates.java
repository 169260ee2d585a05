package dev.graphite.wave;

import dev.graphite.core.warp.IntervalMap;

/** The states of all vertices, as an upkeep keeps them. Not safe for threads. */
abstract class VertexStates extends RowBlocks {
  /** No states; each of their rows will have this many longs. */
  VertexStates(int width) {
    super(width);
  }

  /**
   * Fills in a vertex' final state as an engine would have it: neighbours with equal values merged.
   *
   * @param lifeStart first tick of the vertex' life
   * @param lifeEnd end of its life
   */
  abstract void load(int vertex, long lifeStart, long lifeEnd, IntervalMap into);
}
