package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * How many edges of a view each vertex has at each tick. Immutable, safe for threads. Space: 12
 * bytes per change of a degree.
 */
final class Degrees {
  // The pieces of vertex v are first[v] .. first[v + 1] - 1; before the first and wherever no edge
  // is
  // alive the degree is 0.
  private final int[] first;
  private final long[] starts;
  private final int[] degrees;

  Degrees(Adjacency adjacency, int vertices) {
    first = new int[vertices + 1];
    LongArrayList pieceStarts = new LongArrayList();
    IntArrayList pieceDegrees = new IntArrayList();
    Messages lives = new Messages(1);
    IntervalSum sum = new IntervalSum();
    for (int vertex = 0; vertex < vertices; vertex++) {
      lives.clear();
      for (int s = adjacency.firstSlot(vertex); s < adjacency.firstSlot(vertex + 1); s++) {
        lives.add(adjacency.start(s), adjacency.end(s), 1, 0);
      }
      sum.sum(lives, 0, lives.size(), Long.MIN_VALUE, Time.OPEN, Sum.LONGS);
      int degree = 0;
      for (int cell = 0; cell < sum.cells(); cell++) {
        if (sum.count(cell) != degree) {
          degree = sum.count(cell);
          pieceStarts.add(sum.start(cell));
          pieceDegrees.add(degree);
        }
      }
      if (sum.cells() > 0 && sum.end(sum.cells() - 1) != Time.OPEN) {
        pieceStarts.add(sum.end(sum.cells() - 1));
        pieceDegrees.add(0);
      }
      first[vertex + 1] = pieceStarts.size();
    }
    starts = pieceStarts.toLongArray();
    degrees = pieceDegrees.toIntArray();
  }

  /** Reads the degrees of one vertex at ticks that go up. One per worker. */
  final class Cursor {
    private int vertex;
    private int piece;

    /** Goes to a vertex, before its first edge. */
    void read(int nextVertex) {
      vertex = nextVertex;
      piece = first[nextVertex] - 1;
    }

    /** Moves to the piece that holds a tick, not before the one of the last call. */
    void moveTo(long tick) {
      while (piece + 1 < first[vertex + 1] && starts[piece + 1] <= tick) {
        piece++;
      }
    }

    /** End of the piece. */
    long stop() {
      return piece + 1 < first[vertex + 1] ? starts[piece + 1] : Time.OPEN;
    }

    int degree() {
      return piece < first[vertex] ? 0 : degrees[piece];
    }
  }
}
