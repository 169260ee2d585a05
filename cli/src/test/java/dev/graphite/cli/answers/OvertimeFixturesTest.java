package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that overtime gives; see {@link Fixtures}. */
class OvertimeFixturesTest {
  @ParameterizedTest
  @CsvSource({"fastest_duration", "min_hops"})
  void theLargerGraphHasItsDistances(String measure) {
    Json fixture = Fixtures.fixture("overtime-14");
    TemporalGraph graph = Fixtures.graphByArrival(fixture);
    Map<String, Json> bySource = fixture.get("answers").get(measure).members();

    assertThat(bySource).containsOnlyKeys("a", "e", "j");
    bySource.forEach(
        (source, expected) ->
            assertThat(distances(graph, measure, source)).isEqualTo(expected.wholeNumbers()));
  }

  @ParameterizedTest
  @CsvSource({"fastest_duration", "min_hops"})
  void theSmallerGraphHasItsDistances(String measure) {
    Json fixture = Fixtures.fixture("overtime-8");

    assertThat(distances(Fixtures.graphByArrival(fixture), measure, "A"))
        .isEqualTo(fixture.get("answers").get(measure + "_from_A").wholeNumbers());
  }

  private static Map<String, Long> distances(TemporalGraph graph, String measure, String source) {
    return measure.equals("min_hops")
        ? Fixtures.leastCosts(graph, Values.at(graph, source))
        : Fixtures.others(graph, Algorithm.FASTEST, source, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "harmonic_closeness_directed_fastest, fastest_duration",
    "harmonic_closeness_directed_hops, min_hops"
  })
  void theLargerGraphHasItsCloseness(String name, String measure) {
    Json fixture = Fixtures.fixture("overtime-14");
    TemporalGraph graph = Fixtures.graphByArrival(fixture);
    Map<String, Double> closeness = new HashMap<>();
    for (int rank = 0; rank < graph.vertexCount(); rank++) {
      String source = graph.ids().text(rank);
      closeness.put(source, Fixtures.harmonic(distances(graph, measure, source)));
    }

    Fixtures.assertClose(closeness, fixture.get("answers").get(name), 1e-12);
  }

  @Test
  void theLargerGraphHasItsArrivalsAndDepartures() {
    Json fixture = Fixtures.fixture("overtime-14");
    TemporalGraph graph = Fixtures.graphByArrival(fixture);
    Map<String, Json> bySource =
        fixture.get("computed_for_this_project").get("earliest_arrival_latest_departure").members();

    assertThat(bySource).containsOnlyKeys("a", "e", "j");
    bySource.forEach(
        (source, byTarget) -> {
          Map<String, List<Long>> actual = new HashMap<>();
          Fixtures.others(graph, Algorithm.EARLIEST_ARRIVAL, source, 1)
              .forEach(
                  (target, arrival) ->
                      actual.put(target, List.of(arrival, departure(graph, source, target))));
          Map<String, List<Long>> expected = new HashMap<>();
          byTarget
              .members()
              .forEach(
                  (target, pair) ->
                      expected.put(
                          target, pair.elements().stream().map(Json::wholeNumber).toList()));
          assertThat(actual).isEqualTo(expected);
        });
  }

  private static long departure(TemporalGraph graph, String source, String target) {
    return Values.of(graph, Algorithm.LATEST_DEPARTURE, Values.at(graph, target), 1).get(source);
  }
}
