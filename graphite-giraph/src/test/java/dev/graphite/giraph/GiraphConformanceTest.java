package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.conformance.ConformanceCases;
import dev.graphite.algorithms.conformance.Rehearsal;
import dev.graphite.algorithms.conformance.TinyGraphs;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The conformance suite, one job for all its questions about an algorithm. Jobs also count what the
 * embedded engine counts on the same graph.
 */
class GiraphConformanceTest {
  private static final int GRAPHS = 400;
  private static final String MORE_GRAPHS = "graphite.conformance.graphs";

  // A heap of a gigabyte and a half takes them.
  private static final int VERTICES_A_JOB = 50_000;

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  @ParameterizedTest
  @EnumSource
  void conforms(Algorithm algorithm) {
    check(algorithm, new TinyGraphs(2, 2, 2, true, true), GRAPHS, 3);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  @EnabledIfSystemProperty(named = MORE_GRAPHS, matches = "\\d+", disabledReason = "not asked for")
  void conformsOnManyMoreGraphs(Algorithm algorithm) {
    int graphs = GRAPHS + Integer.getInteger(MORE_GRAPHS);
    check(algorithm, new TinyGraphs(3, 2, 3, false, false), graphs, 30);
  }

  private static void check(Algorithm algorithm, TinyGraphs tiny, int graphs, int lawGraphs) {
    Rehearsal.perform(
        algorithm,
        VERTICES_A_JOB,
        GiraphConformanceTest::run,
        engine -> new ConformanceCases(engine).all(algorithm, List.of(tiny), graphs, lawGraphs));
  }

  private static List<long[]> run(IntervalProgram program, TemporalGraph graph) {
    try {
      LocalJobs.Done done = JOBS.run(TestRuns.of(program, graph));
      RunStatistics local = new LocalEngine().run(program, graph).statistics();
      assertThat(LocalJobs.counted(done.job().getCounters())).isEqualTo(LocalJobs.counted(local));
      return done.rows(program.columns(), graph);
    } catch (Exception e) {
      throw new AssertionError("the job failed", e);
    }
  }
}
