package dev.graphite.core.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pieces into which property values cut the lives of edges, and the values. Immutable, safe for
 * threads.
 */
public final class EdgePieces implements PieceTimes {
  // firstPiece == null: every edge has one piece and piece p is edge p, with the edge's life.
  private final int[] firstPiece;
  private final LongColumn pieceStart;
  private final LongColumn travelTime;
  private final DoubleColumn cost;
  private final Map<String, PropertyColumn> properties;

  EdgePieces(
      int[] firstPiece,
      LongColumn pieceStart,
      LongColumn travelTime,
      DoubleColumn cost,
      Map<String, PropertyColumn> properties) {
    this.firstPiece = firstPiece;
    this.pieceStart = pieceStart;
    this.travelTime = travelTime;
    this.cost = cost;
    this.properties = properties;
  }

  /** True if every edge has a single piece, so that piece numbers are edge numbers. */
  public boolean areEdges() {
    return firstPiece == null;
  }

  /** The first piece of {@code edge}; for the number of edges, the number of pieces. */
  public int first(int edge) {
    return firstPiece == null ? edge : firstPiece[edge];
  }

  /**
   * First tick of a piece, which ends where the next piece of its edge starts, the last one with
   * the edge. Only if not {@link #areEdges}.
   */
  @Override
  public long start(int piece) {
    return pieceStart.get(piece);
  }

  /**
   * The piece of {@code edge} that holds a tick of its life. Only if not {@link #areEdges}. Cost: a
   * binary search.
   */
  public int holding(int edge, long tick) {
    int low = firstPiece[edge];
    int high = firstPiece[edge + 1] - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieceStart.get(middle) <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Ticks from leaving the source to arriving at the target, at least 0. */
  @Override
  public long travelTime(int piece) {
    return travelTime.get(piece);
  }

  /** Cost of a traversal, at least 0 and finite. */
  public double cost(int piece) {
    return cost.get(piece);
  }

  /** The smallest travel time; of a graph without edges, any. */
  public long leastTravelTime() {
    return travelTime.least();
  }

  /** Edges of one piece each: edge i has the values of this one's piece {@code order[i]}. */
  EdgePieces asEdges(int[] order) {
    Map<String, PropertyColumn> reordered = new LinkedHashMap<>();
    properties.forEach((name, column) -> reordered.put(name, column.reordered(order)));
    return new EdgePieces(
        null, null, travelTime.reordered(order), cost.reordered(order), reordered);
  }

  /** The further properties by name. */
  Map<String, PropertyColumn> properties() {
    return properties;
  }

  long memoryBytes() {
    long bytes = firstPiece == null ? 0 : 4L * firstPiece.length + pieceStart.memoryBytes();
    bytes += travelTime.memoryBytes() + cost.memoryBytes();
    for (PropertyColumn column : properties.values()) {
      bytes += column.memoryBytes();
    }
    return bytes;
  }
}
