package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.algorithms.temporal.EarliestArrival;
import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs on input of which the graphs of the embedded engine know more. */
class ProgramJobTest {
  @RegisterExtension private static final LocalJobs JOBS = new LocalJobs();

  /** Keeps what it was asked to check. */
  private static final class Checking extends EarliestArrival {
    private GraphTraits checked;

    private Checking(int source) {
      super(new JourneyQuery(source, Time.MIN_TICK, Time.OPEN));
    }

    @Override
    public void check(GraphTraits graph) {
      checked = graph;
    }
  }

  /**
   * -3, 10 and 11 are named by edges only; the first tick of the data is that of another edge. One
   * edge may arrive at 11 past the last tick, if it is left late.
   */
  @Test
  void undeclaredVerticesLiveFromTheStartOfTheData() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge(9, 10, 5, 8).travelTime(4).add();
    builder.edge(200, -3, 2, 3).travelTime(3).add();
    builder.edge(200, 11, 2, Time.MAX_TICK).travelTime(5).add();
    Checking program = new Checking(1);
    TestRuns runs =
        TestRuns.undeclared(program, builder.build(), List.of("9", "200", "7", "-3", "11"));
    assertThat(JOBS.run(runs).lines()).containsExactly("10,9", "9,2");
    assertThat(runs.ranks().get()).containsExactly(1, 4, -1, 0, 3);
    GraphTraits traits = program.checked;
    assertThat(traits.hasIntegerIds()).isTrue();
    assertThat(traits.leastTravelTime()).isEqualTo(3);
    assertThat(traits.vertexEnd(1)).isEqualTo(Time.OPEN);
    assertThat(traits.arrivesBeyond(0)).isFalse();
    assertThat(traits.arrivesBeyond(3)).isTrue();
    assertThatThrownBy(() -> traits.vertexEnd(2)).hasMessageContaining("does not name vertex 2");
  }

  /** Each row is two edges, but one link between its ends, whatever the view. */
  @Test
  void anUndirectedGraphLooksTheSameBothWays() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(true);
    builder.edge("x,1", "y", 0, 5).add();
    builder.edge("y", "z", 3, 9).add();
    TemporalGraph graph = builder.build();
    WeaklyConnectedComponents program = new WeaklyConnectedComponents();
    LocalJobs.Done done = JOBS.run(TestRuns.undeclared(program, graph, List.of()));
    assertThat(done.lines())
        .containsExactly(
            "\"x,1\",0,inf,\"x,1\"",
            "y,0,5,\"x,1\"",
            "y,5,inf,y",
            "z,0,3,z",
            "z,3,5,\"x,1\"",
            "z,5,9,y",
            "z,9,inf,z");
    long messages = new LocalEngine().run(program, graph).statistics().messages();
    assertThat(RunCounter.MESSAGES.of(done.job().getCounters())).isEqualTo(messages);
  }
}
