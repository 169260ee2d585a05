package dev.graphite.core.program;

import dev.graphite.core.warp.Selection;

/**
 * A program whose state at each tick is the best value that has come: a message takes the ticks
 * where it beats the state, and the ticks so changed are scattered, until no message is in flight.
 * State and message are of one type.
 *
 * <p>Laws, checked by property tests: {@link #fold} obeys those of {@link Selection}; scattering an
 * interval in parts tells the targets the same as scattering it whole; and no message ever makes a
 * state better than the one it was scattered from, so that the run ends.
 */
public abstract non-sealed class SelectiveProgram extends IntervalProgram {
  /** For subclasses. */
  protected SelectiveProgram() {}

  @Override
  public final ValueType messageType() {
    return stateType();
  }

  @Override
  public abstract Selection fold();

  /**
   * True if what is reached stays reached: states are of type {@link ValueType#PRESENCE}, and all
   * that {@link #start} sets and {@link #scatter} sends runs to the end of the life, {@link
   * dev.graphite.core.time.Time#OPEN}. Engines may then keep a single tick per vertex. They refuse
   * what breaks the promise.
   */
  public boolean staysReached() {
    return false;
  }

  /**
   * Gives a vertex the values it starts with; where none is given it has none. What is set is
   * scattered.
   *
   * @param vertex the vertex over its life
   */
  public abstract void start(VertexContext vertex);
}
