package dev.graphite.algorithms.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.View;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What peeling costs; the answers are those of the conformance suite. */
class CoreNumbersTest {
  @Test
  void eachNeighbourIsToldOnce() {
    Random random = new Random(3);
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < 900; i++) {
      builder.addEdge(random.nextInt(60) * random.nextInt(2), random.nextInt(60), 0, 9);
    }
    TemporalGraph graph = builder.build();
    View neighbours = new View(View.Direction.BOTH, true, false);
    int slots = graph.adjacency(neighbours).firstSlot(graph.vertexCount());

    RunStatistics statistics = new LocalEngine().run(new CoreNumbers(), graph).statistics();

    assertThat(slots).isGreaterThan(400);
    assertThat(statistics.messages()).isEqualTo(slots);
  }
}
