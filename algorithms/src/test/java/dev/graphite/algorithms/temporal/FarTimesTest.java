package dev.graphite.algorithms.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Times past 64 bits are an error where an answer needs them, and only there. */
class FarTimesTest {
  private final TemporalGraphBuilder builder = new TemporalGraphBuilder();

  private void edge(String source, String target, long start, long end, long travelTime) {
    builder.edge(source, target, start, end).travelTime(travelTime).add();
  }

  private static String answer(IntervalProgram program, TemporalGraph graph) {
    List<long[]> rows = new LocalEngine().run(program, graph).rows();
    return rows.stream()
        .map(
            row -> {
              StringBuilder text = new StringBuilder(graph.ids().text((int) row[0]));
              for (int i = 1; i < row.length; i++) {
                text.append(' ').append(Time.format(row[i]));
              }
              return text;
            })
        .collect(Collectors.joining(", "));
  }

  private static IntervalProgram latestDeparture(TemporalGraph graph, String target, long until) {
    return new LatestDeparture(graph.ids().rank(target), Time.MIN_TICK, until);
  }

  @Test
  void latestDeparturesPassOverArrivalsPastTheLastTick() {
    edge("a", "b", 5, 8, 3);
    edge("b", "c", 20, 21, Long.MAX_VALUE);
    edge("b", "c", 30, Time.MAX_TICK, 9);
    TemporalGraph graph = builder.build();

    assertThat(answer(latestDeparture(graph, "b", Time.OPEN), graph)).isEqualTo("a 7, b inf");
    assertThat(answer(latestDeparture(graph, "c", 100), graph)).isEqualTo("a 7, b 91, c 100");
    assertThat(answer(latestDeparture(graph, "c", Time.MAX_TICK), graph))
        .isEqualTo("a 7, b " + (Time.MAX_TICK - 9) + ", c " + Time.MAX_TICK);
  }

  @Test
  void latestDeparturesMayBeBoundedByAnyTick() {
    edge("a", "b", 5, 8, 3);
    TemporalGraph graph = builder.build();

    for (long from = Time.MIN_TICK; from < Time.MIN_TICK + 5; from++) {
      assertThat(answer(new LatestDeparture(1, from, 50), graph)).isEqualTo("a 7, b 50");
    }
    assertThat(answer(latestDeparture(graph, "b", -Time.MAX_TICK), graph)).isEmpty();
    assertThatThrownBy(() -> latestDeparture(graph, "b", Time.MIN_TICK))
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessage("time " + Time.MIN_TICK + " has no counterpart after 0");
    for (long until : new long[] {Time.UNBOUNDED, Time.BEYOND}) {
      assertThatThrownBy(() -> latestDeparture(graph, "b", until))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("until must be a tick, not " + until);
    }
  }

  @Test
  void aTargetWithAnEndBoundsLatestDeparturesAsWell() {
    builder.addVertex("b", 0, 50);
    edge("a", "b", 5, 8, Long.MAX_VALUE);
    edge("a", "b", 6, 7, 3);
    TemporalGraph graph = builder.build();

    assertThat(answer(latestDeparture(graph, "b", Time.OPEN), graph)).isEqualTo("a 6, b 49");
  }

  @Test
  void aLatestDepartureThatArrivesPastTheLastTickIsAnError() {
    edge("a", "b", 5, 8, Long.MAX_VALUE);
    TemporalGraph graph = builder.build();

    assertThatThrownBy(() -> answer(latestDeparture(graph, "b", Time.OPEN), graph))
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("passes the last tick");
  }

  @Test
  void aLatestDepartureThatArrivesPastTheLastTickIsAnErrorInAnyPiece() {
    builder.edge("a", "b", 5, 8).travelTime(3).id("first").add();
    builder.edge("a", "b", 8, 9).travelTime(Long.MAX_VALUE).id("first").add();
    builder.edge("a", "b", 9, 12).travelTime(3).id("first").add();
    builder.edge("a", "c", 5, 8).travelTime(3).id("second").add();
    builder.edge("a", "c", 8, Time.OPEN).travelTime(Long.MAX_VALUE).id("second").add();
    builder.edge("a", "d", 5, 8).travelTime(3).id("third").add();
    builder.edge("a", "d", 8, 9).travelTime(4).id("third").add();
    TemporalGraph graph = builder.build();

    for (String target : List.of("b", "c")) {
      assertThatThrownBy(() -> answer(latestDeparture(graph, target, Time.OPEN), graph))
          .as(target)
          .isInstanceOf(AnswerOutOfRangeException.class)
          .hasMessageContaining("passes the last tick");
    }
    assertThat(answer(latestDeparture(graph, "d", Time.OPEN), graph)).isEqualTo("a 8, d inf");
  }

