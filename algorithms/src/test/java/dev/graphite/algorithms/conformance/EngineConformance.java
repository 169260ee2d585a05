package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.laws.Law;
import dev.graphite.algorithms.laws.LawCase;
import dev.graphite.algorithms.laws.LawRun;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every engine must pass, for every algorithm of the library: the answers written down for
 * fixed cases, those of the oracles on all graphs over a tiny domain and on seeded random graphs,
 * and the laws between the answers on graphs that differ in a known way. Rows are compared by the
 * rule of {@link Comparison}.
 *
 * <p>An engine's test extends this and fills in {@link #run}; a slow engine lowers the numbers of
 * graphs. Methods may be called from one thread at a time.
 */
public abstract class EngineConformance {
  /**
   * Runs a program on the engine under test.
   *
   * @return the rows of the result, in order
   * @throws UnsuitableGraphException if the program refuses the graph
   * @throws UnsuitableQueryException if the program refuses the query
   */
  protected abstract List<long[]> run(IntervalProgram program, TemporalGraph graph);

  /** Number of random graphs per algorithm in the fast test. */
  protected int graphs() {
    return 400;
  }

  /** Number of random graphs per algorithm in the slow test, other ones. */
  protected int moreGraphs() {
    return Integer.getInteger("graphite.conformance.graphs", 2500);
  }

  /** Number of chains of parallel edges per algorithm. */
  protected int chains() {
    return 150;
  }

  /** Number of random graphs per law and algorithm in the fast test. */
  protected int lawGraphs() {
    return 12;
  }

  /** Number of random graphs per law and algorithm in the slow test. */
  protected int moreLawGraphs() {
    return 300;
  }

  /** Domains of which every graph is tried in the fast test. */
  protected List<TinyGraphs> tinyGraphs() {
    return List.of(new TinyGraphs(3, 2, 3, false, false), new TinyGraphs(2, 2, 2, true, true));
  }

  /** Domains of which every graph is tried in the slow test. */
  protected List<TinyGraphs> moreTinyGraphs() {
    return List.of(new TinyGraphs(3, 3, 2, false, false), new TinyGraphs(3, 2, 2, false, true));
  }

  /** Journeys on fixed graphs. */
  @Nested
  class Paths extends PathCases {
    Paths() {
      super(EngineConformance.this::answer);
    }
  }

  /** Walks on fixed graphs. */
  @Nested
  class TemporalCounts extends TemporalCountCases {
    TemporalCounts() {
      super(EngineConformance.this::answer);
    }
  }

  /** Snapshots of fixed graphs. */
  @Nested
  class Snapshots extends SnapshotCases {
    Snapshots() {
      super(EngineConformance.this::answer);
    }
  }

  private List<long[]> answer(String name, TemporalGraph graph, Query query) {
    return run(Algorithm.named(name).orElseThrow().program(query.parameters()), graph);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnAllTinyGraphs(Algorithm algorithm) {
    tinyGraphs().forEach(domain -> compareAll(algorithm, domain));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void answersLikeTheOracleOnMoreTinyGraphs(Algorithm algorithm) {
    moreTinyGraphs().forEach(domain -> compareAll(algorithm, domain));
  }

  private void compareAll(Algorithm algorithm, TinyGraphs domain) {
    domain.forEach(
        rows -> {
          TemporalGraph graph = rows.build();
          for (Query query : tinyQueries(algorithm, graph.vertexCount())) {
            compare(algorithm, graph, query, domain.toString());
          }
        });
  }

  /** From or to every vertex, and once within bounds. */
  private static List<Query> tinyQueries(Algorithm algorithm, int vertices) {
    List<Query> queries = new ArrayList<>(List.of(Query.of(0)));
    if (algorithm.parameters().contains(Parameter.SOURCE)
        || algorithm.parameters().contains(Parameter.TARGET)) {
      for (int vertex = 1; vertex < vertices; vertex++) {
        queries.add(Query.of(vertex));
      }
    }
    if (algorithm.parameters().contains(Parameter.FROM)) {
      queries.add(Query.of(0).from(1).until(2));
    }
    return queries;
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnRandomGraphs(Algorithm algorithm) {
    RandomGraphs.ANY.graphs(graphs()).forEach(random -> compare(algorithm, random));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void answersLikeTheOracleOnManyMoreRandomGraphs(Algorithm algorithm) {
    LongStream.range(graphs(), graphs() + moreGraphs())
        .mapToObj(RandomGraphs.ANY::graph)
        .forEach(random -> compare(algorithm, random));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnChainsOfParallelEdges(Algorithm algorithm) {
    boolean back = algorithm.parameters().contains(Parameter.TARGET);
    Query query = Query.of(back ? ParallelChains.HOPS : 0);
    LongStream.range(0, chains())
        .mapToObj(ParallelChains::graph)
        .forEach(random -> compare(algorithm, random.graph(), query, random.toString()));
  }

  @ParameterizedTest
  @MethodSource("dev.graphite.algorithms.laws.Law#withAlgorithms")
  void theLawHoldsOnRandomGraphs(Law law, Algorithm algorithm) {
    LawCase.random(this::lawRun, algorithm, lawGraphs()).forEach(law::verify);
  }

  @ParameterizedTest
  @MethodSource("dev.graphite.algorithms.laws.Law#withAlgorithms")
  @Tag("slow")
  void theLawHoldsOnManyMoreRandomGraphs(Law law, Algorithm algorithm) {
    LawCase.random(this::lawRun, algorithm, moreLawGraphs()).forEach(law::verify);
  }

  private LawRun lawRun(IntervalProgram program, TemporalGraph graph) {
    return new LawRun(graph, program.columns(), run(program, graph), Optional.empty());
  }

  private void compare(Algorithm algorithm, RandomGraph random) {
    boolean bounded = algorithm.parameters().contains(Parameter.FROM);
    Query query = bounded ? random.query() : Query.of(random.query().vertex());
    compare(algorithm, random.graph(), query, random.toString());
  }

  private void compare(Algorithm algorithm, TemporalGraph graph, Query query, String origin) {
    String name = algorithm.commandName();
    IntervalProgram program = algorithm.program(query.parameters());
    List<long[]> expected;
    try {
      expected = Oracles.answer(name, graph, query);
    } catch (IllegalArgumentException refused) {
      assertThatThrownBy(() -> run(program, graph))
          .as("%s%s, on%n%s", origin, query, GraphText.print(graph))
          .isInstanceOfAny(UnsuitableGraphException.class, UnsuitableQueryException.class);
      return;
    }
    Comparison.assertSame(origin + query, name, graph, expected, run(program, graph));
  }
}
