package dev.graphite.jmh.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark measures two ways to one answer. */
@Tag("slow")
class EarliestArrivalBenchmarkTest {
  @Test
  void engineAndScanGiveTheSameSumOfArrivals() {
    EarliestArrivalBenchmark benchmark = new EarliestArrivalBenchmark();
    benchmark.threads = 2;
    benchmark.setUp();

    assertThat(benchmark.engine()).isEqualTo(benchmark.scan()).isGreaterThan(1_000_000_000L);
  }
}
