package dev.graphite.algorithms.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.oracle.RowText;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All laws on small random graphs with everything that the data model allows. */
class LawsTest {
  // A wrong program may run forever.
  private static final long TIMEOUT_MILLIS = 30_000;

  private static final int GRAPHS = 200;

  private final LocalEngine engine =
      new LocalEngine(EngineOptions.defaults().withThreads(1).withTimeoutMillis(TIMEOUT_MILLIS));

  static Stream<Arguments> lawsAndAlgorithms() {
    return Arrays.stream(Law.values())
        .flatMap(
            law ->
                Arrays.stream(Algorithm.values())
                    .filter(law::holdsFor)
                    .map(algorithm -> Arguments.of(law, algorithm)));
  }

  @ParameterizedTest
  @MethodSource("lawsAndAlgorithms")
  void theLawHoldsOnRandomGraphs(Law law, Algorithm algorithm) {
    graphsFor(algorithm)
        .graphs(GRAPHS)
        .forEach(
            random -> {
              // Without an until the latest departure may be unbounded.
              Query query =
                  algorithm == Algorithm.LATEST_DEPARTURE ? random.boundedQuery() : random.query();
              GraphRows rows = GraphText.rows(random.text());
              law.verify(
                  LawCase.of(engine::run, algorithm, query.vertex(), rows, random.seed())
                      .within(query.from(), query.until()));
            });
  }

  /** Random graphs that the algorithm does not refuse. */
  private static RandomGraphs graphsFor(Algorithm algorithm) {
    return switch (algorithm) {
      case SPANNING_TREE -> RandomGraphs.ANY.withoutZeroTravelTimes();
      case CDLP -> RandomGraphs.ANY.withIntegerIds();
      default -> RandomGraphs.ANY;
    };
  }

  /** Each hop's edge lives while the next is not there yet, and for one more window. */
  @ParameterizedTest
  @ValueSource(longs = {10, 1_000, 1_000_000_000, 1_000_000_000_000_000L})
  void fastestCostsTheSameHoweverLongEdgesLive(long life) {
    StringBuilder text = new StringBuilder();
    for (int hop = 0; hop < 4; hop++) {
      text.append(hop + "," + (hop + 1) + "," + hop * life + "," + (hop + 2) * life + ",1\n");
    }

    IntervalResult result =
        engine.run(
            Algorithm.FASTEST.program(Parameters.defaults().withSource(0)),
            GraphText.parse(text.toString()));

    RunStatistics statistics = result.statistics();
    assertThat(statistics.supersteps()).isEqualTo(5);
    assertThat(statistics.scatterCalls()).isEqualTo(6);
    assertThat(statistics.messages()).isEqualTo(8);
    assertThat(statistics.computeCalls()).isEqualTo(8);
    assertThat(RowText.lines("fastest", result.graph(), result.rows()))
        .containsExactly(
            "0,0,0",
            "1,1,0",
            "2,2," + (life - 1),
            "3,3," + (2 * life - 2),
            "4," + (life + 2) + "," + (2 * life - 1));
  }
}
