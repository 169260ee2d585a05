package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /**
   * Counted edge by edge outside of this project: 974,039 edges arrive in the life of their target,
   * 114,632,467 wedges in that of theirs, and 1,662,967 triangles in that of their first vertex; no
   * edge has a parallel one, so that as many wedges are closed.
   */
  @Test
  @Tag("slow")
  void temporalTrianglesAndTheirWedges() {
    IntervalResult triangles =
        new LocalEngine().run(Algorithm.TEMPORAL_TRIANGLES.program(Parameters.defaults()), graph);
    IntervalResult coefficients =
        new LocalEngine().run(Algorithm.TEMPORAL_CLUSTERING.program(Parameters.defaults()), graph);

    assertThat(triangles.statistics().messages()).isEqualTo(974_039 + 114_632_467 + 1_662_967);
    assertThat(triangles.statistics().supersteps()).isEqualTo(4);
    assertThat(sumOfLast(triangles, IntervalMap::value)).isEqualTo(1_662_967);
    assertThat(sumOfLast(coefficients, IntervalMap::value)).isEqualTo(1_662_967);
    assertThat(coefficients.statistics().messages() - triangles.statistics().messages())
        .as("wedges that arrive in the life of their first vertex as well")
        .isEqualTo(sumOfLast(coefficients, IntervalMap::second))
        .isLessThan(114_632_467);
  }

  private static long sumOfLast(
      IntervalResult result, ToLongBiFunction<IntervalMap, Integer> slot) {
    long sum = 0;
    for (int v = 0; v < graph.vertexCount(); v++) {
      IntervalMap state = result.state(v);
      sum += slot.applyAsLong(state, state.size() - 1);
    }
    return sum;
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace("_", ""));
  }
}
