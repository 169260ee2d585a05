package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.Wave;
import org.junit.jupiter.api.Test;

class ChangeSequenceTest {
  @Test
  void aLongSequenceDoesNotWearTheGraphDown() {
    TemporalGraph graph = MeasuredGraph.of("instants:100", Algorithm.BFS, 5);
    Wave wave = new FreshRuns(Algorithm.BFS, graph).wave(graph);
    ChangeSequence changes = new ChangeSequence(graph, 5);
    int fewest = graph.edgeCount();
    for (int i = 0; i < 200; i++) {
      wave.apply(changes.next(50));
      fewest = Math.min(fewest, wave.graph().edgeCount());
    }
    assertThat(fewest).isBetween(graph.edgeCount() / 4, graph.edgeCount() * 3 / 4);
    assertThat(changes.removals()).isGreaterThan(4000);
  }
}
