package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every engine must pass: the answers of the oracles, tick by tick. An engine's test extends
 * this and fills in {@link #run}; the numbers of graphs may be lowered for a slow engine.
 */
public abstract class EngineConformance {
  /**
   * Runs a program on the engine under test.
   *
   * @return the rows of the result, in order
   */
  protected abstract List<long[]> run(IntervalProgram program, TemporalGraph graph);

  /** Number of random graphs per algorithm in the fast test. */
  protected int graphs() {
    return 1200;
  }

  /** Number of random graphs per algorithm in the slow test, other ones. */
  protected int moreGraphs() {
    return 6000;
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

  private void compare(Algorithm algorithm, RandomGraph random) {
    String name = algorithm.commandName();
    Query query = random.query();
    if (!algorithm.parameters().contains(Parameter.FROM)) {
      query = Query.of(query.vertex());
    }
    IntervalProgram program = algorithm.program(parameters(query));
    List<long[]> expected;
    try {
      expected = Oracles.answer(name, random.graph(), query);
    } catch (IllegalArgumentException refused) {
      assertThatThrownBy(() -> run(program, random.graph()))
          .as(random.toString() + query)
          .isInstanceOfAny(UnsuitableGraphException.class, UnsuitableQueryException.class);
      return;
    }
    Comparison.assertSame(
        random.toString() + query, name, random.graph(), expected, run(program, random.graph()));
  }

  private static Parameters parameters(Query query) {
    return new Parameters(
        query.vertex(),
        query.vertex(),
        query.from(),
        query.until(),
        query.iterations(),
        query.damping());
  }
}
