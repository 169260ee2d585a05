package dev.graphite.core.program;

import dev.graphite.core.warp.Sum;
import java.util.List;
import java.util.Set;

/**
 * A program of a fixed number of rounds. In each round every tick of every life is computed, also
 * where no message came, and every piece of state is scattered but in the last.
 */
public abstract non-sealed class RoundProgram extends IntervalProgram {
  /** Facts of the graph at a tick that compute and scatter may read. */
  public enum Fact {
    /** {@link ComputeContext#vertexCount}: how many vertices are alive. */
    VERTEX_COUNT,
    /** {@link ComputeContext#degree}: how many edges of the view the vertex has. */
    DEGREE
  }

  /** For subclasses. */
  protected RoundProgram() {}

  /** Number of rounds after the start, at least 0. */
  public abstract int rounds();

  /** The facts that compute and scatter read; calls are cut where they change. */
  public Set<Fact> facts() {
    return Set.of();
  }

  /** Sums over all vertices, varying over time, that one round makes and the next reads. */
  public List<Sum> aggregators() {
    return List.of();
  }

  /**
   * Gives a vertex its first state, for every tick of its life.
   *
   * @param vertex the vertex over an interval in which the facts are constant
   */
  public abstract void start(ComputeContext vertex);

  /**
   * Computes the new state. Where nothing is set the state stays.
   *
   * @param vertex the vertex over an interval in which state, messages, facts and aggregates are
   *     constant
   */
  public abstract void compute(ComputeContext vertex);
}
