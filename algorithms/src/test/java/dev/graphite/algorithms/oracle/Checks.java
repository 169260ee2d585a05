package dev.graphite.algorithms.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * One algorithm on one graph, for tests that write answers down as text.
 *
 * @param answers who answers
 * @param algorithm its name on the command line
 * @param graph what it is asked about
 * @param query what it is asked
 */
public record Checks(Answers answers, String algorithm, TemporalGraph graph, Query query) {
  /** Checks of the oracles. */
  static Checks of(String algorithm, String... lines) {
    return new Checks(Oracles::answer, algorithm, GraphText.parse(lines), Query.DEFAULT);
  }

  /** The same from or to the vertex with this id. */
  public Checks vertex(String id) {
    Query named =
        new Query(
            graph.ids().rank(id), query.from(), query.until(), query.iterations(), query.damping());
    return with(named);
  }

  /** The same with another earliest departure. */
  public Checks from(long tick) {
    return with(query.from(tick));
  }

  /** The same with another latest arrival. */
  public Checks until(long tick) {
    return with(query.until(tick));
  }

  /** The same with another number of rounds. */
  public Checks iterations(int rounds) {
    return with(query.iterations(rounds));
  }

  /** The same with another damping factor. */
  public Checks damping(double factor) {
    return with(query.damping(factor));
  }

  private Checks with(Query other) {
    return new Checks(answers, algorithm, graph, other);
  }

  List<long[]> answer() {
    return answers.answer(algorithm, graph, query);
  }

  /** Fails unless the answer is these lines, by the rule of {@link Comparison}. */
  public void gives(String... lines) {
    List<long[]> answer = answer();
    List<String> given = RowText.lines(algorithm, graph, answer);
    if (!given.equals(List.of(lines))) {
      List<long[]> expected = RowText.rows(algorithm, graph, lines);
      Comparison.assertSame("written down", algorithm, graph, expected, answer);
    }
  }

  /** Fails unless the graph or the query is refused, with words that hold these. */
  public void isRefused(String words) {
    assertThatThrownBy(this::answer)
        .isInstanceOfAny(
            IllegalArgumentException.class,
            UnsuitableGraphException.class,
            UnsuitableQueryException.class)
        .hasMessageContaining(words);
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
