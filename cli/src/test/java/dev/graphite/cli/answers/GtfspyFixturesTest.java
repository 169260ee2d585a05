package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that gtfspy gives; see {@link Fixtures}. */
class GtfspyFixturesTest {
  /** The margin for changes counts at the source too; the horizon bounds departures. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from 1 at -2, change 2, horizon 20 | -2 | 20",
        "from 1 at -1                       | -1 | 20",
        "horizon 11 (latest departure)      | -2 | 11"
      })
  void theConnectionScanHasItsArrivals(String name, long from, long horizon) {
    Json fixture = Fixtures.fixture("gtfspy-csa");
    long change = 2;
    TripGraph trips = new TripGraph(change);
    for (Json edge : fixture.get("edges").elements()) {
      List<Json> cells = edge.elements();
      if (cells.get(2).wholeNumber() <= horizon) {
        trips.hop(
            cells.get(4).id(),
            cells.get(0).id(),
            cells.get(1).id(),
            cells.get(2).wholeNumber(),
            cells.get(3).wholeNumber());
      }
    }
    walks(fixture, trips);
    Json expected = fixture.get("answers").get(name);

    Map<String, Long> actual = trips.arrivals("1", from + change);
    actual.keySet().retainAll(expected.members().keySet());

    assertThat(actual).isNotEmpty().isEqualTo(expected.wholeNumbers());
  }

  private static void walks(Json fixture, TripGraph trips) {
    for (Json walk : fixture.get("walk").elements()) {
      List<Json> cells = walk.elements();
      trips.walk(cells.get(0).id(), cells.get(1).id(), cells.get(2).wholeNumber());
    }
  }

  /** Each pair of a profile is the latest departure for its arrival. */
  @ParameterizedTest
  @CsvSource({"pareto (dep;arr) to 4 from 3, 3, 1", "from 2, 2, 2", "from 1, 1, 3"})
  void profilesAreLatestDepartures(String name, String source, int pairs) {
    Json fixture = Fixtures.fixture("gtfspy-profile");
    TripGraph trips = new TripGraph(0);
    int trip = 0;
    for (Json edge : fixture.get("edges").elements()) {
      List<Json> cells = edge.elements();
      trips.hop(
          "trip" + trip++,
          cells.get(0).id(),
          cells.get(1).id(),
          cells.get(2).wholeNumber(),
          cells.get(3).wholeNumber());
    }
    walks(fixture, trips);
    TemporalGraph graph = trips.graph();
    List<List<Long>> expected = new ArrayList<>();
    List<List<Long>> actual = new ArrayList<>();
    for (Json pair : fixture.get("answers").get(name.replace(';', ',')).elements()) {
      long arrival = pair.elements().get(1).wholeNumber();
      Parameters parameters = Values.at(graph, "4").withUntil(arrival);
      expected.add(pair.elements().stream().map(Json::wholeNumber).toList());
      actual.add(
          List.of(
              Values.of(graph, Algorithm.LATEST_DEPARTURE, parameters, 1).get(source), arrival));
    }

    assertThat(actual).hasSize(pairs).isEqualTo(expected);
  }
}
