package dev.graphite.core.program;

import dev.graphite.core.time.Time;

/**
 * A walk meeting an edge: the ticks they share, and where to go on. A cursor that the engine
 * reuses: read it during the call, do not keep it.
 */
public abstract class WalkContext {
  /** For engines. */
  protected WalkContext() {}

  /** Number of this step, from 1. */
  public abstract int step();

  /** Rank of the vertex where the walk began. */
  public abstract int origin();

  /** Rank of the vertex where the walk is. */
  public abstract int source();

  /** Rank of the vertex to which the edge leads. */
  public abstract int target();

  /** First tick that the walk and the edge share. */
  public abstract long start();

  /** End of the ticks that they share, {@link Time#OPEN} if there is none. */
  public abstract long end();

  /**
   * The least tick at which one arrives who leaves the edge at one of the shared ticks, over all
   * pieces of the edge; {@link Time#BEYOND} if that passes the last tick. Not in simple views.
   */
  public abstract long arrival();

  /**
   * Lets the walk go on from the edge's target; not in the last step.
   *
   * @param from first tick, clipped to the target's life
   * @param to end
   * @return true if the walk goes on, false if the target does not live then
   */
  public abstract boolean goOn(long from, long to);

  /**
   * Adds to the origin's sums.
   *
   * @param from first tick, clipped to the origin's life
   * @param to end
   * @param first what is added to the first sum
   * @param second what is added to the second sum
   */
  public abstract void add(long from, long to, long first, long second);
}
