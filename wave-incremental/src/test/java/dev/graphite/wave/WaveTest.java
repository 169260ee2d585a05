package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaveTest {
  private static final int GRAPHS = 300;

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void theAnswerAfterEachBatchIsThatOfAFreshRun(Algorithm algorithm) {
    assertThat(play(algorithm, 0, GRAPHS)).as("batches kept").isGreaterThan(GRAPHS);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void theAnswerAfterEachOfManyMoreBatchesIsThatOfAFreshRun(Algorithm algorithm) {
    int sequences = Integer.getInteger("graphite.wave.sequences", 3000);
    assertThat(play(algorithm, GRAPHS, GRAPHS + sequences)).isGreaterThan(sequences);
  }

  private static long play(Algorithm algorithm, long first, long behind) {
    RandomGraphs graphs = RandomGraphs.ANY;
    if (algorithm == Algorithm.SPANNING_TREE) {
      graphs = graphs.withoutZeroTravelTimes();
    } else if (algorithm == Algorithm.CDLP) {
      graphs = graphs.withIntegerIds();
    }
    WaveCheck check = new WaveCheck(algorithm);
    LongStream.range(first, behind)
        .mapToObj(graphs::graph)
        .forEach(
            graph -> {
              boolean small = graph.seed() % 2 == 0;
              ChangeCase.random(graph, small ? 6 : 3, small ? 2 : 12)
                  .verify(
                      algorithm.commandName() + " seed " + graph.seed(),
                      changes -> check.play(changes, query(algorithm, graph)));
            });
    return check.kept();
  }

  private static Query query(Algorithm algorithm, RandomGraph graph) {
    if (!algorithm.parameters().contains(Parameter.FROM)) {
      return Query.of(graph.query().vertex()).iterations(3);
    }
    boolean bounded = algorithm == Algorithm.LATEST_DEPARTURE && graph.seed() % 4 > 0;
    return bounded ? graph.boundedQuery() : graph.query();
  }
}
