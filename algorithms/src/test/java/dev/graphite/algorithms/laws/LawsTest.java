package dev.graphite.algorithms.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RowText;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the embedded engine does the same work where laws say so, beside giving the same rows. */
class LawsTest {
  // A wrong program may run forever.
  private static final long TIMEOUT_MILLIS = 30_000;

  private static final int GRAPHS = 200;

  private final LocalEngine engine =
      new LocalEngine(EngineOptions.defaults().withThreads(1).withTimeoutMillis(TIMEOUT_MILLIS));

  /** The laws that compare what was done as well; the others hold for all engines alike. */
  static Stream<Arguments> lawsOfWork() {
    Set<Law> laws =
        EnumSet.of(
            Law.SCALED_TIMES,
            Law.LONG_LIVES,
            Law.LONG_LIVES_AND_SHORT_RIDES,
            Law.SHIFTED_TIMES,
            Law.RENAMED_IN_ORDER);
    return Law.withAlgorithms().filter(arguments -> laws.contains(arguments.get()[0]));
  }

  @ParameterizedTest
  @MethodSource("lawsOfWork")
  void theSameWorkIsDoneOnRandomGraphs(Law law, Algorithm algorithm) {
    LawCase.random((program, graph) -> LawRun.of(engine.run(program, graph)), algorithm, GRAPHS)
        .forEach(law::verify);
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
