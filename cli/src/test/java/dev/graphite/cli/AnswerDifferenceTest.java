package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import dev.graphite.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AnswerDifferenceTest {
  private static final List<Column> RANKS = Column.ofPieces("rank", Column.Type.DOUBLE);
  private static final List<Column> HOPS = Column.ofPieces("distance", Column.Type.LONG);

  private final TemporalGraph graph = graph();

  private static TemporalGraph graph() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addEdge("a", "b", 1, 4);
    return builder.build();
  }

  @Test
  void equalRowsDoNotDiffer() {
    assertThat(between(HOPS, rows(row(0, 1, 4, 2)), rows(row(0, 1, 4, 2)))).isNull();
    assertThat(between(RANKS, rows(), rows())).isNull();
  }

  @Test
  void wholeNumbersAreComparedRowByRow() {
    assertThat(between(HOPS, rows(row(0, 1, 4, 2)), rows(row(0, 1, 3, 2), row(0, 3, 4, 2))))
        .isEqualTo(
            "a fresh run has vertex=a start=1 end=4 distance=2,"
                + " the wave has vertex=a start=1 end=3 distance=2");
    assertThat(between(HOPS, rows(row(0, 1, Time.OPEN, 2)), rows()))
        .isEqualTo(
            "a fresh run has vertex=a start=1 end=inf distance=2, the wave has no further row");
  }

  @Test
  void numbersOverTimeAreComparedAsFunctions() {
    long x = Double.doubleToRawLongBits(0.1);
    long almost = Double.doubleToRawLongBits(0.1 * (1 + 5e-10));
    long other = Double.doubleToRawLongBits(0.1 * (1 + 5e-9));
    List<long[]> whole = rows(row(0, 1, 9, x), row(1, 1, Time.OPEN, x));

    assertThat(
            between(
                RANKS,
                whole,
                rows(row(0, 1, 3, x), row(0, 3, 9, almost), row(1, 1, Time.OPEN, almost))))
        .isNull();
    assertThat(
            between(
                RANKS,
                rows(row(0, 1, 3, x), row(0, 3, 9, almost), row(1, 1, Time.OPEN, almost)),
                rows(row(0, 1, 5, almost), row(0, 5, 9, x), row(1, 1, Time.OPEN, x))))
        .isNull();
    assertThat(between(RANKS, rows(row(0, 1, 9, x)), rows(row(0, 1, 3, x), row(0, 3, 9, other))))
        .startsWith("a fresh run has vertex=a start=3 end=9 rank=0.1, the wave has");
    assertThat(between(RANKS, rows(row(0, 1, 9, x)), rows(row(0, 1, 3, x), row(0, 4, 9, x))))
        .contains("start=3 end=9", "start=4 end=9");
    assertThat(between(RANKS, rows(row(0, 1, 9, x)), rows(row(0, 1, 8, x))))
        .endsWith("the wave has no further row");
    assertThat(between(RANKS, rows(row(0, 1, 8, x)), rows(row(0, 1, 9, x))))
        .startsWith("a fresh run has no further row");
    assertThat(between(RANKS, rows(row(0, 1, 9, x)), rows(row(1, 1, 9, x)))).isNotNull();
  }

  @Test
  void aWaveWithAnotherAnswerThanAFreshRunIsFound() {
    QueryOptions query = new QueryOptions();
    new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(query))
        .parseArgs("--source", "a");
    WaveVerifier verifier = new WaveVerifier(Algorithm.EARLIEST_ARRIVAL, query);

    Wave right = Wave.on(graph, rank -> query.program(Algorithm.EARLIEST_ARRIVAL, rank));
    verifier.verify(right, 1);
    Wave wrong =
        Wave.on(
            graph, rank -> query.program(Algorithm.EARLIEST_ARRIVAL, id -> rank.applyAsInt("b")));
    assertThatThrownBy(() -> verifier.verify(wrong, 7))
        .isInstanceOf(VerificationFailedException.class)
        .hasMessage(
            "after batch 7 the answer is not that of a fresh run:"
                + " a fresh run has vertex=a arrival=1, the wave has vertex=b arrival=1");
  }

  private String between(List<Column> columns, List<long[]> expected, List<long[]> actual) {
    return new AnswerDifference(columns, graph.ids()).between(copy(expected), copy(actual));
  }

  private static List<long[]> copy(List<long[]> rows) {
    List<long[]> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(row.clone()));
    return copy;
  }

  private static List<long[]> rows(long[]... rows) {
    return List.of(rows);
  }

  private static long[] row(long... cells) {
    return cells;
  }
}
