package dev.graphite.giraph.session;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.giraph.kept.NoAnswer;
import java.util.function.UnaryOperator;

/**
 * A program that has no answer and refuses the graphs that another one does, told of the whole
 * graph where it is asked about a part.
 */
final class ChecksOnly extends NoAnswer {
  private final IntervalProgram program;
  private final UnaryOperator<GraphTraits> whole;

  /**
   * The checks of a program.
   *
   * @param whole makes what is known of a part into what is true of the whole
   */
  ChecksOnly(IntervalProgram program, UnaryOperator<GraphTraits> whole) {
    this.program = program;
    this.whole = whole;
  }

  @Override
  public void check(GraphTraits part) {
    program.check(whole.apply(part));
  }
}
