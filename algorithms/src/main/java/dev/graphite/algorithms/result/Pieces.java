package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.time.Interval;
import java.util.List;

/** Stretches of time per vertex, without values: columns {@code vertex,start,end}. */
public class Pieces extends PieceAnswer<PieceRow> {
  /**
   * Pieces that a run gave.
   *
   * @throws IllegalArgumentException if the result has other columns
   */
  public Pieces(IntervalResult result) {
    super(result, PieceRow::new);
  }

  /** True if a piece of the vertex holds the tick. */
  public final boolean holdsAt(String vertex, long tick) {
    return rowAt(rank(vertex), tick).isPresent();
  }

  /** True if a piece of the vertex holds the tick. */
  public final boolean holdsAt(long vertex, long tick) {
    return rowAt(rank(vertex), tick).isPresent();
  }

  /** The pieces of a vertex in order of time. */
  public final List<Interval> pieces(String vertex) {
    return pieces(rank(vertex), Pieces::interval);
  }

  /** The pieces of a vertex in order of time. */
  public final List<Interval> pieces(long vertex) {
    return pieces(rank(vertex), Pieces::interval);
  }

  private static Interval interval(PieceRow row) {
    return new Interval(row.start(), row.end());
  }
}
