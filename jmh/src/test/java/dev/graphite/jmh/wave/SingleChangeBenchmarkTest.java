package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.datasets.generate.RMatGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleChangeBenchmarkTest {
  @ParameterizedTest
  @CsvSource({"earliest-arrival,INSTANTS", "bfs,LONG"})
  void theChangesMeasuredLeadToTheRowsOfAFreshRun(String algorithm, RMatGenerator.Kind kind) {
    SingleChangeBenchmark benchmark = new SingleChangeBenchmark();
    benchmark.algorithm = algorithm;
    benchmark.kind = kind;
    benchmark.edges = 2_000;
    benchmark.setUp();

    int changed = 0;
    for (int i = 0; i < 2_001; i++) {
      changed += benchmark.change();
    }

    assertThat(changed).isGreaterThan(100);
    assertThat(benchmark.difference()).isNull();
    assertThat(benchmark.freshRun()).isGreaterThan(100);
  }
}
