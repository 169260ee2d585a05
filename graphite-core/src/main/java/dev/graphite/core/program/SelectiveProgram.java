package dev.graphite.core.program;

import dev.graphite.core.graph.View;
import dev.graphite.core.warp.Selection;
import java.util.Objects;

/**
 * A program whose state at each tick is the best value that has come: a message takes the ticks
 * where it beats the state, and the ticks so changed are scattered, until no message is in flight.
 * State and message are of one type.
 *
 * <p>Laws, checked by property tests: {@link #fold} obeys those of {@link Selection}; scattering an
 * interval in parts tells the targets the same as scattering it whole; and no message ever makes a
 * state better than the one it was scattered from, so that the run ends.
 */
public abstract non-sealed class SelectiveProgram extends ScatterProgram {
  private final Selection fold;
  private final View view;

  /**
   * A program that sends along all edges, in their direction.
   *
   * @param type what states and messages hold
   * @param fold which of two values is better
   * @throws IllegalArgumentException if it would compare handles of objects
   */
  protected SelectiveProgram(ValueType type, Selection fold) {
    this(type, fold, View.OUT);
  }

  /**
   * A program.
   *
   * @param type what states and messages hold
   * @param fold which of two values is better
   * @param view the edges along which it sends
   * @throws IllegalArgumentException if the fold would compare handles of objects
   */
  protected SelectiveProgram(ValueType type, Selection fold, View view) {
    super(type, type);
    this.fold = checkedFold(fold);
    this.view = Objects.requireNonNull(view, "view");
  }

  /** Which of two values that meet at one tick stays. */
  public final Selection fold() {
    return fold;
  }

  /** The edges along which the program sends. */
  public final View view() {
    return view;
  }

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
