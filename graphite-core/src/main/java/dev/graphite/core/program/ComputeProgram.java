package dev.graphite.core.program;

import java.util.Set;

/** A program that computes new states from the messages that meet at a tick. */
public abstract sealed class ComputeProgram extends ScatterProgram
    permits RoundProgram, PhasedProgram {
  /** Facts of the graph at a tick that a program may read. */
  public enum Fact {
    /** {@link ComputeContext#vertexCount}: how many vertices are alive. */
    VERTEX_COUNT,
    /** {@link ComputeContext#degree}: how many edges of the view the vertex has. */
    DEGREE
  }

  /** For the kinds. */
  ComputeProgram(ValueType stateType, ValueType messageType) {
    super(stateType, messageType);
  }

  /** The facts that the program reads; calls are cut where they change. */
  public Set<Fact> facts() {
    return Set.of();
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
   * @param vertex the vertex over an interval in which all that can be read there is constant
   */
  public abstract void compute(ComputeContext vertex);
}
