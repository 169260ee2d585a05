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
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The conformance suite, one job for all its questions about an algorithm. Jobs also count what the
 * embedded engine counts on the same graph. Two classes share the algorithms, as classes of tests
 * run side by side.
 */
abstract class GiraphConformance {
  private static final int GRAPHS = 400;
  static final String MORE_GRAPHS = "graphite.conformance.graphs";

  // A heap of a gigabyte and a half takes them.
  private static final int VERTICES_A_JOB = 50_000;

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  static void conforms(Algorithm algorithm) {
    check(algorithm, new TinyGraphs(2, 2, 2, true, true), GRAPHS, 3);
  }

  static void conformsOnManyMoreGraphs(Algorithm algorithm) {
    int graphs = GRAPHS + Integer.getInteger(MORE_GRAPHS);
    check(algorithm, new TinyGraphs(3, 2, 3, false, false), graphs, 30);
  }

  private static void check(Algorithm algorithm, TinyGraphs tiny, int graphs, int lawGraphs) {
    Rehearsal.perform(
        algorithm,
        VERTICES_A_JOB,
        GiraphConformance::run,
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
