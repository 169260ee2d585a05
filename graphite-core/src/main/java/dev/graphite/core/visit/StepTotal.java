package dev.graphite.core.visit;

import java.util.Objects;

/**
 * A sum that varies over time, so far: what {@link StepSum} made of values. Immutable, safe for
 * threads.
 *
 * @param values the sum at each tick
 * @param lost what these lack of it by rounding, so that sums of sums lose nothing; zero for longs
 */
public record StepTotal(StepFunction values, StepFunction lost) {
  /** Nothing. */
  public static final StepTotal ZERO = new StepTotal(StepFunction.ZERO, StepFunction.ZERO);

  /** Checks that both are there. */
  public StepTotal {
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(lost, "lost");
  }
}
