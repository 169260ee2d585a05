package dev.graphite.jmh.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.algorithms.temporal.Shortest;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison is one of programs that give the same answer, that of the embedded engine. */
class ShortestPathsRunTest {
  private static final WeightedGraph GRAPH = new WeightedGraph(3000, 4);

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void allContendersGiveTheAnswerOfTheEmbeddedEngine(Contender contender) throws Exception {
    TemporalGraph graph = graph();
    long[] expected = new long[2];
    new LocalEngine()
        .run(new Shortest(JourneyQuery.from(graph.ids().rank("0"))), graph)
        .forEachRow(
            row -> {
              String vertex = graph.ids().text((int) row[0]);
              double cost = Double.longBitsToDouble(row[3]);
              expected[0]++;
              expected[1] +=
                  ShortestPathsRun.hash(vertex, Time.format(row[1]), Time.format(row[2]), cost);
            });

    ShortestPathsRun run = ShortestPathsRun.of(contender, GRAPH, 2);

    assertThat(run.reached()).isEqualTo((int) expected[0]).isGreaterThan(2500);
    assertThat(run.answer()).isEqualTo(expected[1]);
    assertThat(run.supersteps()).isGreaterThan(10);
    assertThat(run.programMillis()).isPositive();
    assertThat(run.processorMillis()).isPositive();
    assertThat(run.preparationMillis() > 0).isEqualTo(contender == Contender.INTERVALS);
  }

  private static TemporalGraph graph() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int vertex = 0; vertex < GRAPH.vertices(); vertex++) {
      long source = vertex;
      GRAPH.forEachEdge(
          source,
          (target, weight) ->
              builder.edge(source, target, 0, Time.OPEN).travelTime(0).cost(weight).add());
    }
    return builder.build();
  }

  @Test
  void readsTheLineThatItWrites() {
    ShortestPathsRun run = new ShortestPathsRun(1, 2, 3, 4, 5L << 40, 6L << 40, 7, -8);

    assertThat(ShortestPathsRun.isLine(run.line())).isTrue();
    assertThat(ShortestPathsRun.parse(run.line())).isEqualTo(run);
  }

  @Test
  void tellsOfAJobThatFailed() {
    assertThat(ShortestPathsRun.isLine("failed: no room")).isTrue();
    assertThat(ShortestPathsRun.isLine("a word on the way")).isFalse();
    assertThatThrownBy(() -> ShortestPathsRun.parse("failed: no room"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no room");
  }
}
