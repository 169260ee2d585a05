package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values that TGLib gives; see {@link Fixtures}. */
class TglibFixturesTest {
  private static Parameters bounded(Json fixture, TemporalGraph graph, String source) {
    List<Json> interval = fixture.get("interval").elements();
    return Values.at(graph, source)
        .withFrom(interval.get(0).wholeNumber())
        .withUntil(interval.get(1).wholeNumber());
  }

  @Test
  void theExampleHasItsArrivalsDurationsAndCosts() {
    Json fixture = Fixtures.fixture("tglib-paper");
    Json answers = fixture.get("answers");
    TemporalGraph graph = Fixtures.graphByDuration(fixture);
    String source = answers.get("from_").id();
    Parameters parameters = bounded(fixture, graph, source);

    assertThat(Fixtures.others(graph, Algorithm.EARLIEST_ARRIVAL, parameters, 1))
        .isEqualTo(withoutSource(answers.get("earliest_arrival"), source));
    assertThat(Fixtures.others(graph, Algorithm.FASTEST, parameters, 1))
        .isEqualTo(withoutSource(answers.get("fastest_duration"), source));
    assertThat(Fixtures.leastCosts(graph, parameters))
        .isEqualTo(withoutSource(answers.get("min_sum_lambda"), source));
  }

  /** TGLib gives the source 0. */
  private static Map<String, Long> withoutSource(Json list, String source) {
    Map<String, Long> values = list.wholeNumbers();
    assertThat(values.remove(source)).isZero();
    return values;
  }

  @Test
  void theExampleHasItsCountsAndCloseness() {
    Json fixture = Fixtures.fixture("tglib-paper");
    TemporalGraph graph = Fixtures.graphByDuration(fixture);
    Map<String, Long> reached = new TreeMap<>();
    Map<String, Double> closeness = new TreeMap<>();
    for (int rank = 0; rank < graph.vertexCount(); rank++) {
      String source = graph.ids().text(rank);
      Parameters parameters = bounded(fixture, graph, source);
      reached.put(
          source, (long) Values.of(graph, Algorithm.EARLIEST_ARRIVAL, parameters, 1).size());
      closeness.put(
          source, Fixtures.harmonic(Fixtures.others(graph, Algorithm.FASTEST, parameters, 1)));
    }

    Json answers = fixture.get("answers");
    assertThat(reached).isEqualTo(answers.get("reachable_count_incl_self").wholeNumbers());
    Fixtures.assertClose(closeness, answers.get("harmonic_closeness_fastest"), 5e-6); // 6 digits
  }

  /** The library gives values, TGLib also the paths that have them. */
  @Test
  void thePathsHaveTheLeastValues() {
    Json fixture = Fixtures.fixture("tglib-paper");
    Json answers = fixture.get("answers");
    TemporalGraph graph = Fixtures.graphByDuration(fixture);
    Parameters from0 = bounded(fixture, graph, "0");

    List<long[]> fastest = path(answers.get("fastest_path_0_2"));
    assertThat(Values.of(graph, Algorithm.FASTEST, from0, 2))
        .containsEntry("2", departure(fastest));
    assertThat(Values.of(graph, Algorithm.FASTEST, from0, 1))
        .containsEntry("2", arrival(fastest) - departure(fastest));

    List<long[]> earliest = path(answers.get("earliest_arrival_path_0_2"));
    assertThat(Values.of(graph, Algorithm.SPANNING_TREE, from0, 2))
        .containsEntry("2", arrival(earliest));
    assertThat(Values.of(graph, Algorithm.SPANNING_TREE, from0, 1))
        .containsEntry("2", earliest.get(earliest.size() - 1)[0]);

    List<long[]> shortest = path(answers.get("shortest_path_0_2"));
    assertThat(Fixtures.leastCosts(graph, from0))
        .containsEntry("2", shortest.stream().mapToLong(edge -> edge[3]).sum());
  }

  /** Edges {@code u, v, t, lambda}; a vertex' rank is its id there. */
  private static List<long[]> path(Json edges) {
    return edges.elements().stream()
        .map(edge -> edge.elements().stream().mapToLong(Json::wholeNumber).toArray())
        .toList();
  }

  private static long departure(List<long[]> path) {
    return path.get(0)[2];
  }

  private static long arrival(List<long[]> path) {
    long[] last = path.get(path.size() - 1);
    return last[2] + last[3];
  }

  @Test
  void theChainHasItsArrivalsAndCloseness() {
    Json fixture = Fixtures.fixture("tglib-chain");
    Json answers = fixture.get("answers");
    TemporalGraph graph = Fixtures.graphByDuration(fixture);

    assertThat(Fixtures.others(graph, Algorithm.EARLIEST_ARRIVAL, "0", 1))
        .isEqualTo(withoutSource(answers.get("earliest_arrival_from_0"), "0"));
    double least = answers.get("closeness_fastest_node0_at_least").number();
    assertThat(Fixtures.harmonic(Fixtures.others(graph, Algorithm.FASTEST, "0", 1)))
        .isBetween(least, least + 1e-4);
  }

  @Test
  void noWedgeOfTheChainIsClosed() {
    Json fixture = Fixtures.fixture("tglib-chain");
    double expected = fixture.get("answers").get("clustering_node2").number();
    TemporalGraph graph = Fixtures.graphByDuration(fixture);

    for (Algorithm clustering : List.of(Algorithm.CLUSTERING, Algorithm.TEMPORAL_CLUSTERING)) {
      assertThat(Values.decimals(graph, clustering, Parameters.defaults(), 3))
          .containsEntry("2", expected);
    }
  }
}
