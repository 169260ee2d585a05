package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.StepCursor;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.warp.Sum;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * How many edges of a view each vertex has at each tick. Immutable, safe for threads. Space: 12
 * bytes per change of a degree.
 */
final class Degrees {
  // The pieces of vertex v are first[v] .. first[v + 1] - 1; before the first the degree is 0.
  private final int[] first;
  private final long[] starts;
  private final int[] degrees;

  Degrees(Adjacency adjacency, int vertices) {
    first = new int[vertices + 1];
    LongArrayList pieceStarts = new LongArrayList();
    IntArrayList pieceDegrees = new IntArrayList();
    StepSum count = new StepSum(Sum.LONGS);
    for (int vertex = 0; vertex < vertices; vertex++) {
      count.clear();
      for (int s = adjacency.firstSlot(vertex); s < adjacency.firstSlot(vertex + 1); s++) {
        count.add(adjacency.start(s), adjacency.end(s), 1);
      }
      StepFunction degree = count.total().values();
      for (int i = degree.value(0) == 0 ? 1 : 0; i < degree.pieces(); i++) {
        pieceStarts.add(degree.start(i));
        pieceDegrees.add(Math.toIntExact(degree.value(i)));
      }
      first[vertex + 1] = pieceStarts.size();
    }
    starts = pieceStarts.toLongArray();
    degrees = pieceDegrees.toIntArray();
  }

  /** Reads the degrees of one vertex at ticks that go up. One per worker. */
  final class Cursor implements StepCursor {
    private int vertex;
    private int piece;

    /** Goes to a vertex, before its first edge. */
    void read(int nextVertex) {
      vertex = nextVertex;
      restart();
    }

    @Override
    public void restart() {
      piece = first[vertex] - 1;
    }

    @Override
    public void moveTo(long tick) {
      while (piece + 1 < first[vertex + 1] && starts[piece + 1] <= tick) {
        piece++;
      }
    }

    @Override
    public long stop() {
      return piece + 1 < first[vertex + 1] ? starts[piece + 1] : Time.OPEN;
    }

    @Override
    public long value() {
      return piece < first[vertex] ? 0 : degrees[piece];
    }
  }
}
