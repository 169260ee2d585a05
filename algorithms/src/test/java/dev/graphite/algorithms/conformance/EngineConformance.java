package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
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
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every engine must pass: the answers of the oracles, tick by tick. An engine's test extends
 * this and fills in {@link #run}; the numbers of graphs may be lowered for a slow engine.
 */
public abstract class EngineConformance {
  private static final int CHAINS = 400;
  private static final int HOPS = 3;

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

  /**
   * Parallel edges of long and short lives from hop to hop, so that what is best changes from tick
   * to tick: a departure that stays the same is overtaken by one that moves with time. Random
   * graphs seldom hold such a case that matters further on.
   */
  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void answersLikeTheOracleOnChainsOfParallelEdges(Algorithm algorithm) {
    LongStream.range(0, CHAINS)
        .mapToObj(EngineConformance::chain)
        .forEach(
            random -> {
              boolean back = algorithm.parameters().contains(Parameter.TARGET);
              compare(algorithm, random, Query.of(back ? HOPS : 0));
            });
  }

  private static RandomGraph chain(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    StringBuilder text = new StringBuilder();
    for (int hop = 0; hop < HOPS; hop++) {
      for (int edges = 1 + random.nextInt(4); edges > 0; edges--) {
        int start = 3 * hop + random.nextInt(12);
        int end = start + 1 + random.nextInt(random.nextBoolean() ? 2 : 12);
        int travelTime = 1 + random.nextInt(8);
        text.append(hop + "," + (hop + 1) + "," + start + "," + end + "," + travelTime + "\n");
      }
    }
    return new RandomGraph(seed, text.toString(), GraphText.parse(text.toString()));
  }

  private void compare(Algorithm algorithm, RandomGraph random) {
    Query query = random.query();
    compare(
        algorithm,
        random,
        algorithm.parameters().contains(Parameter.FROM) ? query : Query.of(query.vertex()));
  }

  private void compare(Algorithm algorithm, RandomGraph random, Query query) {
    String name = algorithm.commandName();
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
