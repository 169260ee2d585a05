package dev.graphite.giraph;

import dev.graphite.core.graph.PieceTimes;
import dev.graphite.core.visit.ClosingPlaces;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.List;
import org.apache.giraph.edge.Edge;

/**
 * The edges of a vertex under a view, unpacked for walks that go on or end there: in order of
 * start, or those to each target in a range of their own. The pieces of an edge have become one
 * edge. One per thread; reused without allocation once grown.
 */
final class WalkEdges extends ClosingPlaces {
  // Edge e is pieces firstPieces[e] to firstPieces[e + 1] - 1, in the order in which the vertex
  // keeps them; that at place p is edges[p].
  // Example by target: to 7 [3, 5), to 4 [0, 2) and [2, 6), to 7 [1, 9)
  //   firstPieces 0 1 3 4     ranks 7 4 7     edges 1 2 0
  private final boolean byTarget;
  private final PieceTimes times = new Pieces();
  private int count;
  private int pieces;
  private int[] edges = IntArrays.EMPTY_ARRAY;
  private int[] firstPieces = new int[1];
  private int[] ranks = IntArrays.EMPTY_ARRAY;
  private long[] lifeStarts = LongArrays.EMPTY_ARRAY;
  private long[] lifeEnds = LongArrays.EMPTY_ARRAY;
  private long[] ends = LongArrays.EMPTY_ARRAY;
  private long[] pieceStarts = LongArrays.EMPTY_ARRAY;
  private long[] travelTimes = LongArrays.EMPTY_ARRAY;
  private final List<VertexKey> targets = new ArrayList<>();

  /**
   * No edges yet.
   *
   * @param byTarget whether edges to a target lie side by side
   */
  WalkEdges(boolean byTarget) {
    this.byTarget = byTarget;
  }

  /** Reads what {@link dev.graphite.giraph.view.TargetCollector} has made for a vertex. */
  void read(Iterable<Edge<VertexKey, EdgePiece>> kept) {
    count = 0;
    pieces = 0;
    String id = null;
    for (Edge<VertexKey, EdgePiece> next : kept) {
      EdgePiece piece = next.getValue();
      if (id == null || !id.equals(piece.id())) {
        addEdge(next.getTargetVertexId(), piece);
      }
      addPiece(piece);
      id = piece.id();
    }
    firstPieces[count] = pieces;
    order();
  }

  private void addEdge(VertexKey target, EdgePiece piece) {
    firstPieces = IntArrays.grow(firstPieces, count + 2);
    ranks = IntArrays.grow(ranks, count + 1);
    lifeStarts = LongArrays.grow(lifeStarts, count + 1);
    lifeEnds = LongArrays.grow(lifeEnds, count + 1);
    ends = LongArrays.grow(ends, count + 1);
    if (count == targets.size()) {
      targets.add(new VertexKey());
    }
    firstPieces[count] = pieces;
    ranks[count] = piece.targetRank();
    lifeStarts[count] = piece.targetStart();
    lifeEnds[count] = piece.targetEnd();
    targets.get(count).set(target);
    count++;
  }

  private void addPiece(EdgePiece piece) {
    pieceStarts = LongArrays.grow(pieceStarts, pieces + 1);
    travelTimes = LongArrays.grow(travelTimes, pieces + 1);
    pieceStarts[pieces] = piece.start();
    travelTimes[pieces++] = piece.travelTime();
    ends[count - 1] = piece.end();
  }

  private void order() {
    edges = IntArrays.grow(edges, count, 0);
    for (int e = 0; e < count; e++) {
      edges[e] = e;
    }
    IntArrays.quickSort(edges, 0, count, this::compare);
    grow(count);
    for (int place = 0; place < count; place++) {
      boolean opensRange = place == 0 || byTarget && rank(place) != rank(place - 1);
      put(place, opensRange, startOf(edges[place]), ends[edges[place]]);
    }
  }

  private int compare(int a, int b) {
    int order = byTarget ? Integer.compare(ranks[a], ranks[b]) : 0;
    order = order != 0 ? order : Long.compare(startOf(a), startOf(b));
    return order != 0 ? order : Integer.compare(a, b);
  }

  private long startOf(int edge) {
    return pieceStarts[firstPieces[edge]];
  }

  /** Number of edges. */
  int size() {
    return count;
  }

  /** The first place of an edge to a vertex with this rank or a higher one; only by target. */
  int rangeStart(int rank) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rank(middle) < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of the edge at a place, the same whenever the vertex is read. */
  int edge(int place) {
    return edges[place];
  }

  /** The rank of the target of the edge at a place. */
  int rank(int place) {
    return ranks[edges[place]];
  }

  /** The target of the edge at a place. */
  VertexKey target(int place) {
    return targets.get(edges[place]);
  }

  /** The first tick of that target's life. */
  long lifeStart(int place) {
    return lifeStarts[edges[place]];
  }

  /** The end of that target's life. */
  long lifeEnd(int place) {
    return lifeEnds[edges[place]];
  }

  @Override
  public long arrival(int place, long from, long to) {
    int edge = edges[place];
    int last = firstPieces[edge + 1] - 1;
    int low = firstPieces[edge];
    int high = last;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieceStarts[middle] <= from) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return times.leastArrival(low, last, from, to);
  }

  /** The pieces by their numbers. */
  private final class Pieces implements PieceTimes {
    @Override
    public long start(int piece) {
      return pieceStarts[piece];
    }

    @Override
    public long travelTime(int piece) {
      return travelTimes[piece];
    }
  }
}
