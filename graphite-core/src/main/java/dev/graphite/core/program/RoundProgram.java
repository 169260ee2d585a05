package dev.graphite.core.program;

import dev.graphite.core.graph.View;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Sum;
import java.util.List;
import java.util.Objects;

/**
 * A program of a fixed number of rounds. In each round every tick of every life is computed, also
 * where no message came, and every piece of state is scattered but in the last.
 */
public abstract non-sealed class RoundProgram extends ComputeProgram {
  private final Fold fold;
  private final View view;
  private final int iterations;

  /**
   * A program.
   *
   * @param type what states and messages hold
   * @param fold how messages that meet at one tick become one
   * @param view the edges along which it sends
   * @param iterations number of rounds after the start, at least 0
   * @throws IllegalArgumentException if that is negative, or objects were to be added up or
   *     compared by their handles
   */
  protected RoundProgram(ValueType type, Fold fold, View view, int iterations) {
    super(type, type);
    this.fold = checkedFold(fold);
    this.view = Objects.requireNonNull(view, "view");
    if (iterations < 0) {
      throw new IllegalArgumentException("iterations must be at least 0, not " + iterations);
    }
    this.iterations = iterations;
  }

  /** How messages that meet at one tick become one. */
  public final Fold fold() {
    return fold;
  }

  /** The edges along which the program sends. */
  public final View view() {
    return view;
  }

  /** Number of rounds after the start. */
  public final int rounds() {
    return iterations;
  }

  /** Sums over all vertices, varying over time, that one round makes and the next reads. */
  public List<Sum> aggregators() {
    return List.of();
  }
}
