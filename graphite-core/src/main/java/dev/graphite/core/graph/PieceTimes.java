package dev.graphite.core.graph;

import dev.graphite.core.time.Time;

/** What the pieces of edges say about time; pieces of one edge have numbers side by side. */
public interface PieceTimes {
  /** First tick of a piece. */
  long start(int piece);

  /** Ticks from leaving the source to arriving at the target, at least 0. */
  long travelTime(int piece);

  /**
   * The least arrival over the pieces of an edge, left within an interval of its life. Cost: the
   * pieces in the interval that start before that arrival.
   *
   * @param first the piece that holds the first tick of the interval
   * @param last the edge's last piece
   * @param from first tick of the interval
   * @param to its end
   */
  default long leastArrival(int first, int last, long from, long to) {
    long least = Time.plus(from, travelTime(first));
    for (int piece = first + 1; piece <= last && start(piece) < Math.min(to, least); piece++) {
      least = Math.min(least, Time.plus(start(piece), travelTime(piece)));
    }
    return least;
  }
}
