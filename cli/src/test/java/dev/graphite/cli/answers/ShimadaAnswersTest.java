package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * A day of the buses of Shimada City: when one can be at each stop, from 20 stops at two times of
 * the day, in seconds after midnight.
 */
class ShimadaAnswersTest {
  private static final String DAY = "answers/shimada-2016-10-12.";
  private static final int CONNECTIONS = 4_098;
  private static final int QUERIES = 40;
  private static final int ARRIVALS = 12_107;

  private record Connection(
      long departure, long arrival, String from, String to, String trip, int hop) {}

  /** All of them, those of a trip in its order. */
  private static List<Connection> connections() {
    List<Connection> connections =
        PublishedData.rows(DAY + "connections.csv.gz").stream()
            .map(
                row ->
                    new Connection(
                        Long.parseLong(row.get("dep_time")),
                        Long.parseLong(row.get("arr_time")),
                        row.get("dep_stop"),
                        row.get("arr_stop"),
                        row.get("trip_id"),
                        Integer.parseInt(row.get("hop_in_trip"))))
            .sorted(Comparator.comparing(Connection::trip).thenComparing(Connection::hop))
            .toList();
    assertThat(connections).hasSize(CONNECTIONS);
    return connections;
  }

  @Test
  void arrivalsWhereChangesTakeNoTime() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (Connection hop : connections()) {
      builder
          .edge(hop.from, hop.to, hop.departure, hop.departure + 1)
          .travelTime(hop.arrival - hop.departure)
          .add();
    }
    TemporalGraph graph = builder.build();

    assertArrivals(
        "ea-zero-change.csv.gz",
        (source, from) -> {
          Parameters parameters = Values.at(graph, source).withFrom(from);
          Map<String, Long> arrivals = Values.of(graph, Algorithm.EARLIEST_ARRIVAL, parameters, 1);
          arrivals.remove(source);
          return arrivals;
        });
  }

  @Test
  void arrivalsWhereChangesTakeTwoMinutes() {
    assertArrivals("ea-change120s.csv.gz", tripsWithChangesOfTwoMinutes()::arrivals);
  }

  private static TripGraph tripsWithChangesOfTwoMinutes() {
    TripGraph trips = new TripGraph(120);
    for (Connection hop : connections()) {
      trips.hop(hop.trip, hop.from, hop.to, hop.departure, hop.arrival);
    }
    return trips;
  }

  /** Those that need no way on foot, which the connections do not hold. */
  @Test
  void journeysFromSixOClockOfAnotherPlanner() {
    TripGraph trips = tripsWithChangesOfTwoMinutes();
    long from = LocalTime.of(6, 0).toSecondOfDay();
    List<Json> journeys =
        Fixtures.fixture("shimada-journeys").get("answers").elements().stream()
            .filter(journey -> !journey.members().containsKey("needs"))
            .toList();

    assertThat(journeys).hasSize(2);
    for (Json journey : journeys) {
      String source = journey.get("src").id();
      String target = journey.get("dst").id();
      long arrival = LocalTime.parse(journey.get("arrival").id()).toSecondOfDay();
      assertThat(trips.arrivals(source, from)).containsEntry(target, arrival);
      assertThat(trips.boardings(source, from, target, arrival) - 1)
          .isEqualTo(journey.get("transfers").number());
    }
  }

  private static void assertArrivals(
      String answers, BiFunction<String, Long, Map<String, Long>> arrivals) {
    Map<List<String>, Map<String, Long>> expected = new HashMap<>();
    for (Map<String, String> row : PublishedData.rows(DAY + answers)) {
      List<String> query = List.of(row.get("source_stop"), row.get("depart_from"));
      expected
          .computeIfAbsent(query, q -> new HashMap<>())
          .put(row.get("target_stop"), Long.parseLong(row.get("earliest_arrival")));
    }
    Map<List<String>, Map<String, Long>> actual = new HashMap<>();
    for (List<String> query : expected.keySet()) {
      actual.put(query, arrivals.apply(query.get(0), Long.parseLong(query.get(1))));
    }

    assertThat(actual).hasSize(QUERIES).isEqualTo(expected);
    assertThat(actual.values().stream().mapToInt(Map::size).sum()).isEqualTo(ARRIVALS);
  }
}
