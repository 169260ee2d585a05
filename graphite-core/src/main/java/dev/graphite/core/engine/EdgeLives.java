package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;

/** The lives of those edges of a vertex that may share a tick with an interval. One per worker. */
final class EdgeLives {
  private static final int WORTH_SEARCHING = 32;

  // Edge i of the vertex is slot firstSlot + i of its adjacency.
  int firstSlot;
  int count;
  long[] starts = new long[16];
  long[] ends = new long[16];

  /** Reads the edges of a vertex, but for those that surely end before or start behind. */
  void read(Adjacency adjacency, int vertex, long from, long to) {
    firstSlot = adjacency.firstSlot(vertex);
    count = adjacency.firstSlot(vertex + 1) - firstSlot;
    if (count > WORTH_SEARCHING) {
      firstSlot = adjacency.firstSlotAlive(vertex, from);
      count = adjacency.lastSlotStarted(vertex, to) - firstSlot;
    }
    if (count > starts.length) {
      starts = new long[2 * count];
      ends = new long[2 * count];
    }
    adjacency.copyLives(firstSlot, count, starts, ends);
  }
}
