package dev.graphite.core.visit;

import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.UnsuitableQueryException;

/**
 * Watches programs that run on parts of a changing graph: whether what they send from some ticks is
 * ever for other ticks. If it is not, the answer at a tick comes from what is alive at that tick
 * alone. Safe for threads.
 *
 * <p>What is sent from an interval may stay within it although each tick sends to all later ones,
 * where edges never end. So before each call about more than one tick the program is asked about
 * the first one alone, and nothing is sent. Cost: these calls, until the first such message.
 */
public final class TickWatch {
  private volatile boolean left;

  /** True if something was sent to ticks from which it was not sent. */
  public boolean hasLeft() {
    return left;
  }

  /** Says that something is sent to other ticks, or that nobody wants to know. */
  public void leave() {
    left = true;
  }

  /** What a program is told that asks for the number of a piece: it would be one of a part. */
  public static UnsuitableQueryException noPieces(ScatterProgram program) {
    return new UnsuitableQueryException(
        program.getClass().getName()
            + " asks for further properties of edges, which are not kept for programs while a"
            + " graph changes; use graphite run");
  }
}
