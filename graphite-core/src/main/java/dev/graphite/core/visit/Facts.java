package dev.graphite.core.visit;

import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.time.Time;

/** The facts of the graph that a program asks for, at one vertex and tick. One per worker. */
public final class Facts {
  private final String program;
  private final StepCursor count;
  private final StepCursor degree;

  /**
   * Facts; what the program does not ask for is not read.
   *
   * @param program says which
   * @param count how many vertices live, or null
   * @param degree the degree of the vertex that the engine is at, or null
   */
  public Facts(ComputeProgram program, StepCursor count, StepCursor degree) {
    this.program = program.getClass().getName();
    this.count = program.facts().contains(Fact.VERTEX_COUNT) ? count : null;
    this.degree = program.facts().contains(Fact.DEGREE) ? degree : null;
  }

  /** Goes to a vertex, before its first tick. */
  void restart() {
    if (degree != null) {
      degree.restart();
    }
  }

  /** Moves to a tick, not before that of the last call, and answers until when all facts hold. */
  long moveTo(long tick) {
    long stop = moveDegreeTo(tick);
    if (count != null) {
      count.moveTo(tick);
      stop = Math.min(stop, count.stop());
    }
    return stop;
  }

  /** Moves as {@link #moveTo}, but answers until when the degree holds. */
  long moveDegreeTo(long tick) {
    if (degree == null) {
      return Time.OPEN;
    }
    degree.moveTo(tick);
    return degree.stop();
  }

  boolean hasDegree() {
    return degree != null;
  }

  long vertexCount() {
    if (count == null) {
      throw missing("the number of vertices");
    }
    return count.value();
  }

  int degree() {
    if (degree == null) {
      throw missing("a degree");
    }
    return Math.toIntExact(degree.value());
  }

  private IllegalStateException missing(String fact) {
    return new IllegalStateException(
        program + " asks for " + fact + ", which is not among its facts");
  }
}
