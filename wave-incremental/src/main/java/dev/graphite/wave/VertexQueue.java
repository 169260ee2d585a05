package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.Arrays;

/** Vertices in the order in which they came, each at most once at a time. Not safe for threads. */
final class VertexQueue {
  private final IntArrayFIFOQueue queue = new IntArrayFIFOQueue();
  private boolean[] queued = new boolean[0];

  /** Makes room for vertices below a number. */
  void growTo(int vertices) {
    if (vertices > queued.length) {
      queued = Arrays.copyOf(queued, Math.max(vertices, queued.length + (queued.length >> 1)));
    }
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Adds a vertex that is not waiting already. */
  void add(int vertex) {
    if (!queued[vertex]) {
      queued[vertex] = true;
      queue.enqueue(vertex);
    }
  }

  /** Takes the vertex that has waited longest. */
  int next() {
    int vertex = queue.dequeueInt();
    queued[vertex] = false;
    return vertex;
  }

  void clear() {
    while (!isEmpty()) {
      next();
    }
  }

  /** Reckoned: a mark a vertex, and room for each to wait. */
  long memoryBytes() {
    return 5L * queued.length;
  }
}
