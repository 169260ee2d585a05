package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Journeys over contacts at instants, against answers that two programs of other origin agree on:
 * every row of every source that they list. A contact is left at its tick and ends a tick later, or
 * at once where contacts of one instant may be chained.
 */
class ContactAnswersTest {
  private static final String WORKPLACE = "contacts-cc0/tij_InVS.dat, invs13, 92, 8272";
  private static final String CONFERENCE = "contacts-cc0/SFHH_tij.dat.gz, sfhh, 21, 8368";

  @TempDir private Path folder;

  private TemporalGraph graph(String contacts, long travelTime) throws IOException {
    List<String> lines =
        PublishedData.events(contacts).stream()
            .map(event -> event[0] + " " + event[1] + " " + event[2] + " " + travelTime)
            .toList();
    Path events = Files.write(folder.resolve("events.txt"), lines);
    ReadOptions options = ReadOptions.DEFAULT.withFormat(GraphFormat.EVENTS).withUndirected(true);
    return GraphReader.read(events, options).graph();
  }

  @ParameterizedTest
  @CsvSource({WORKPLACE, CONFERENCE})
  void earliestArrivals(String contacts, String name, int sources, int rows) throws IOException {
    TemporalGraph graph = graph(contacts, 1);

    Map<String, Map<String, Long>> actual = answers(graph, Algorithm.EARLIEST_ARRIVAL, name, 1);

    assertAnswers(actual, name + ".answers.csv.gz", "earliest_arrival", sources, rows);
  }

  @ParameterizedTest
  @CsvSource(WORKPLACE)
  void firstTimesReachedWhereContactsOfOneInstantAreChained(
      String contacts, String name, int sources, int rows) throws IOException {
    TemporalGraph graph = graph(contacts, 0);

    Map<String, Map<String, Long>> actual = answers(graph, Algorithm.EARLIEST_ARRIVAL, name, 1);

    assertAnswers(actual, name + ".nonstrict.csv.gz", "first_reached_t", sources, rows);
  }

  @ParameterizedTest
  @CsvSource({WORKPLACE, CONFERENCE})
  void fastestDurations(String contacts, String name, int sources, int rows) throws IOException {
    TemporalGraph graph = graph(contacts, 1);

    Map<String, Map<String, Long>> actual = answers(graph, Algorithm.FASTEST, name, 1);

    assertAnswers(actual, name + ".answers.csv.gz", "fastest_duration", sources, rows);
  }

  /**
   * With cost 1 the last piece of shortest holds the fewest contacts of any journey. It is the
   * least sum of travel times as well, since each is 1.
   */
  @ParameterizedTest
  @CsvSource({WORKPLACE, CONFERENCE})
  void fewestHops(String contacts, String name, int sources, int rows) throws IOException {
    TemporalGraph graph = graph(contacts, 1);

    Map<String, Map<String, Long>> actual = answers(graph, Algorithm.SHORTEST, name, 3);
    actual.values().forEach(hops -> hops.replaceAll((v, bits) -> Values.wholeNumber(bits)));

    assertAnswers(actual, name + ".answers.csv.gz", "min_hops", sources, rows);
    assertAnswers(actual, name + ".answers.csv.gz", "min_sum_lambda", sources, rows);
  }

  @ParameterizedTest
  @CsvSource({WORKPLACE, CONFERENCE})
  void arrivalsInTheSpanningTree(String contacts, String name, int sources, int rows)
      throws IOException {
    TemporalGraph graph = graph(contacts, 1);

    Map<String, Map<String, Long>> actual = answers(graph, Algorithm.SPANNING_TREE, name, 2);

    assertAnswers(actual, name + ".answers.csv.gz", "earliest_arrival", sources, rows);
  }

  @ParameterizedTest
  @CsvSource({WORKPLACE, CONFERENCE})
  void latestDepartures(String contacts, String name, int sources, int rows) throws IOException {
    TemporalGraph graph = graph(contacts, 1);
    List<String> listed = PublishedData.lines("answers/" + name + ".sources.txt");

    Map<String, Map<String, Long>> actual = new HashMap<>();
    for (int rank = 0; rank < graph.vertexCount(); rank++) {
      String target = graph.ids().text(rank);
      Map<String, Long> departures =
          Values.of(graph, Algorithm.LATEST_DEPARTURE, Values.at(graph, target), 1);
      departures.keySet().retainAll(listed);
      departures.remove(target);
      departures.forEach(
          (source, departure) ->
              actual.computeIfAbsent(source, s -> new HashMap<>()).put(target, departure));
    }

    assertAnswers(actual, name + ".answers.csv.gz", "latest_departure", sources, rows);
  }

  /** Answers from all listed sources. */
  private static Map<String, Map<String, Long>> answers(
      TemporalGraph graph, Algorithm algorithm, String name, int column) {
    Map<String, Map<String, Long>> answers = new HashMap<>();
    for (String source : PublishedData.lines("answers/" + name + ".sources.txt")) {
      Map<String, Long> values = Values.of(graph, algorithm, Values.at(graph, source), column);
      values.remove(source); // a vertex and itself are no pair
      answers.put(source, values);
    }
    return answers;
  }

  private static void assertAnswers(
      Map<String, Map<String, Long>> actual, String file, String column, int sources, int rows) {
    Map<String, Map<String, Long>> expected = PublishedData.answers("answers/" + file, column);
    assertThat(actual).hasSize(sources).isEqualTo(expected);
    assertThat(actual.values().stream().mapToInt(Map::size).sum()).isEqualTo(rows);
  }
}
