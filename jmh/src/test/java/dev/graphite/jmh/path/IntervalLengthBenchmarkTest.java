package dev.graphite.jmh.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmark times does the same work at every scale. */
class IntervalLengthBenchmarkTest {
  @ParameterizedTest
  @EnumSource(
      value = Algorithm.class,
      names = {"EARLIEST_ARRIVAL", "REACHABILITY", "SHORTEST", "BFS", "WCC", "PAGERANK"})
  void theNumberOfMessagesDoesNotDependOnTheScale(Algorithm algorithm) {
    assertThat(messages(algorithm, 1_000_000_007L))
        .isEqualTo(messages(algorithm, 1))
        .isGreaterThan(10_000);
  }

  private static long messages(Algorithm algorithm, long scale) {
    IntervalLengthBenchmark benchmark = new IntervalLengthBenchmark();
    benchmark.algorithm = algorithm;
    benchmark.scale = scale;
    benchmark.setUp();
    return benchmark.run();
  }
}
