package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.laws.Law;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import java.util.List;
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
 * <p>An engine's test extends this and fills in {@link #run}; one that takes long to start is put
 * to the same {@link ConformanceCases} by a {@link Rehearsal}. Methods may be called from one
 * thread at a time.
 */
public abstract class EngineConformance {
  private static final int MORE_GRAPHS = Integer.getInteger("graphite.conformance.graphs", 500);

  private final ConformanceCases cases = new ConformanceCases(this::run);

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
    return MORE_GRAPHS;
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
    return Math.min(300, MORE_GRAPHS / 10);
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
    return cases.answer(name, graph, query);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnAllTinyGraphs(Algorithm algorithm) {
    tinyGraphs().forEach(domain -> cases.tinyGraphs(algorithm, domain));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void answersLikeTheOracleOnMoreTinyGraphs(Algorithm algorithm) {
    moreTinyGraphs().forEach(domain -> cases.tinyGraphs(algorithm, domain));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnRandomGraphs(Algorithm algorithm) {
    cases.randomGraphs(algorithm, 0, graphs());
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void answersLikeTheOracleOnManyMoreRandomGraphs(Algorithm algorithm) {
    cases.randomGraphs(algorithm, graphs(), graphs() + moreGraphs());
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnChainsOfParallelEdges(Algorithm algorithm) {
    cases.chains(algorithm, chains());
  }

  @ParameterizedTest
  @MethodSource("dev.graphite.algorithms.laws.Law#withAlgorithms")
  void theLawHoldsOnRandomGraphs(Law law, Algorithm algorithm) {
    cases.law(law, algorithm, lawGraphs());
  }

  @ParameterizedTest
  @MethodSource("dev.graphite.algorithms.laws.Law#withAlgorithms")
  @Tag("slow")
  void theLawHoldsOnManyMoreRandomGraphs(Law law, Algorithm algorithm) {
    cases.law(law, algorithm, moreLawGraphs());
  }
}
