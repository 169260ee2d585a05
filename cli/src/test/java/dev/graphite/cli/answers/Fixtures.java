package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.util.List;
import java.util.Map;

/**
 * Small graphs and values from the test suites of TGLib, overtime, reticula, gtfspy and
 * EvolvingGraphs. The tests compare all values that algorithms of the library produce, and sums of
 * them.
 *
 * <p>Left out, because no algorithm produces them: burstiness, Katz centrality and walk centrality
 * of TGLib; betweenness of overtime; the static projection and the windows of departures and
 * arrivals of reticula; the journey through Shimada that needs a way on foot.
 */
final class Fixtures {
  private static final String FILE = "fixtures/small-fixtures-permissive.json";

  private Fixtures() {}

  /** A graph or set of answers by its id. */
  static Json fixture(String id) {
    return Json.read(PublishedData.file(FILE)).elements().stream()
        .filter(fixture -> fixture.get("id").value().equals(id))
        .findAny()
        .orElseThrow();
  }

  /** Rows {@code u v t lambda} of edges at an instant; a traversal takes and costs lambda. */
  static TemporalGraph graphByDuration(Json fixture) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (Json edge : fixture.get("edges").elements()) {
      long lambda = edge.elements().get(3).wholeNumber();
      edge(builder, edge).travelTime(lambda).cost(lambda).add();
    }
    return builder.build();
  }

  /** Rows {@code u v departure arrival}; a traversal costs 1. */
  static TemporalGraph graphByArrival(Json fixture) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (Json edge : fixture.get("edges").elements()) {
      List<Json> cells = edge.elements();
      edge(builder, edge).travelTime(cells.get(3).wholeNumber() - cells.get(2).wholeNumber()).add();
    }
    return builder.build();
  }

  private static TemporalGraphBuilder.EdgeRow edge(TemporalGraphBuilder builder, Json edge) {
    List<Json> cells = edge.elements();
    long tick = cells.get(2).wholeNumber();
    return builder.edge(cells.get(0).id(), cells.get(1).id(), tick, tick + 1);
  }

  /** Values of all vertices but the source itself. */
  static Map<String, Long> others(
      TemporalGraph graph, Algorithm algorithm, Parameters parameters, int column) {
    Map<String, Long> values = Values.of(graph, algorithm, parameters, column);
    values.remove(graph.ids().text(parameters.source()));
    return values;
  }

  static Map<String, Long> others(
      TemporalGraph graph, Algorithm algorithm, String source, int column) {
    return others(graph, algorithm, Values.at(graph, source), column);
  }

  static Map<String, Long> leastCosts(TemporalGraph graph, Parameters parameters) {
    Map<String, Long> costs = others(graph, Algorithm.SHORTEST, parameters, 3);
    costs.replaceAll((vertex, bits) -> Values.wholeNumber(bits));
    return costs;
  }

  static double harmonic(Map<String, Long> distances) {
    return distances.values().stream().mapToDouble(distance -> 1.0 / distance).sum();
  }

  static void assertClose(Map<String, Double> actual, Json expected, double difference) {
    Map<String, Double> numbers = expected.numbers();
    assertThat(actual).containsOnlyKeys(numbers.keySet());
    numbers.forEach(
        (vertex, number) ->
            assertThat(actual.get(vertex)).as(vertex).isCloseTo(number, within(difference)));
  }
}
