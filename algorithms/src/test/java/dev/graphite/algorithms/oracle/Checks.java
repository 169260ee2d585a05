package dev.graphite.algorithms.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** One algorithm on one graph, for tests that write answers down as text. */
record Checks(String algorithm, TemporalGraph graph, Query query) {
  static Checks of(String algorithm, String... lines) {
    return new Checks(algorithm, GraphText.parse(lines), Query.DEFAULT);
  }

  Checks vertex(String id) {
    Query named =
        new Query(
            graph.ids().rank(id), query.from(), query.until(), query.iterations(), query.damping());
    return with(named);
  }

  Checks from(long tick) {
    return with(query.from(tick));
  }

  Checks until(long tick) {
    return with(query.until(tick));
  }

  Checks iterations(int rounds) {
    return with(query.iterations(rounds));
  }

  Checks damping(double factor) {
    return with(query.damping(factor));
  }

  private Checks with(Query other) {
    return new Checks(algorithm, graph, other);
  }

  List<long[]> answer() {
    return Oracles.answer(algorithm, graph, query);
  }

  /** The oracle gives exactly these lines. */
  void gives(String... lines) {
    assertThat(RowText.lines(algorithm, graph, answer())).containsExactly(lines);
  }

  /** The oracle refuses the graph or the query. */
  void isRefused(String message) {
    assertThatThrownBy(this::answer)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /**
   * The directory of published data, which the variable GRAPHITE_DATA names; else skips the test.
   */
  static Path data() {
    String directory = System.getenv("GRAPHITE_DATA");
    Assumptions.assumeTrue(directory != null, "GRAPHITE_DATA is not set: no published answers");
    return Path.of(directory);
  }
}
