package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.Arrays;
import java.util.List;

/**
 * The embedded engine with 1, 2 and 8 threads, and with partitions of one vertex so that small
 * graphs need them. Rows must be the same to the last bit, and so must the counters.
 */
class LocalEngineConformanceTest extends EngineConformance {
  @Override
  protected List<long[]> run(IntervalProgram program, TemporalGraph graph) {
    IntervalResult whole = run(program, graph, 1, 8192);
    List<long[]> rows = whole.rows();
    for (int threads : new int[] {1, 2, 8}) {
      IntervalResult cut = run(program, graph, threads, 1);
      assertThat(cut.rows()).usingElementComparator(Arrays::compare).isEqualTo(rows);
      assertThat(cut.statistics())
          .usingRecursiveComparison()
          .ignoringFields("computeNanos", "messageBytes")
          .isEqualTo(whole.statistics());
    }
    return rows;
  }

  private static IntervalResult run(
      IntervalProgram program, TemporalGraph graph, int threads, int verticesPerPartition) {
    EngineOptions options =
        EngineOptions.defaults()
            .withThreads(threads)
            .withVerticesPerPartition(verticesPerPartition);
    return new LocalEngine(options).run(program, graph);
  }
}
