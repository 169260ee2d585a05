package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.wave.session.WaveSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveStreamTest {
  @TempDir private Path folder;
  private final TemporalGraph graph = MeasuredGraph.of("long:3000", Algorithm.BFS, 5);

  @Test
  void changesAsFastAsTheyGoLeadToTheAnswerOfAFreshRun() throws IOException {
    WaveStream.Measured measured = measure(1005, 10, 0, null);

    assertThat(measured.difference()).isNull();
    assertThat(measured.latencies().size()).isEqualTo(101);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    WaveStream.print("small", measured, new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("| 1,005 |").endsWith("| yes |\n");
  }

  @Test
  void changesDueAtTheirTimeAreNotAppliedSooner() throws IOException {
    WaveStream.Measured measured = measure(300, 1, 1000, null);

    assertThat(measured.difference()).isNull();
    assertThat(measured.latencies().size()).isEqualTo(300);
    assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.3);
  }

  @Test
  void aSessionHasAppliedThemAllWhenItIsOver() throws IOException {
    WaveStream.Measured measured = measure(120, 1, 0, folder);

    assertThat(measured.difference()).isNull();
    assertThat(measured.latencies().size()).isEqualTo(120);
    assertThat(WaveSession.exists(folder)).isTrue();
  }

  private WaveStream.Measured measure(int changes, int batch, double rate, Path session)
      throws IOException {
    WaveStream.Load load = new WaveStream.Load(changes, batch, rate, 5);
    return WaveStream.measure(Algorithm.BFS, graph, load, session);
  }
}
