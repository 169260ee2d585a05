package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReachedKernelTest {
  private static final List<View> VIEWS =
      List.of(
          View.OUT,
          View.IN,
          View.BOTH,
          new View(View.Direction.OUT, true, true),
          new View(View.Direction.BOTH, true, false));

  private static IntervalResult run(SelectiveProgram program, TemporalGraph graph, int partition) {
    EngineOptions options =
        EngineOptions.defaults().withThreads(2).withVerticesPerPartition(partition);
    return new LocalEngine(options).run(program, graph);
  }

  @Test
  void aTickPerVertexGivesWhatPiecesGive() {
    int reached = 0;
    for (int seed = 1; seed <= 600; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = Graphs.random(random, 1 + random.nextInt(20), random.nextInt(60));
      View view = VIEWS.get(seed % VIEWS.size());
      int partition = 1 << random.nextInt(5);
      String where = "seed " + seed + ", " + view;
      IntervalResult ticks = run(new Journeys(view, seed, true), graph, partition);
      IntervalResult pieces = run(new Journeys(view, seed, false), graph, partition);
      for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
        assertThat(ticks.state(vertex))
            .as(where + ", vertex " + vertex)
            .hasToString(pieces.state(vertex).toString());
      }
      assertThat(ticks.rows()).as(where).containsExactly(pieces.rows().toArray(new long[0][]));
      reached += ticks.rows().size();
      assertSameCounts(ticks.statistics(), pieces.statistics(), where);
    }
    assertThat(reached).isGreaterThan(1000);
  }

  private static void assertSameCounts(RunStatistics a, RunStatistics b, String where) {
    assertThat(a.supersteps()).as("supersteps, " + where).isEqualTo(b.supersteps());
    assertThat(a.computeCalls()).as("compute calls, " + where).isEqualTo(b.computeCalls());
    assertThat(a.scatterCalls()).as("scatter calls, " + where).isEqualTo(b.scatterCalls());
    assertThat(a.messages()).as("messages, " + where).isEqualTo(b.messages());
    assertThat(a.messageBytes()).as("bytes, " + where).isEqualTo(b.messageBytes());
    assertThat(a.warps()).as("warps, " + where).isEqualTo(b.warps());
  }

  /** Which worker takes which partition is chance in a run, so the kernel is driven by hand. */
  @Test
  void aWorkerMayTakeTheSmallLastPartitionFirst() {
    TemporalGraph graph =
        Graphs.of(11, new long[] {8, 7, 0, Time.OPEN, 1}, new long[] {0, 9, 0, Time.OPEN, 1});
    Partitions partitions = new Partitions(11, 8);
    ReachedTicks ticks = new ReachedTicks(graph);
    Workspace workspace = new Workspace(2, 0);
    Cancellation never = new Cancellation(System::nanoTime, 0);
    ReachedKernel kernel =
        new ReachedKernel(new Journeys(View.OUT, 0, true), graph, partitions, ticks, never);
    workspace.outbound()[1][0].addTo(7, 5, Time.OPEN, 0, 0);
    workspace.outbound()[0][1].addTo(9, 4, Time.OPEN, 0, 0);
    workspace.turn();
    kernel.run(1, 1, workspace.inbound(), workspace.outbound()[1]);
    kernel.run(1, 0, workspace.inbound(), workspace.outbound()[0]);
    assertThat(ticks.since()[9]).isEqualTo(4);
    assertThat(ticks.since()[7]).isEqualTo(5);
  }
}
