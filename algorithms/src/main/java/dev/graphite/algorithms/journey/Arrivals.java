package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.Ticks;
import dev.graphite.core.engine.IntervalResult;
import java.util.Optional;
import java.util.OptionalLong;

/** The earliest arrival at each vertex that can be reached from a source, and how to get there. */
public final class Arrivals extends Ticks {
  private final int source;

  /**
   * The answer of {@link dev.graphite.algorithms.temporal.EarliestArrival}.
   *
   * @param result what came out
   * @param source rank of the source
   */
  public Arrivals(IntervalResult result, int source) {
    super(result);
    this.source = source;
  }

  /**
   * A journey that arrives at a vertex as early as can be, empty if none does. It comes to each
   * vertex on its way as early as can be.
   *
   * <p>Cost: the in-edges of the vertices on the way, and of those with equal arrivals where edges
   * take no time; once O(E log E) for the graph's in-edges.
   */
  public Optional<Journey> journeyTo(String vertex) {
    return journey(rank(vertex));
  }

  /** As {@link #journeyTo(String)}. */
  public Optional<Journey> journeyTo(long vertex) {
    return journey(rank(vertex));
  }

  private Optional<Journey> journey(int rank) {
    OptionalLong arrival = tickOf(rank);
    return arrival.isPresent()
        ? Optional.of(new ReachedWalk(result(), source).journeyTo(rank, arrival.getAsLong(), 0))
        : Optional.empty();
  }
}
