package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.Ticks;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.program.Column;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The latest departure from each vertex that reaches a target in time, and how to get there. The
 * target's own tick is {@link dev.graphite.core.time.Time#OPEN} if nothing bounds it.
 */
public final class Departures extends Ticks {
  private final int target;

  /**
   * The answer of {@link dev.graphite.algorithms.temporal.LatestDeparture}.
   *
   * @param result what came out
   * @param target rank of the target
   */
  public Departures(IntervalResult result, int target) {
    super(result, Column.Type.END);
    this.target = target;
  }

  /**
   * A journey to the target that leaves a vertex as late as can be, empty if none does. It leaves
   * each vertex on its way as late as can be.
   *
   * <p>Cost: the out-edges of the vertices on the way, and of those with equal departures where
   * edges take no time.
   */
  public Optional<Journey> journeyFrom(String vertex) {
    return journey(rank(vertex));
  }

  /** As {@link #journeyFrom(String)}. */
  public Optional<Journey> journeyFrom(long vertex) {
    return journey(rank(vertex));
  }

  private Optional<Journey> journey(int rank) {
    OptionalLong departure = tickOf(rank);
    return departure.isPresent()
        ? Optional.of(new ForwardWalk(result(), target).journeyFrom(rank, departure.getAsLong()))
        : Optional.empty();
  }
}
