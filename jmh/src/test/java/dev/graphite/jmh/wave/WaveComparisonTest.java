package dev.graphite.jmh.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "EARLIEST_ARRIVAL, instants:3000",
    "LATEST_DEPARTURE, instants:3000",
    "SHORTEST, long:3000",
    "BFS, instants:3000",
    "WCC, long:3000"
  })
  void changesAreCountedAndTheAnswerIsThatOfAFreshRun(Algorithm algorithm, String name) {
    TemporalGraph graph = MeasuredGraph.of(name, algorithm, 5);

    WaveComparison.Measured measured = WaveComparison.measure(algorithm, graph, 400, 5, 60);

    assertThat(measured.difference()).isNull();
    assertThat(measured.single().all().size()).isEqualTo(400);
    assertThat(measured.large().all().size()).isEqualTo(4);
    assertThat(measured.single().rows()).isGreaterThan(20);
    assertThat(measured.single().answer().micros(0.5)).isGreaterThan(0);
    assertThat(measured.single().graph().micros(1) + measured.single().answer().micros(0.5))
        .isLessThan(2 * measured.single().all().micros(1));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    WaveComparison.print(
        name, List.of(measured), new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("| `" + algorithm.commandName() + "` | 400 |")
        .endsWith("| yes |\n");
  }

  @ParameterizedTest
  @CsvSource({"PAGERANK, instants:3000", "CDLP, long:1000"})
  void changesOfSnapshotsStandBesideFreshRunsOnTheirTicks(Algorithm algorithm, String name) {
    TemporalGraph graph = MeasuredGraph.of(name, algorithm, 5);

    WaveComparison.Measured measured = WaveComparison.measure(algorithm, graph, 5, 5, 60);

    assertThat(measured.difference()).isNull();
    assertThat(measured.onTicks().fresh().size()).as("five for each of 24 edges").isEqualTo(120);
    assertThat(measured.onTicks().ratio()).isBetween(0.001, 1000.0);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    WaveComparison.print(
        name, List.of(measured), new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("a change, times that")
        .containsPattern(
            "\\| `" + algorithm.commandName() + "` \\| [0-9.,]+( \\| [0-9.]+){2} \\|\n");
  }

  @Test
  void aGraphIsCutAtTheEndsOfTheTicks() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addVertex("a", 0, 9);
    builder.addVertex("b", 2, 20);
    builder.addVertex("c", 7, 8);
    builder.edge("a", "b", 3, 6).add();
    builder.edge("b", "a", 5, 9).add();
    builder.edge("a", "b", 6, 7).add();
    TemporalGraph cut = TickRuns.cut(builder.build(), 4, 6);
    assertThat(cut.vertexCount()).isEqualTo(2);
    assertThat(cut.edgeCount()).isEqualTo(2);
    assertThat(List.of(cut.vertexStart(0), cut.vertexEnd(0), cut.edgeStart(0), cut.edgeEnd(0)))
        .containsExactly(4L, 6L, 4L, 6L);
    assertThat(List.of(cut.edgeStart(1), cut.edgeEnd(1))).containsExactly(5L, 6L);
  }

  @Test
  void anAnswerThatIsNotThatOfAFreshRunIsFound() {
    TemporalGraph graph = MeasuredGraph.of("instants:500", Algorithm.BFS, 5);
    String another = graph.ids().text(0);
    Wave wave = Wave.on(graph, rank -> new BreadthFirstSearch(rank.applyAsInt(another)));

    assertThat(new FreshRuns(Algorithm.BFS, graph).difference(wave))
        .contains("a fresh run has")
        .contains("the wave has");
  }

  @Test
  void halfOfTheChangesRemoveAndAThirdIsAboutThePast() {
    TemporalGraph graph = MeasuredGraph.of("instants:3000", Algorithm.EARLIEST_ARRIVAL, 5);
    ChangeSequence changes = new ChangeSequence(graph, 5);

    List<Change> drawn = changes.next(2000);

    assertThat(drawn)
        .filteredOn(change -> change.operation() == Change.Operation.REMOVE_EDGE)
        .hasSize((int) changes.removals());
    assertThat(drawn)
        .extracting(Change::operation)
        .contains(
            Change.Operation.ADD_EDGE,
            Change.Operation.CHANGE_EDGE,
            Change.Operation.CHANGE_VERTEX);
    assertThat(changes.removals()).isBetween(900L, 1100L);
    assertThat(changes.inThePast()).isBetween(600L, 800L);
    assertThat(new ChangeSequence(graph, 5).next(2000)).isEqualTo(drawn);
    assertThat(new ChangeSequence(graph, 6).next(2000)).isNotEqualTo(drawn);
  }

  @Test
  void percentilesAreThoseOfTheDurationsThemselves() {
    Durations durations = new Durations();
    for (int i = 3000; i > 0; i--) {
      durations.add(i * 1000L);
    }
    assertThat(durations.micros(0.5)).isEqualTo(1500);
    assertThat(durations.micros(0.99)).isEqualTo(2970);
    assertThat(durations.micros(1)).isEqualTo(3000);
  }
}
