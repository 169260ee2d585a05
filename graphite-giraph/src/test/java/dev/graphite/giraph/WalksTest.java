package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.Rambler;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.program.WalkProgram.Closing;
import dev.graphite.core.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks that look at all that they may see, in one portion and in many, on two threads: the rows
 * and counts of the embedded engine.
 */
class WalksTest {
  private static final RandomGraphs GRAPHS =
      RandomGraphs.ANY.withoutUndirected().sized(80, 400, 12);
  private static final View SIMPLE = new View(Direction.BOTH, true, false);

  @TempDir private static Path folder;
  private static LocalJobs jobs;

  @BeforeAll
  static void startJobs() throws Exception {
    jobs = new LocalJobs(folder);
  }

  @AfterAll
  static void stopJobs() throws IOException {
    jobs.close();
  }

  /** Graphs of some hundred edges among vertices of which many die, by number. */
  private static TemporalGraph graph(int number) {
    return GRAPHS
        .graphs(1000)
        .map(RandomGraph::graph)
        .filter(graph -> graph.edgeCount() > 200 && 2 * mortals(graph) > graph.vertexCount())
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  private static long mortals(TemporalGraph graph) {
    return IntStream.range(0, graph.vertexCount())
        .filter(v -> graph.vertexEnd(v) != Time.OPEN)
        .count();
  }

  private static void check(WalkProgram program, TemporalGraph graph, long most, int portions)
      throws Exception {
    IntervalResult local = new LocalEngine().run(program, graph);
    Configuration configuration = TestRuns.of(program, graph).configuration();
    configuration.setLong(ProgramJob.WALKS_PER_WORKER, most);
    LocalJobs.Done done = jobs.run(configuration);
    List<long[]> rows = local.rows();
    assertThat(local.statistics().messages()).isGreaterThan(400);
    assertThat(done.rows(program.columns(), graph)).containsExactlyElementsOf(rows);
    Map<RunCounter, Long> expected = LocalJobs.counted(local.statistics());
    expected.put(RunCounter.SUPERSTEPS, (long) portions * program.steps().size() + 1);
    assertThat(LocalJobs.counted(done.job().getCounters())).isEqualTo(expected);
  }

  /** Of a graph whose edges are all seen: pieces, and pairs of them that follow each other. */
  private static long wedges(TemporalGraph graph) {
    EdgePieces pieces = graph.pieces();
    long count = 0;
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        int w = graph.target(e);
        long next = pieces.first(graph.firstEdge(w + 1)) - (long) pieces.first(graph.firstEdge(w));
        count += (pieces.first(e + 1) - pieces.first(e)) * (1 + next);
      }
    }
    return count;
  }

  @Test
  void walksTakeAsManyPortionsAsTheyNeed() throws Exception {
    TemporalGraph graph = graph(1);
    WalkProgram program = new Rambler(2, Closing.EARLIEST_ARRIVAL, View.OUT, View.OUT, View.OUT);
    long wedges = wedges(graph);
    assertThat(wedges).isGreaterThan(1000);
    check(program, graph, wedges / 5, wedges % 5 == 0 ? 5 : 6);
  }

  @Test
  @Tag("slow")
  void oneIsEnoughForAllThatFit() throws Exception {
    TemporalGraph graph = graph(2);
    WalkProgram program = new Rambler(Time.MIN_TICK, Closing.EVERY_EDGE, View.OUT, View.OUT);
    check(program, graph, wedges(graph), 1);
  }

  @Test
  @Tag("slow")
  void everyViewIsWalked() throws Exception {
    View each = new View(Direction.EACH_WAY, true, true);
    WalkProgram mixed = new Rambler(1, Closing.EVERY_EDGE, View.BOTH, each, SIMPLE, View.IN);
    check(mixed, graph(3), Long.MAX_VALUE, 1);
    WalkProgram both =
        new Rambler(Time.MIN_TICK, Closing.EARLIEST_ARRIVAL, SIMPLE, View.BOTH, View.BOTH);
    check(both, graph(4), Long.MAX_VALUE, 1);
  }
}
