package dev.graphite.algorithms.conformance;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.List;

/** The engine under test. */
@FunctionalInterface
public interface Engine {
  /**
   * Runs a program.
   *
   * @return the rows of the result, in order
   * @throws dev.graphite.core.program.UnsuitableGraphException if the program refuses the graph
   * @throws dev.graphite.core.program.UnsuitableQueryException if the program refuses the query
   */
  List<long[]> run(IntervalProgram program, TemporalGraph graph);
}
