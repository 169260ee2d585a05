package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.temporal.TemporalTriangles;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.Rambler;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.program.WalkProgram.Closing;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Walks that look at all that they may see, in one portion and in many, on two threads: the rows
 * and counts of the embedded engine.
 */
class WalksTest {
  // Of these, the ones taken have 300 edges and many vertices that die.
  private static final RandomGraphs GRAPHS =
      RandomGraphs.ANY.withoutUndirected().sized(40, 600, 12);
  private static final View SIMPLE = new View(Direction.BOTH, true, false);

  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  private static void check(WalkProgram program, TemporalGraph graph, long most, int portions)
      throws Exception {
    IntervalResult local = new LocalEngine().run(program, graph);
    assertThat(local.statistics().messages()).isGreaterThan(500);
    Configuration configuration = TestRuns.of(program, graph).configuration();
    configuration.setLong(ProgramJob.WALKS_PER_WORKER, most);
    LocalJobs.Done done = JOBS.run(configuration);
    List<long[]> rows = local.rows();
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

  /**
   * A walk takes its flags, the id and the rank of its origin, and its first tick, with the target
   * 7 bytes; there are three of one edge and two of two. An addition has two numbers instead of an
   * origin, and takes 6.
   */
  @Test
  void bytesOfWalksAndAdditionsAreCounted() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge(0, 1, 1, 2).add();
    builder.edge(1, 2, 2, 3).add();
    builder.edge(2, 0, 3, 4).add();
    TemporalGraph graph = builder.build();
    TestRuns runs = TestRuns.of(new TemporalTriangles(Time.MIN_TICK, Time.OPEN), graph);
    LocalJobs.Done done = JOBS.run(runs.configuration());
    assertThat(done.lines()).containsExactly("0,4,inf,1");
    assertThat(RunCounter.MESSAGES.of(done.job().getCounters())).isEqualTo(6);
    assertThat(RunCounter.MESSAGE_BYTES.of(done.job().getCounters())).isEqualTo(5 * 7 + 6);
  }

  @Test
  void walksTakeAsManyPortionsAsTheyNeed() throws Exception {
    TemporalGraph graph = GRAPHS.graph(315).graph();
    WalkProgram program = new Rambler(2, Closing.EARLIEST_ARRIVAL, View.OUT, View.OUT, View.OUT);
    long wedges = wedges(graph);
    assertThat(wedges).isGreaterThan(1000);
    check(program, graph, wedges / 5, wedges % 5 == 0 ? 5 : 6);
  }

  @Test
  @Tag("slow")
  void oneIsEnoughForAllThatFit() throws Exception {
    TemporalGraph graph = GRAPHS.graph(20).graph();
    WalkProgram program = new Rambler(Time.MIN_TICK, Closing.EVERY_EDGE, View.OUT, View.OUT);
    check(program, graph, wedges(graph), 1);
  }

  @Test
  @Tag("slow")
  void everyViewIsWalked() throws Exception {
    View each = new View(Direction.EACH_WAY, true, true);
    WalkProgram mixed = new Rambler(1, Closing.EVERY_EDGE, View.BOTH, each, SIMPLE, View.IN);
    check(mixed, GRAPHS.graph(175).graph(), Long.MAX_VALUE, 1);
    WalkProgram both =
        new Rambler(Time.MIN_TICK, Closing.EARLIEST_ARRIVAL, SIMPLE, View.BOTH, View.BOTH);
    check(both, GRAPHS.graph(120).graph(), Long.MAX_VALUE, 1);
  }
}
