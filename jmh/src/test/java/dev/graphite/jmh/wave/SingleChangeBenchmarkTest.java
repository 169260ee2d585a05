package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.datasets.generate.RMatGenerator;
import java.util.Arrays;
import java.util.List;
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
    List<long[]> fresh = benchmark.freshRows();
    List<long[]> kept = benchmark.wave().rows();
    assertThat(kept).hasSameSizeAs(fresh);
    for (int i = 0; i < fresh.size(); i++) {
      assertThat(kept.get(i)).endsWith(withoutVertex(fresh.get(i)));
    }
    assertThat(benchmark.freshRun()).isNotEqualTo(0);
  }

  /** A vertex is a rank in one row and a label in the other. */
  private static long[] withoutVertex(long[] row) {
    return Arrays.copyOfRange(row, 1, row.length);
  }
}
