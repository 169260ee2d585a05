package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.Time;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that finish one window of time before the next. */
class WindowsTest {
  private static final int LATEST = 12;
  private static final RandomGraphs GRAPHS =
      RandomGraphs.ANY.withoutUndirected().withoutZeroTravelTimes().sized(80, 400, LATEST);

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  private static SelectiveProgram program(Algorithm algorithm) {
    Parameters parameters = Parameters.defaults().withSource(3).withTarget(3).withUntil(LATEST);
    return (SelectiveProgram) algorithm.program(parameters);
  }

  /** Runs a job in windows: the rows of the embedded engine; answers what it counted. */
  private static Map<RunCounter, Long> run(
      SelectiveProgram program, TemporalGraph graph, String starts) throws Exception {
    IntervalResult local = new LocalEngine().run(program, graph);
    Configuration configuration = TestRuns.of(program, graph).configuration();
    configuration.set(ProgramJob.WINDOWS, starts);
    LocalJobs.Done done = JOBS.run(configuration);
    assertThat(done.rows(program.columns(), graph)).containsExactlyElementsOf(local.rows());
    Map<RunCounter, Long> counted = LocalJobs.counted(done.job().getCounters());
    assertThat(counted.get(RunCounter.SUPERSTEPS)).isGreaterThan(local.statistics().supersteps());
    return counted;
  }

  private static void check(Algorithm algorithm) throws Exception {
    SelectiveProgram program = program(algorithm);
    TemporalGraph graph =
        GRAPHS
            .graphs(1000)
            .map(RandomGraph::graph)
            .filter(g -> new LocalEngine().run(program, g).statistics().messages() > 100)
            .findFirst()
            .orElseThrow();
    Map<RunCounter, Long> counted = run(program, graph, "8, 3,5");
    assertThat(counted.get(RunCounter.MESSAGES)).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(names = {"LATEST_DEPARTURE", "FASTEST"})
  void answersAreThoseOfAllTimeAtOnce(Algorithm algorithm) throws Exception {
    check(algorithm);
  }

  @ParameterizedTest
  @EnumSource(names = {"EARLIEST_ARRIVAL", "SHORTEST", "SPANNING_TREE", "BFS", "WCC"})
  @Tag("slow")
  void answersAreThoseOfAllTimeAtOnceForMorePrograms(Algorithm algorithm) throws Exception {
    check(algorithm);
  }

  /**
   * Two late ways of one and two edges, and an early one of three, lead to vertex 3, and on from
   * there. All at once, each arrival improves on the one before, and is sent on; in windows the
   * early one comes first, and is sent on in both.
   */
  @Test
  void whatAWindowImprovesIsNotSentTwice() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge(0, 3, 60, 61).add();
    builder.edge(0, 5, 41, 42).add();
    builder.edge(5, 3, 45, 46).add();
    builder.edge(0, 1, 0, 1).add();
    builder.edge(1, 2, 1, 2).add();
    builder.edge(2, 3, 2, 3).add();
    builder.edge(3, 4, 3, 100).add();
    TemporalGraph graph = builder.build();
    SelectiveProgram program =
        (SelectiveProgram) Algorithm.EARLIEST_ARRIVAL.program(Parameters.defaults().withSource(0));
    assertThat(new LocalEngine().run(program, graph).statistics().messages()).isEqualTo(9);
    Map<RunCounter, Long> counted = run(program, graph, "40");
    assertThat(counted).containsEntry(RunCounter.MESSAGES, 8L);
    assertThat(counted).containsEntry(RunCounter.SUPERSTEPS, 8L);
  }

  @Test
  void windowsOfAReversedProgramEndWhereTheyStarted() {
    Configuration configuration = new Configuration(false);
    configuration.set(ProgramJob.WINDOWS, "10,20,10");
    Windows forward = Windows.of(configuration, program(Algorithm.EARLIEST_ARRIVAL));
    assertThat(forward.count()).isEqualTo(3);
    assertThat(forward.start(0)).isEqualTo(Time.UNBOUNDED);
    assertThat(forward.end(0)).isEqualTo(10).isEqualTo(forward.start(1));
    assertThat(forward.end(2)).isEqualTo(Time.OPEN);
    // Tick 20 is -20 there, and belongs to the first window, with all that come after it.
    Windows reversed = Windows.of(configuration, program(Algorithm.LATEST_DEPARTURE));
    assertThat(reversed.end(0)).isEqualTo(-19);
    assertThat(reversed.end(1)).isEqualTo(-9);
    assertThat(Windows.of(new Configuration(false), program(Algorithm.WCC)).count()).isEqualTo(1);
  }

  @Test
  void whatIsNoTickIsRefused() {
    Configuration configuration = new Configuration(false);
    configuration.set(ProgramJob.WINDOWS, "10,inf");
    assertThatThrownBy(() -> Windows.of(configuration, program(Algorithm.WCC)))
        .isInstanceOf(UnsuitableQueryException.class)
        .hasMessage("graphite.windows lists the ticks at which windows start, and inf is none");
  }
}
