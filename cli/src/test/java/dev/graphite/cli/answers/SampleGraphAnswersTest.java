package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Earliest arrivals on the sample graph of the WICM artifact: a million interval edges, with counts
 * that its own programs and a rebuilt plain engine give. Sources count with the start of their
 * life. The messages are those of scattering only what is newly reached, before the target's end
 * clips them.
 */
class SampleGraphAnswersTest {
  private static TemporalGraph graph;

  @BeforeAll
  static void read() {
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.WICM);
    graph = GraphReader.read(PublishedData.file("wicm-sample/sampleGraph.txt.gz"), options).graph();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 28_804, 196_713, 1_273_252, 9",
    "22499, 28_804, 203_803, 1_297_825, 10",
    "19862, 27_130, 882_044, 599_085, 9"
  })
  void earliestArrivals(
      String source, String reached, String sum, String messages, int supersteps) {
    int rank = graph.ids().rank(source);

    IntervalResult result =
        new LocalEngine()
            .run(Algorithm.EARLIEST_ARRIVAL.program(Parameters.defaults().withSource(rank)), graph);
    List<long[]> rows = result.rows();
    RunStatistics statistics = result.statistics();

    assertThat(rows).hasSize((int) number(reached));
    assertThat(rows.stream().mapToLong(row -> row[1]).sum()).isEqualTo(number(sum));
    assertThat(statistics.messages()).isEqualTo(number(messages)).isLessThanOrEqualTo(1_300_000);
    assertThat(statistics.supersteps()).isEqualTo(supersteps);
    assertThat(statistics.computeCalls()).isEqualTo(statistics.messages());
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace("_", ""));
  }
}
