package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The embedded engine with 1, 2 and 8 threads, and with partitions of one vertex so that small
 * graphs need them. Rows must be the same to the last bit, and so must the counters. The engines
 * are kept from graph to graph, so that buffers left by one run serve the next.
 */
class LocalEngineConformanceTest extends EngineConformance {
  // A wrong program may run forever.
  private static final long TIMEOUT_MILLIS = 30_000;

  // On fewer edges there is next to nothing that two threads could do at a time.
  private static final int WORTH_THREADS = 4;

  private final LocalEngine whole = engine(1, 8192);
  private final Map<Integer, LocalEngine> cut =
      Map.of(1, engine(1, 1), 2, engine(2, 1), 8, engine(8, 1));

  private static LocalEngine engine(int threads, int verticesPerPartition) {
    return new LocalEngine(
        EngineOptions.defaults()
            .withThreads(threads)
            .withTimeoutMillis(TIMEOUT_MILLIS)
            .withVerticesPerPartition(verticesPerPartition));
  }

  @Override
  protected List<long[]> run(IntervalProgram program, TemporalGraph graph) {
    IntervalResult expected = whole.run(program, graph);
    List<long[]> rows = expected.rows();
    cut.forEach(
        (threads, engine) -> {
          if (threads > 1 && graph.edgeCount() < WORTH_THREADS) {
            return;
          }
          IntervalResult result = engine.run(program, graph);
          List<long[]> others = result.rows();
          // Asserting in full is slow: most runs agree.
          if (!Arrays.deepEquals(rows.toArray(), others.toArray())) {
            assertThat(others)
                .as("rows on " + threads + " threads")
                .usingElementComparator(Arrays::compare)
                .isEqualTo(rows);
          }
          assertThat(counters(result))
              .as("counters on " + threads + " threads")
              .isEqualTo(counters(expected));
        });
    return rows;
  }

  /** The statistics without time and bytes. */
  private static RunStatistics counters(IntervalResult result) {
    RunStatistics s = result.statistics();
    return new RunStatistics(
        s.supersteps(), s.computeCalls(), s.scatterCalls(), s.messages(), 0, s.warps(), 0);
  }
}
