package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.List;

/** Who answers: the oracles, or an engine under test. */
@FunctionalInterface
public interface Answers {
  /**
   * The answer of an algorithm.
   *
   * @param algorithm its name on the command line
   * @return rows in order, a cell per column as in {@link Oracles}
   * @throws RuntimeException if the algorithm refuses the graph or the query
   */
  List<long[]> answer(String algorithm, TemporalGraph graph, Query query);
}
