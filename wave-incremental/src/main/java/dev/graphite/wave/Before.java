package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * The states that vertices had before the batch at hand, of those alone whose state was touched.
 * Forgetting them costs nothing. Not safe for threads.
 */
final class Before {
  private final RowBlocks states;
  private final IntArrayList vertices = new IntArrayList();
  private final IntArrayList at = new IntArrayList();
  private final IntArrayList counts = new IntArrayList();
  private final LongArrayList starts = new LongArrayList();
  private final LongArrayList ends = new LongArrayList();
  private long[] pool = new long[256];
  private int used;

  // A vertex was touched in this batch if its entry is the number of the batch.
  private int[] touchedIn = new int[0];
  private int batch = 1;

  Before(RowBlocks states) {
    this.states = states;
  }

  void growTo(int vertexCount) {
    if (vertexCount > touchedIn.length) {
      touchedIn =
          Arrays.copyOf(touchedIn, Math.max(vertexCount, touchedIn.length + touchedIn.length / 2));
    }
  }

  /** Begins the next batch. */
  void forget() {
    batch++;
    vertices.clear();
    at.clear();
    counts.clear();
    starts.clear();
    ends.clear();
    used = 0;
  }

  /**
   * Keeps the state of a vertex if this is the first time in the batch.
   *
   * @param start first tick of its life before the batch
   * @param end end of its life before the batch
   */
  void touch(int vertex, long start, long end) {
    if (touchedIn[vertex] == batch) {
      return;
    }
    touchedIn[vertex] = batch;
    vertices.add(vertex);
    starts.add(start);
    ends.add(end);
    at.add(used);
    counts.add(states.count(vertex));
    int length = states.count(vertex) * states.width();
    if (used + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(used + length, 2 * pool.length));
    }
    used += states.copy(vertex, pool, used);
  }

  /** Number of vertices touched. */
  int size() {
    return vertices.size();
  }

  int vertex(int i) {
    return vertices.getInt(i);
  }

  long lifeStart(int i) {
    return starts.getLong(i);
  }

  long lifeEnd(int i) {
    return ends.getLong(i);
  }

  /** Gives entry {@code i}'s vertex its state back. */
  void restore(int i) {
    states.write(vertices.getInt(i), pool, at.getInt(i), counts.getInt(i));
  }

  /** Makes the state of entry {@code i} that of a vertex of another store. */
  void copyTo(RowBlocks other, int vertex, int i) {
    other.write(vertex, pool, at.getInt(i), counts.getInt(i));
  }
}
