package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.Checks;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.core.graph.TemporalGraph;
import java.util.List;

/**
 * Graphs whose right answers are written down. Subclasses hold the cases; who extends those says
 * where answers come from: an engine, or the oracles, which have to know them as well.
 */
abstract class FixedCases {
  /**
   * The answer under test.
   *
   * @param algorithm its name on the command line
   * @return rows in order, a cell per column
   * @throws RuntimeException if the algorithm refuses the graph or the query
   */
  abstract List<long[]> answer(String algorithm, TemporalGraph graph, Query query);

  /** Checks of an algorithm on the graph that {@link GraphText} makes of the lines. */
  final Checks checks(String algorithm, String... lines) {
    return new Checks(this::answer, algorithm, GraphText.parse(lines), Query.DEFAULT);
  }
}
