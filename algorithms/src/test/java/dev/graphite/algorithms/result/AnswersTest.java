package dev.graphite.algorithms.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Graphite;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Interval;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AnswersTest {
  // 1 and 2 are connected at 2 and 3, 2 and 3 at 3 and from 6 on.
  private static final TemporalGraph GRAPH =
      GraphText.parse("vertex 3,3,inf", "1,2,2,4", "2,3,3,4", "2,3,6,inf");
  private static final Graphite GRAPHITE = Graphite.on(GRAPH);

  private static <R extends VertexRow> List<String> rows(Answer<R> answer) {
    List<String> rows = new ArrayList<>();
    answer.forEach(row -> rows.add(row.vertex()));
    return rows;
  }

  @Test
  void ticksAreReadPerVertex() {
    Ticks arrivals = GRAPHITE.journeysFrom("1").until(5).earliestArrival();

    assertThat(arrivals.of("2")).isEqualTo(OptionalLong.of(3));
    assertThat(arrivals.of(3)).isEqualTo(OptionalLong.of(4));
    assertThat(GRAPHITE.journeysFrom(3).earliestArrival().of("1")).isEmpty();
    assertThat(rows(arrivals)).containsExactly("1", "2", "3");
  }

  @Test
  void aCursorGivesIdsAsTextAndNumberAndTheRank() {
    List<String> rows = new ArrayList<>();
    GRAPHITE
        .journeysFrom(1)
        .earliestArrival()
        .forEach(
            row ->
                rows.add(
                    String.join(
                        " ",
                        row.vertex(),
                        Long.toString(row.vertexNumber()),
                        Integer.toString(row.rank()),
                        Long.toString(row.tick()))));

    assertThat(rows).containsExactly("1 1 0 2", "2 2 1 3", "3 3 2 4");
  }

  @Test
  void piecesWithoutValuesAreIntervals() {
    Pieces reached = GRAPHITE.journeysFrom(1).reachability();

    assertThat(reached.pieces("2")).containsExactly(new Interval(3, Time.OPEN));
    assertThat(reached.pieces(3)).containsExactly(new Interval(4, Time.OPEN));
    assertThat(GRAPHITE.journeysFrom(3).reachability().pieces("1")).isEmpty();
    assertThat(reached.holdsAt("2", 2)).isFalse();
    assertThat(reached.holdsAt("2", 3)).isTrue();
    assertThat(reached.holdsAt(2, Time.MAX_TICK)).isTrue();
  }

  @Test
  void wholeNumbersAreReadAtATickAndByPiece() {
    LongPieces distances = GRAPHITE.breadthFirstSearch(1);

    assertThat(distances.at("3", 2)).isEmpty();
    assertThat(distances.at("3", 3)).isEqualTo(OptionalLong.of(2));
    assertThat(distances.at(3, 4)).isEmpty();
    assertThat(distances.at(1, 4)).isEqualTo(OptionalLong.of(0));
    assertThat(distances.pieces("2")).containsExactly(new LongPieces.Piece(2, 4, 1));
    assertThat(distances.pieces(2)).hasToString("[[2, 4) 1]");
  }

  @Test
  void verticesAreReadAtATickAndByPiece() {
    VertexPieces components = GRAPHITE.weaklyConnectedComponents();

    assertThat(components.at("3", 3)).isEqualTo(Optional.of("1"));
    assertThat(components.at(3, 2)).isEmpty();
    assertThat(components.pieces("3"))
        .hasToString("[[3, 4) 1, [4, 6) 3, [6, inf) 2]")
        .isEqualTo(components.pieces(3));
    List<String> values = new ArrayList<>();
    components.forEach("3", row -> values.add(row.start() + " " + row.end() + " " + row.value()));
    components.forEach(2, row -> values.add(row.valueRank() + " " + row.contains(5)));
    assertThat(values)
        .containsExactly("3 4 1", "4 6 3", "6 " + Time.OPEN + " 2", "0 false", "1 true");
  }

  @Test
  void decimalNumbersAreReadAtATickAndByPiece() {
    DoublePieces ranks = GRAPHITE.pageRank(0, 0.5);

    assertThat(ranks.at("1", 2)).isEqualTo(OptionalDouble.of(1.0 / 2));
    assertThat(ranks.at(1, 3)).isEqualTo(OptionalDouble.of(1.0 / 3));
    assertThat(ranks.at(3, 2)).isEmpty();
    assertThat(ranks.pieces("1")).hasToString("[[2, 3) 0.5, [3, inf) 0.3333333333333333]");
    assertThat(ranks.pieces(3)).containsExactly(new DoublePieces.Piece(3, Time.OPEN, 1.0 / 3));
    List<Double> values = new ArrayList<>();
    ranks.forEach("1", row -> values.add(row.value()));
    assertThat(values).containsExactly(1.0 / 2, 1.0 / 3);
  }

  @Test
  void anUnknownVertexIsNamed() {
    LongPieces distances = GRAPHITE.breadthFirstSearch(1);

    assertThatThrownBy(() -> distances.at("Ann", 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the graph has no vertex 'Ann'");
    assertThatThrownBy(() -> distances.pieces(7)).hasMessage("the graph has no vertex '7'");
    assertThatThrownBy(() -> distances.forEach("4", row -> {})).hasMessageContaining("'4'");
  }

  @Test
  void aResultOfAnotherShapeIsRefused() {
    IntervalResult ranks = GRAPHITE.pageRank().result();

    assertThat(new DoublePieces(ranks).at(1, 2)).isPresent();
    assertThatThrownBy(() -> new LongPieces(ranks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the result has columns [VERTEX, TICK, END, DOUBLE], not [VERTEX, TICK, END, LONG]");
    assertThatThrownBy(() -> new Ticks(ranks)).hasMessageContaining("not [VERTEX, TICK]");
  }

  @Test
  void idsThatAreNoNumbersHaveNoNumber() {
    Graphite words = Graphite.on(GraphText.parse("a,b,1,2"));

    assertThatThrownBy(() -> words.weaklyConnectedComponents().forEach(VertexRow::vertexNumber))
        .isInstanceOf(IllegalStateException.class);
  }
}
