package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.temporal.EarliestArrival;
import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.algorithms.temporal.LatestDeparture;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaveTest {
  private static final int GRAPHS = 200;

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void theAnswerAfterEachBatchIsThatOfAFreshRun(Algorithm algorithm) {
    assertThat(play(algorithm, 0, GRAPHS)).as("batches kept").isGreaterThan(GRAPHS);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @Tag("slow")
  void theAnswerAfterEachOfManyMoreBatchesIsThatOfAFreshRun(Algorithm algorithm) {
    int sequences = Integer.getInteger("graphite.wave.sequences", 2000);
    assertThat(play(algorithm, GRAPHS, GRAPHS + sequences)).isGreaterThan(sequences);
  }

  @Test
  void whatComesBackMustNotHangOnWhatHangsOnIt() {
    // 3 is told of 0 by 1, and could be by 4; both are as far from 0. 5 hangs on 3.
    ChangeCase changes =
        new ChangeCase(
            List.of("0,1,0,9", "1,3,0,9", "0,2,0,9", "2,4,0,9", "4,3,0,9", "3,5,0,9"),
            List.of(
                List.of(Change.removeEdge("1", "3", 0)), List.of(Change.removeEdge("4", "3", 0))));
    WaveCheck check = new WaveCheck(Algorithm.WCC);
    changes.verify("wcc", played -> check.play(played, Query.of(0)));
    assertThat(check.kept()).isEqualTo(2);
  }

  @Test
  void aProgramThatSendsToAllLaterTicksIsNotTakenForOneOfSnapshots() {
    // No edge ends, so that whatever is sent stays within its life.
    ChangeCase changes =
        new ChangeCase(
            List.of("undirected", "1,2,1,inf,1", "1,3,-2,inf,1", "2,3,-2,inf,0"),
            List.of(List.of(Change.changeEdge("1", "2", 1).withEnd(9))));
    WaveCheck check = new WaveCheck(Algorithm.TEMPORAL_TRIANGLES);
    changes.verify("temporal-triangles", played -> check.play(played, Query.of(0)));
    assertThat(check.kept()).isEqualTo(1);
  }

  private static Wave arrivalsFrom(String source, String... lines) {
    return Wave.on(
        GraphText.parse(lines),
        rank -> new EarliestArrival(JourneyQuery.from(rank.applyAsInt(source))));
  }

  @Test
  void aSingleChangeTouchesWhatHangsOnItAlone() {
    // A chain of 1,000 vertices, reached in order.
    List<String> lines = new ArrayList<>();
    for (int v = 0; v < 1000; v++) {
      lines.add(v + "," + (v + 1) + "," + v + "," + (v + 1));
    }
    Wave wave = arrivalsFrom("0", lines.toArray(String[]::new));
    WaveUpdate update = wave.apply(List.of(Change.removeEdge("996", "997", 996)));
    assertThat(update.gone()).hasSize(4);
    assertThat(update.come()).isEmpty();
    assertThat(wave.statistics().vertices()).isEqualTo(4);
    assertThat(wave.statistics().lost()).isEqualTo(4);

    WaveUpdate detour = wave.apply(List.of(Change.addEdge("0", "998", 5, 6).withTravelTime(992)));
    assertThat(detour.come().stream().map(row -> wave.id((int) row[0]) + " " + row[1]))
        .containsExactly("998 997", "999 999", "1000 1000");
    assertThat(wave.statistics().vertices()).isEqualTo(4 + 3);
  }

  /** The second edge gets the place of the first one, and cannot be turned round in time. */
  @Test
  void anEdgeThatArrivesPastAllTicksTellsNothingWhereTimeIsReversed() {
    TemporalGraph graph = GraphText.parse("X,T,3,4", "Y,Z,0,2");
    Wave wave =
        Wave.on(graph, rank -> new LatestDeparture(rank.applyAsInt("T"), Time.MIN_TICK, 100));
    assertThat(wave.rows()).hasSize(2);
    wave.apply(List.of(Change.removeEdge("X", "T", 3)));
    assertThat(wave.rows()).hasSize(1);
    Change late = Change.addEdge("Y", "Z", 0, 5).withTravelTime(Long.MAX_VALUE);
    WaveUpdate update = wave.apply(List.of(late));
    assertThat(update.come()).isEmpty();
    assertThat(wave.rows()).hasSize(1);
    for (int i = 0; i < 100; i++) {
      wave.apply(List.of(late.withId("late " + i)));
    }
    wave.apply(List.of(Change.removeEdge("late 99")));
    assertThat(wave.rows()).hasSize(1);
  }

  @Test
  void whateverARowThrowsTheBatchIsTakenBack() {
    Wave wave = arrivalsFrom("A", "A,B,0,9");
    List<Change> batch = Arrays.asList(Change.addEdge("B", "C", 3, 9), null);
    assertThatThrownBy(() -> wave.apply(batch)).isInstanceOf(NullPointerException.class);
    wave.apply(List.of(Change.addEdge("B", "D", 3, 9)));

    assertThat(wave.graph().edgeCount()).isEqualTo(2);
    assertThat(wave.rows().stream().map(row -> wave.id((int) row[0])))
        .containsExactly("A", "B", "D");
  }

  @Test
  void newLabelsAreToldAlsoAfterTheBatchThatNeededThemWasRefused() {
    Wave wave = arrivalsFrom("0", "0,100000,0,9");
    List<Change> batch = new ArrayList<>();
    for (int v = 1; v <= 3000; v++) {
      batch.add(Change.addEdge(String.valueOf(v - 1), String.valueOf(v), 0, 9));
    }
    batch.add(Change.removeEdge("1", "0", 0));
    assertThatThrownBy(() -> wave.apply(batch)).isInstanceOf(BadBatchException.class);

    assertThat(wave.apply(List.of(Change.addEdge("0", "1", 0, 9))).relabelled()).isTrue();
    assertThat(wave.apply(List.of(Change.addEdge("0", "2", 0, 9))).relabelled()).isFalse();
  }

  @Test
  void aBatchMayBringMoreVerticesBetweenTwoThanThereAreLabels() {
    Wave wave = arrivalsFrom("0", "0,100000,0,9");
    List<Change> batch = new ArrayList<>();
    for (int v = 1; v <= 3000; v++) {
      batch.add(Change.addEdge(String.valueOf(v - 1), String.valueOf(v), 0, 9).withTravelTime(0));
    }
    WaveUpdate update = wave.apply(batch);

    assertThat(update.relabelled()).isTrue();
    assertThat(wave.rows().stream().map(row -> wave.id((int) row[0]) + " " + row[1]))
        .hasSize(3002)
        .startsWith("0 0", "1 0", "2 0")
        .endsWith("2999 0", "3000 0", "100000 1");
    assertThat(wave.names().isNumeric()).isTrue();
    assertThat(wave.names().number((int) wave.rows().get(2999)[0])).isEqualTo(2999);
    assertThat(wave.names().number((int) wave.rows().get(3001)[0])).isEqualTo(100000);
  }

  @Test
  void labelsMayBeDealtAnewWhereTimeIsTurnedRound() {
    Wave wave =
        Wave.on(
            GraphText.parse("0,100000,0,9"),
            rank -> new LatestDeparture(rank.applyAsInt("100000"), 0, 500));
    List<Change> batch = new ArrayList<>();
    for (int v = 1; v <= 300; v++) {
      batch.add(Change.addEdge(String.valueOf(v), "100000", 0, v));
    }
    assertThat(wave.apply(batch).relabelled()).isTrue();
    assertThat(wave.rows().stream().map(row -> wave.id((int) row[0]) + " " + row[1]))
        .hasSize(302)
        .contains("0 8", "1 0", "9 8", "300 299");
  }

  /** Graphs that an algorithm does not refuse. */
  static RandomGraphs graphs(Algorithm algorithm) {
    return graphs(algorithm, RandomGraphs.ANY);
  }

  private static RandomGraphs graphs(Algorithm algorithm, RandomGraphs any) {
    return switch (algorithm) {
      case SPANNING_TREE -> any.withoutZeroTravelTimes();
      case CDLP -> any.withIntegerIds();
      default -> any;
    };
  }

  private static long play(Algorithm algorithm, long first, long behind) {
    // Many edges among few, and as many components as can be.
    return play(algorithm, RandomGraphs.ANY, first, behind)
        + play(algorithm, RandomGraphs.ANY.sized(16, 14, 10), first, first + (behind - first) / 2);
  }

  private static long play(Algorithm algorithm, RandomGraphs any, long first, long behind) {
    WaveCheck check = new WaveCheck(algorithm);
    LongStream.range(first, behind)
        .mapToObj(graphs(algorithm, any)::graph)
        .forEach(
            graph -> {
              boolean small = graph.seed() % 2 == 0;
              ChangeCase.random(graph, small ? 6 : 3, small ? 2 : 12)
                  .verify(
                      algorithm.commandName() + " seed " + graph.seed(),
                      changes -> check.play(changes, query(algorithm, graph)));
            });
    return check.kept();
  }

  /** A query that makes sense on a graph. */
  static Query query(Algorithm algorithm, RandomGraph graph) {
    if (!algorithm.parameters().contains(Parameter.FROM)) {
      return Query.of(graph.query().vertex()).iterations(3);
    }
    if (algorithm != Algorithm.LATEST_DEPARTURE || graph.seed() % 4 == 0) {
      return graph.query();
    }
    // Late enough for much to lead to the target.
    Query query = graph.boundedQuery();
    return query.until(Math.max(query.until(), graph.graph().start() + 9));
  }
}