  @Test
  void anEdgeThatNeverEndsIsNotPastTheLastTickJustForThat() {
    edge("a", "b", 5, Time.OPEN, 3);
    TemporalGraph graph = builder.build();

    assertThatThrownBy(() -> answer(latestDeparture(graph, "b", Time.OPEN), graph))
        .isInstanceOf(UnsuitableQueryException.class);
    assertThat(answer(latestDeparture(graph, "b", 20), graph)).isEqualTo("a 17, b 20");
  }

  @Test
  void fastestPassesOverADurationPastTheLastTickThatNoAnswerNeeds() {
    builder.addVertex("c", 5, 50);
    edge("a", "b", 5, 8, 3);
    edge("b", "c", 8, 10, Long.MAX_VALUE);
    TemporalGraph graph = builder.build();
    IntervalProgram program = new Fastest(JourneyQuery.from(graph.ids().rank("a")));

    assertThat(answer(program, graph)).isEqualTo("a 0 5, b 3 5");
  }

  @Test
  void fastestFailsWhereTheOnlyDurationPassesTheLastTick() {
    edge("a", "b", 5, 8, 3);
    edge("b", "c", 8, 10, Long.MAX_VALUE);
    TemporalGraph graph = builder.build();
    IntervalProgram program = new Fastest(JourneyQuery.from(graph.ids().rank("a")));

    assertThatThrownBy(() -> answer(program, graph)).isInstanceOf(AnswerOutOfRangeException.class);
  }

  @Test
  void fastestFailsWhereTheOnlyJourneysThatArriveLaterAndLaterPassTheLastTick() {
    edge("a", "b", 5, Time.OPEN, 3);
    edge("b", "c", 8, Time.OPEN, Long.MAX_VALUE);
    TemporalGraph graph = builder.build();
    IntervalProgram program = new Fastest(JourneyQuery.from(graph.ids().rank("a")));

    assertThatThrownBy(() -> answer(program, graph))
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("passes");
  }

  @Test
  void fastestGoesRoundACircleOnceWithADurationPast64Bits() {
    long far = 400_000_000_000_000_000L;
    edge("a", "b", -10 * far, -8 * far, 2 * far);
    edge("b", "c", -8 * far, -7 * far, Time.MAX_TICK);
    for (String other : List.of("d", "e")) {
      edge("c", other, 0, Time.OPEN, other.equals("d") ? 4 : 3);
      edge(other, "c", 0, Time.OPEN, other.equals("d") ? 4 : 3);
    }
    TemporalGraph graph = builder.build();
    IntervalProgram program = new Fastest(JourneyQuery.from(graph.ids().rank("a")));

    IntervalResult result =
        new LocalEngine(EngineOptions.defaults().withTimeoutMillis(20_000)).run(program, graph);
    assertThat(result.statistics().supersteps()).isLessThan(10);
    assertThatThrownBy(result::rows)
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("duration passes 64 bits");
  }

  @Test
  void fastestPassesOverADurationPast64BitsThatNoAnswerNeeds() {
    edge("a", "b", Time.MIN_TICK, Time.MIN_TICK + 100, Long.MAX_VALUE);
    edge("b", "c", 200, 300, 5);
    edge("b", "c", 20, 30, 5);
    edge("a", "c", 3, 9, 4);
    TemporalGraph graph = builder.build();
    IntervalProgram program = new Fastest(JourneyQuery.from(graph.ids().rank("a")));

    assertThatThrownBy(() -> answer(program, graph))
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("duration passes 64 bits");

    edge("a", "x", 0, 10, 1);
    edge("x", "b", 1, 11, 1);
    TemporalGraph more = builder.build();
    assertThat(answer(program, more)).isEqualTo("a 0 " + Time.MIN_TICK + ", b 2 0, c 4 3, x 1 0");
  }
}
