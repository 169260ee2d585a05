package dev.graphite.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.result.Answer;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.RunCancelledException;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphiteTest {
  private static final EngineOptions OPTIONS = EngineOptions.defaults().withThreads(1);

  /** The typed methods, asked what {@link #parameters} says. */
  private static Map<Algorithm, Supplier<Answer<?>>> answers(Graphite graphite, long from) {
    String first = graphite.graph().ids().text(0);
    JourneysFrom journeys = graphite.journeysFrom(first).notBefore(from).until(from + 4);
    JourneysTo back = graphite.journeysTo(first).notBefore(from).until(from + 4);
    Map<Algorithm, Supplier<Answer<?>>> answers = new EnumMap<>(Algorithm.class);
    answers.put(Algorithm.EARLIEST_ARRIVAL, journeys::earliestArrival);
    answers.put(Algorithm.REACHABILITY, journeys::reachability);
    answers.put(Algorithm.FASTEST, journeys::fastest);
    answers.put(Algorithm.SHORTEST, journeys::shortest);
    answers.put(Algorithm.SPANNING_TREE, journeys::spanningTree);
    answers.put(Algorithm.LATEST_DEPARTURE, back::latestDeparture);
    answers.put(Algorithm.BFS, () -> graphite.breadthFirstSearch(first));
    answers.put(Algorithm.WCC, graphite::weaklyConnectedComponents);
    answers.put(Algorithm.SCC, graphite::stronglyConnectedComponents);
    answers.put(Algorithm.KCORE, graphite::coreNumbers);
    answers.put(Algorithm.PAGERANK, () -> graphite.pageRank(3, 0.5));
    answers.put(Algorithm.CDLP, () -> graphite.labelPropagation(3));
    answers.put(Algorithm.TRIANGLES, graphite::triangles);
    answers.put(Algorithm.CLUSTERING, graphite::localClustering);
    answers.put(Algorithm.TEMPORAL_TRIANGLES, () -> graphite.temporalTriangles(from, from + 4));
    answers.put(Algorithm.TEMPORAL_CLUSTERING, () -> graphite.temporalClustering(from, from + 4));
    return answers;
  }

  private static Parameters parameters(long from) {
    return new Parameters(0, 0, from, from + 4, 3, 0.5);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void everyAlgorithmHasAMethodThatAnswersTheSame(Algorithm algorithm) {
    RandomGraphs.ANY
        .withoutZeroTravelTimes()
        .withIntegerIds()
        .graphs(200)
        .map(RandomGraph::graph)
        .forEach(
            graph -> {
              Graphite graphite = Graphite.on(graph, OPTIONS);
              long from = graph.start() + 1;
              Map<Algorithm, Supplier<Answer<?>>> answers = answers(graphite, from);
              assertThat(answers).as("typed methods").containsKey(algorithm);
              assertThat(answers.get(algorithm).get().result().rows())
                  .usingElementComparator(Arrays::compare)
                  .isEqualTo(graphite.run(algorithm, parameters(from)).rows());
            });
  }

  @Test
  void whatIsNotSaidHasTheDefaultsOfTheCommandLine() {
    TemporalGraph graph = GraphText.parse("1,2,0,4", "2,3,1,5", "3,1,2,6", "4,1,3,7");
    Graphite graphite = Graphite.on(graph);

    assertThat(graphite.pageRank().pieces(1)).isEqualTo(graphite.pageRank(10, 0.85).pieces(1));
    assertThat(graphite.pageRank().pieces(1)).isNotEqualTo(graphite.pageRank(9, 0.85).pieces(1));
    assertThat(graphite.labelPropagation().pieces(4))
        .isEqualTo(graphite.labelPropagation(10).pieces(4));
    assertThat(graphite.temporalTriangles().pieces(1))
        .isEqualTo(graphite.temporalTriangles(0, 100).pieces(1))
        .isNotEqualTo(graphite.temporalTriangles(0, 2).pieces(1));
    assertThat(graphite.temporalClustering().pieces(1))
        .isEqualTo(graphite.temporalClustering(0, 100).pieces(1))
        .isNotEqualTo(graphite.temporalClustering(0, 2).pieces(1));
  }

  @Test
  void verticesAreNamedByTextOrNumber() {
    Graphite graphite = Graphite.on(GraphText.parse("10,9,0,4"));

    assertThat(graphite.journeysFrom(10).earliestArrival().of(9)).hasValue(1);
    assertThat(graphite.journeysFrom("10").earliestArrival().of("9")).hasValue(1);
    assertThat(graphite.journeysTo(9).latestDeparture().of(10)).hasValue(3);
    assertThat(graphite.journeysTo("9").latestDeparture().of("10")).hasValue(3);
    assertThat(graphite.breadthFirstSearch(10).at(9, 2)).hasValue(1);
    assertThat(graphite.breadthFirstSearch("10").at("9", 2)).hasValue(1);
  }

  @Test
  void anUnknownVertexIsNamedAtOnce() {
    Graphite graphite = Graphite.on(GraphText.parse("10,9,0,4"));

    assertThatThrownBy(() -> graphite.journeysFrom("Ann"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the graph has no vertex 'Ann'");
    assertThatThrownBy(() -> graphite.journeysTo(8)).hasMessageContaining("'8'");
    assertThatThrownBy(() -> graphite.breadthFirstSearch(8)).hasMessageContaining("'8'");
  }

  @Test
  void aRankThatNoVertexHasIsRefused() {
    Graphite graphite = Graphite.on(GraphText.parse("10,9,0,4"));

    for (Algorithm algorithm : Algorithm.values()) {
      if (!algorithm.required().isEmpty()) {
        assertThatThrownBy(() -> graphite.run(algorithm, Query.of(2).parameters()))
            .as(algorithm.commandName())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("source 2 is not the rank of one of 2 vertices");
      }
    }
    assertThatThrownBy(
            () -> graphite.run(Algorithm.LATEST_DEPARTURE, Parameters.defaults().withTarget(3)))
        .hasMessage("target 3 is not the rank of one of 2 vertices");
  }

  @Test
  void aQueryWithoutFiniteAnswerIsRefusedBeforeItIsRead() {
    Graphite graphite = Graphite.on(GraphText.parse("a,b,0,inf"));

    JourneysTo journeys = graphite.journeysTo("b");
    assertThatThrownBy(journeys::latestDeparture).isInstanceOf(UnsuitableQueryException.class);
    assertThat(journeys.until(9).latestDeparture().of("a")).hasValue(8);
  }

  @Test
  void anUnsuitableGraphIsRefused() {
    Graphite graphite = Graphite.on(GraphText.parse("a,b,0,4,0"));

    assertThatThrownBy(graphite.journeysFrom("a")::spanningTree)
        .isInstanceOf(UnsuitableGraphException.class);
    assertThatThrownBy(graphite::labelPropagation).isInstanceOf(UnsuitableGraphException.class);
  }

  @Test
  void anAnswerPastTheLastTickIsAnErrorForTheVertexThatNeedsIt() {
    Graphite graphite = Graphite.on(GraphText.parse("a,b,0,4", "a,c," + Time.MAX_TICK + ",inf"));
    var arrivals = graphite.journeysFrom("a").earliestArrival();

    assertThat(arrivals.of("b")).hasValue(1);
    assertThatThrownBy(() -> arrivals.of("c")).isInstanceOf(AnswerOutOfRangeException.class);
    assertThatThrownBy(() -> arrivals.journeyTo("c")).isInstanceOf(AnswerOutOfRangeException.class);
  }

  @Test
  void aRunThatTakesTooLongIsCancelled() {
    EngineOptions slow =
        OPTIONS
            .withTimeoutMillis(1)
            .withListener(
                (step, sent) -> {
                  long end = System.nanoTime() + 5_000_000;
                  while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                  }
                });
    Graphite graphite = Graphite.on(GraphText.parse("1,2,0,4"), slow);

    assertThatThrownBy(graphite::pageRank).isInstanceOf(RunCancelledException.class);
  }

  @Test
  void theGraphIsTheOneGiven() {
    TemporalGraph graph = GraphText.parse("a,b,0,4");

    assertThat(Graphite.on(graph).graph()).isSameAs(graph);
    assertThatThrownBy(() -> Graphite.on(null)).isInstanceOf(NullPointerException.class);
  }
}
