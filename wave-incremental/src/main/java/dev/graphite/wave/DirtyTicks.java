package dev.graphite.wave;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Intervals of vertices, gathered in any order. Reused; not safe for threads. */
final class DirtyTicks {
  // Room for more than so many is not kept: the first run and very large batches alone need it.
  private static final int MOST_KEPT = 1 << 12;

  private final IntArrayList vertices = new IntArrayList();
  private final LongArrayList starts = new LongArrayList();
  private final LongArrayList ends = new LongArrayList();

  /** Takes an interval of a vertex. */
  interface Visitor {
    void visit(int vertex, long from, long to);
  }

  /** Adds an interval unless it is empty. */
  void add(int vertex, long from, long to) {
    if (from < to) {
      vertices.add(vertex);
      starts.add(from);
      ends.add(to);
    }
  }

  void addAll(DirtyTicks other) {
    vertices.addAll(other.vertices);
    starts.addAll(other.starts);
    ends.addAll(other.ends);
  }

  void clear() {
    vertices.clear();
    starts.clear();
    ends.clear();
    if (vertices.elements().length > MOST_KEPT) {
      vertices.trim();
      starts.trim();
      ends.trim();
    }
  }

  /**
   * Visits each tick once, in the longest intervals there are. Nothing must be added meanwhile.
   * Cost: O(n log n).
   */
  void forEach(Visitor visitor) {
    Arrays.quickSort(0, vertices.size(), this::compare, this::swap);
    for (int i = 0; i < vertices.size(); ) {
      int vertex = vertices.getInt(i);
      long from = starts.getLong(i);
      long to = ends.getLong(i++);
      while (i < vertices.size() && vertices.getInt(i) == vertex && starts.getLong(i) <= to) {
        to = Math.max(to, ends.getLong(i++));
      }
      visitor.visit(vertex, from, to);
    }
  }

  /** Bytes of heap. */
  long memoryBytes() {
    return 4L * vertices.elements().length
        + 8L * starts.elements().length
        + 8L * ends.elements().length;
  }

  private int compare(int a, int b) {
    int order = Integer.compare(vertices.getInt(a), vertices.getInt(b));
    return order != 0 ? order : Long.compare(starts.getLong(a), starts.getLong(b));
  }

  private void swap(int a, int b) {
    vertices.set(a, vertices.set(b, vertices.getInt(a)));
    starts.set(a, starts.set(b, starts.getLong(a)));
    ends.set(a, ends.set(b, ends.getLong(a)));
  }
}
