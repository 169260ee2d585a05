package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.PieceRow;
import dev.graphite.algorithms.result.Pieces;
import dev.graphite.core.engine.IntervalResult;
import java.util.Optional;

/** When each vertex has been reached from a source, and how. */
public final class Reached extends Pieces {
  private final int source;

  /**
   * The answer of {@link dev.graphite.algorithms.temporal.Reachability}.
   *
   * @param result what came out
   * @param source rank of the source
   */
  public Reached(IntervalResult result, int source) {
    super(result);
    this.source = source;
  }

  /**
   * A journey that arrives at a vertex as early as can be, empty if none does. Cost as for {@link
   * Arrivals#journeyTo(String)}.
   */
  public Optional<Journey> journeyTo(String vertex) {
    return journey(rank(vertex));
  }

  /** As {@link #journeyTo(String)}. */
  public Optional<Journey> journeyTo(long vertex) {
    return journey(rank(vertex));
  }

  private Optional<Journey> journey(int rank) {
    return find(rank, any -> true)
        .map(PieceRow::start)
        .map(arrival -> new ReachedWalk(result(), source).journeyTo(rank, arrival, 0));
  }
}
