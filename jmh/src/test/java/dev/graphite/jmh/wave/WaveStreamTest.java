package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WaveStreamTest {
  private final TemporalGraph graph = MeasuredGraph.of("long:3000", Algorithm.BFS, 5);

  @Test
  void changesAsFastAsTheyGoLeadToTheAnswerOfAFreshRun() {
    WaveStream.Measured measured = WaveStream.measure(Algorithm.BFS, graph, 1005, 10, 0, 5);

    assertThat(measured.difference()).isNull();
    assertThat(measured.latencies().size()).isEqualTo(101);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    WaveStream.print("small", measured, new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("| 1,005 |").endsWith("| yes |\n");
  }

  @Test
  void changesDueAtTheirTimeAreNotAppliedSooner() {
    WaveStream.Measured measured = WaveStream.measure(Algorithm.BFS, graph, 300, 1, 1000, 5);

    assertThat(measured.difference()).isNull();
    assertThat(measured.latencies().size()).isEqualTo(300);
    assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.3);
  }
}
