package dev.graphite.core.program;

import dev.graphite.core.graph.View;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Objects;

/**
 * A program that adds up what it meets on all walks of a fixed number of edges that lead back to
 * the vertex where they began, such as triangles. From every vertex, over its whole life, walks
 * take one step after the other; {@link #step} is called for each edge along which a walk may go
 * on, decides whether it does and over which ticks, and may add to the two sums that the walk's
 * origin keeps over time. These sums are the state, a {@link ValueType#LONG_PAIR} that is present
 * throughout the life. The walk's last step takes only edges to its origin.
 *
 * <p>Walks do not depend on each other, so that engines may take them in any order, for some
 * origins at a time, with or without sending messages.
 */
public abstract non-sealed class WalkProgram extends IntervalProgram {
  private final Closing closing;
  private final List<View> steps;

  /** Which edges the last step takes. */
  public enum Closing {
    /** Each edge to the origin: {@link #step} is called for all that overlap with the walk. */
    EVERY_EDGE,
    /**
     * The edge to the origin with the earliest arrival: {@link #step} is called at most once for a
     * walk, with any one of them if several arrive as early.
     */
    EARLIEST_ARRIVAL
  }

  /**
   * A program.
   *
   * @param closing which edges the last step takes
   * @param steps the edges that each step may take, at least two; the last ones not in a simple
   *     view if the earliest arrival is to be known
   */
  protected WalkProgram(Closing closing, View... steps) {
    super(ValueType.LONG_PAIR);
    this.closing = Objects.requireNonNull(closing, "closing");
    this.steps = List.of(steps);
    if (steps.length < 2) {
      throw new IllegalArgumentException("a walk needs at least two steps, not " + steps.length);
    }
    if (closing == Closing.EARLIEST_ARRIVAL && steps[steps.length - 1].simple()) {
      throw new IllegalArgumentException("a simple view has no arrivals to close a walk by");
    }
  }

  /** Which edges the last step takes. */
  public final Closing closing() {
    return closing;
  }

  /** The edges that each step may take. */
  public final List<View> steps() {
    return steps;
  }

  /** First tick at which a walk may leave its origin. */
  public long from() {
    return Time.MIN_TICK;
  }

  /**
   * Takes a walk along an edge, or does not. Called once for each edge of the step's view whose
   * life shares a tick with the walk; an edge of several pieces counts once.
   *
   * @param walk the walk, the edge, and what to do
   */
  public abstract void step(WalkContext walk);
}
