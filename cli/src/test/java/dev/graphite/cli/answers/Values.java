package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of what the engine answers, by vertex. Of several rows for a vertex the last counts. */
final class Values {
  private static final LocalEngine ENGINE = new LocalEngine();

  private Values() {}

  /** A column of ticks, counts or ranks. */
  static Map<String, Long> of(
      TemporalGraph graph, Algorithm algorithm, Parameters parameters, int column) {
    Map<String, Long> values = new HashMap<>();
    for (long[] row : rows(graph, algorithm, parameters)) {
      values.put(graph.ids().text((int) row[0]), row[column]);
    }
    return values;
  }

  /** A column of 64-bit floats. */
  static Map<String, Double> decimals(
      TemporalGraph graph, Algorithm algorithm, Parameters parameters, int column) {
    Map<String, Double> values = new HashMap<>();
    of(graph, algorithm, parameters, column)
        .forEach((vertex, bits) -> values.put(vertex, Double.longBitsToDouble(bits)));
    return values;
  }

  /** A column of ranks, as the ids of the vertices. */
  static Map<String, String> vertices(
      TemporalGraph graph, Algorithm algorithm, Parameters parameters, int column) {
    Map<String, String> values = new HashMap<>();
    of(graph, algorithm, parameters, column)
        .forEach((vertex, rank) -> values.put(vertex, graph.ids().text(rank.intValue())));
    return values;
  }

  static List<long[]> rows(TemporalGraph graph, Algorithm algorithm, Parameters parameters) {
    return ENGINE.run(algorithm.program(parameters), graph).rows();
  }

  /** The value of a cell with a 64-bit float that has to be whole. */
  static long wholeNumber(long bits) {
    double value = Double.longBitsToDouble(bits);
    assertThat(value).isEqualTo(Math.rint(value));
    return (long) value;
  }

  /** Parameters with a source or target. */
  static Parameters at(TemporalGraph graph, String vertex) {
    int rank = graph.ids().rank(vertex);
    return Parameters.defaults().withSource(rank).withTarget(rank);
  }
}
