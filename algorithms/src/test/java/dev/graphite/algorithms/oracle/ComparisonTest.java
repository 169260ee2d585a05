package dev.graphite.algorithms.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final TemporalGraph graph = GraphText.parse("a,b,0,9");

  @Test
  void equalRowsAgree() {
    assertThat(
            difference(
                "reachability",
                rows(row(0, 1, 4), row(1, 2, Time.OPEN)),
                rows(row(0, 1, 4), row(1, 2, Time.OPEN))))
        .isEmpty();
    assertThat(difference("earliest-arrival", rows(), rows())).isEmpty();
  }

  @Test
  void namesTheRowThatDiffers() {
    assertThat(
            difference("earliest-arrival", rows(row(0, 1), row(1, 2)), rows(row(0, 1), row(1, 3))))
        .contains("expected (vertex=b arrival=2), got (vertex=b arrival=3)");
    assertThat(difference("earliest-arrival", rows(row(0, 1), row(1, 2)), rows(row(0, 1))))
        .contains("expected (vertex=b arrival=2), got nothing");
  }

  @Test
  void namesTheTickAtWhichPiecesDiffer() {
    assertThat(difference("bfs", rows(row(1, 0, 9, 1)), rows(row(1, 0, 4, 1), row(1, 6, 9, 1))))
        .contains("vertex b at tick 4: expected (vertex=b start=0 end=9 distance=1), got nothing");
    assertThat(difference("bfs", rows(row(1, 0, 9, 1)), rows(row(1, 0, 4, 1), row(1, 4, 9, 2))))
        .contains(
            "vertex b at tick 4: expected (vertex=b start=0 end=9 distance=1),"
                + " got (vertex=b start=4 end=9 distance=2)");
    assertThat(difference("bfs", rows(row(1, 0, 9, 1)), rows(row(0, 3, 4, 1), row(1, 0, 9, 1))))
        .contains("vertex a at tick 3: expected nothing, got (vertex=a start=3 end=4 distance=1)");
    assertThat(difference("bfs", rows(row(1, 0, 9, 1)), rows()))
        .contains("vertex b at tick 0: expected (vertex=b start=0 end=9 distance=1), got nothing");
  }

  @Test
  void doublesAgreeAsFunctionsToALastDigit() {
    double third = 1 / 3.0;
    long[] whole = row(0, 0, 9, bits(third));
    long[] left = row(0, 0, 4, bits(third));
    long[] right = row(0, 4, 9, bits(Math.nextUp(third)));
    assertThat(difference("shortest", rows(whole), rows(left, right))).isEmpty();
    assertThat(difference("shortest", rows(left, right), rows(whole))).isEmpty();
    long[] far = row(0, 4, 9, bits(third + 1e-9));
    assertThat(difference("shortest", rows(whole), rows(left, far)))
        .get()
        .asString()
        .contains("tick 4");
    assertThat(difference("shortest", rows(whole), rows(row(0, 0, 9, bits(Double.NaN)))))
        .isPresent();
  }

  @Test
  void piecesMustBeSortedDisjointAndMaximal() {
    assertThat(difference("reachability", rows(), rows(row(0, 4, 4))))
        .get()
        .asString()
        .contains("is empty");
    assertThat(difference("reachability", rows(), rows(row(1, 0, 4), row(0, 0, 4))))
        .get()
        .asString()
        .contains("must not come after");
    assertThat(difference("reachability", rows(), rows(row(0, 0, 4), row(0, 3, 5))))
        .get()
        .asString()
        .contains("must not come after");
    assertThat(difference("earliest-arrival", rows(), rows(row(0, 0), row(0, 3))))
        .get()
        .asString()
        .contains("must not come after");
    assertThat(difference("bfs", rows(row(0, 0, 5, 1)), rows(row(0, 0, 4, 1), row(0, 4, 5, 1))))
        .get()
        .asString()
        .contains("is not merged with");
    assertThat(difference("bfs", rows(), rows(row(0, 0, 4)))).get().asString().contains("cells");
  }

  @Test
  void failuresPrintContextAndGraph() {
    assertThatThrownBy(
            () ->
                Comparison.assertSame("seed 7", "earliest-arrival", graph, rows(), rows(row(0, 1))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "earliest-arrival, seed 7: expected nothing, got (vertex=a arrival=1)")
        .hasMessageContaining("a,b,0,9,1,1.0");
  }

  private Optional<String> difference(
      String algorithm, List<long[]> expected, List<long[]> actual) {
    return Comparison.difference(algorithm, graph, expected, actual);
  }

  private static List<long[]> rows(long[]... rows) {
    return List.of(rows);
  }

  private static long[] row(long... cells) {
    return cells;
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
