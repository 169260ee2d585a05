package dev.graphite.core.visit;

import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;

/**
 * A walk that meets one edge after the other, for the program that says what becomes of it. Engines
 * bring walks and edges and take what the program wants. Not safe for threads.
 */
public abstract class WalkVisit extends WalkContext {
  private final WalkProgram program;
  private final int steps;
  private long calls;
  private int step;
  private int origin;
  private int source;
  private int target;
  private long start;
  private long end;

  /** The visits of a program. */
  protected WalkVisit(WalkProgram program) {
    this.program = program;
    this.steps = program.steps().size();
  }

  /** Calls of the program so far. */
  public final long calls() {
    return calls;
  }

  /** Goes to the walks from another vertex. */
  protected final void begin(int vertex) {
    origin = vertex;
  }

  /**
   * Has the program take the walk along an edge.
   *
   * @param number the step's number, from 1
   * @param from rank of the vertex where the walk is
   * @param to rank of the vertex to which the edge leads
   * @param first the first tick that walk and edge share
   * @param behind the end of these ticks
   */
  protected final void meet(int number, int from, int to, long first, long behind) {
    step = number;
    source = from;
    target = to;
    start = first;
    end = behind;
    calls++;
    program.step(this);
  }

  /** The least arrival over all pieces of the edge at hand, left within an interval of its life. */
  protected abstract long earliestArrival(long from, long to);

  /**
   * Takes on a walk from the edge's target.
   *
   * @return true if something of the interval is left in the target's life
   */
  protected abstract boolean walkOn(long from, long to);

  @Override
  public final int step() {
    return step;
  }

  @Override
  public final int origin() {
    return origin;
  }

  @Override
  public final int source() {
    return source;
  }

  @Override
  public final int target() {
    return target;
  }

  @Override
  public final long start() {
    return start;
  }

  @Override
  public final long end() {
    return end;
  }

  /**
   * The earliest arrival.
   *
   * @throws IllegalStateException in a simple view
   */
  @Override
  public final long arrival() {
    if (program.steps().get(step - 1).simple()) {
      throw new IllegalStateException(
          program.getClass().getName() + " asks for an arrival in a simple view");
    }
    return earliestArrival(start, end);
  }

  /**
   * Lets the walk go on.
   *
   * @throws IllegalStateException in the last step
   */
  @Override
  public final boolean goOn(long from, long to) {
    if (step == steps) {
      throw new IllegalStateException(
          program.getClass().getName() + " goes on after its last step, " + step);
    }
    return walkOn(from, to);
  }
}
