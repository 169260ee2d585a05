package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.MixedPhases;
import dev.graphite.core.engine.MixedRounds;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram.Phase;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Programs that read all that a program may read, facts and aggregates of the whole graph among it,
 * on two threads: the rows and counts of the embedded engine.
 */
class MixedProgramsTest {
  private static final RandomGraphs GRAPHS =
      RandomGraphs.ANY.withoutUndirected().sized(300, 900, 12);
  private static final View SIMPLE = new View(View.Direction.BOTH, true, false);

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  private static void check(IntervalProgram program, TemporalGraph graph) throws Exception {
    IntervalResult local = new LocalEngine().run(program, graph);
    LocalJobs.Done done = JOBS.run(TestRuns.of(program, graph));
    List<long[]> rows = local.rows();
    assertThat(rows.size()).isGreaterThan(2 * graph.vertexCount());
    assertThat(done.rows(program.columns(), graph)).containsExactlyElementsOf(rows);
    assertThat(LocalJobs.counted(done.job().getCounters()))
        .isEqualTo(LocalJobs.counted(local.statistics()));
  }

  @Test
  void roundsSeeFactsAndAggregates() throws Exception {
    check(new MixedRounds(Sum.LONGS, SIMPLE, 3), GRAPHS.graph(1).graph());
  }

  @Test
  void roundsOfReversedTimeSeeFactsAndAggregatesFromBeforeEveryTick() throws Exception {
    check(new MixedRounds(Sum.LONGS, View.OUT, 2).reversed(), GRAPHS.graph(5).graph());
  }

  @Test
  @Tag("slow")
  void otherRoundsSeeFactsAndAggregates() throws Exception {
    check(new MixedRounds(AllMessages.GROUP, View.BOTH, 2), GRAPHS.graph(2).graph());
    check(new MixedRounds(Selection.MIN_LONG, View.OUT, 0), GRAPHS.graph(3).graph());
  }

  @Test
  void phasesTakeTurnsUntilAllIsFinal() throws Exception {
    MixedPhases program =
        new MixedPhases(
            new Phase(View.OUT, Sum.LONGS),
            new Phase(SIMPLE, AllMessages.GROUP),
            new Phase(View.IN, Selection.MIN_LONG));
    check(program, GRAPHS.graph(4).graph());
  }
}
