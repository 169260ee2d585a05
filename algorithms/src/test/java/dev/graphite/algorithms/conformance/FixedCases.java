package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.Answers;
import dev.graphite.algorithms.oracle.Checks;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;

/**
 * Graphs whose right answers are written down. Subclasses hold the cases; who extends those says
 * where answers come from: an engine, or the oracles, which have to know them as well.
 */
abstract class FixedCases {
  private final Answers answers;

  FixedCases(Answers answers) {
    this.answers = answers;
  }

  /** Checks of an algorithm on the graph that {@link GraphText} makes of the lines. */
  final Checks checks(String algorithm, String... lines) {
    return new Checks(answers, algorithm, GraphText.parse(lines), Query.DEFAULT);
  }
}
