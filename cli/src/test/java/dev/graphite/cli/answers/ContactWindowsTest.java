package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contacts cut into windows of a day or an hour. Each window is a graph of its own that does not
 * change; its vertices are the people who had a contact in it, and each of their contacts is an
 * edge. Windows of nights and weekends are empty. Values of windows are compared with every row of
 * the summaries, values of vertices for those windows that list them, floats to the 12 decimals
 * that are there.
 */
class ContactWindowsTest {
  private static final String DAYS = "contacts-cc0/tij_InVS.dat, invs13-daily, 12, 669";
  private static final String HOURS = "contacts-cc0/SFHH_tij.dat.gz, sfhh-hourly, 32, 840";
  private static final double DECIMALS = 1e-12;
  private static final int ROUNDS_TO_CONVERGE = 200;
  private static final Map<String, List<Window>> READ = new HashMap<>();

  /**
   * A window.
   *
   * @param summary what is published of it, by column
   * @param vertices what is published of its vertices, by column; empty if nothing is
   */
  private record Window(
      TemporalGraph graph, Map<String, String> summary, List<Map<String, String>> vertices) {
    /** A published column of the vertices. */
    Map<String, String> column(String name) {
      Map<String, String> column = new HashMap<>();
      vertices.forEach(row -> column.put(row.get("vertex"), row.get(name)));
      return column;
    }

    Map<String, Long> run(Algorithm algorithm) {
      return Values.of(graph, algorithm, Parameters.defaults(), 3);
    }
  }

  /** The windows of a data set, which has to hold so many windows and rows of vertices. */
  private static List<Window> windows(String contacts, String name, int windows, int vertices) {
    List<Window> all = READ.computeIfAbsent(name, n -> read(contacts, n));
    assertThat(all).hasSize(windows);
    assertThat(all.stream().mapToInt(window -> window.vertices().size()).sum()).isEqualTo(vertices);
    return all;
  }

  private static List<Window> read(String contacts, String name) {
    List<Map<String, String>> vertexRows =
        PublishedData.rows("answers/" + name + ".vertices.csv.gz");
    List<long[]> events = PublishedData.events(contacts);
    List<Window> all = new ArrayList<>();
    for (Map<String, String> summary : PublishedData.rows("answers/" + name + ".summary.csv")) {
      long from = Long.parseLong(summary.get("t_from_incl"));
      long to = Long.parseLong(summary.get("t_to_excl"));
      TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(true);
      for (long[] event : events) {
        if (from <= event[2] && event[2] < to) {
          builder.addEdge(event[0], event[1], 0, Time.OPEN);
        }
      }
      String number = summary.get("window");
      all.add(
          new Window(
              builder.build(),
              summary,
              vertexRows.stream().filter(row -> row.get("window").equals(number)).toList()));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void sizes(String contacts, String name, int windows, int vertices) {
    for (Window window : windows(contacts, name, windows, vertices)) {
      TemporalGraph graph = window.graph();
      Map<String, Long> degrees = new HashMap<>();
      for (int v = 0; v < graph.vertexCount(); v++) {
        Set<Integer> neighbours = new HashSet<>();
        for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
          neighbours.add(graph.target(e));
        }
        degrees.put(graph.ids().text(v), (long) neighbours.size());
      }

      assertSummary(window, "temporal_edges", graph.edgeCount() / 2);
      assertSummary(window, "vertices", graph.vertexCount());
      assertSummary(window, "distinct_edges", sum(degrees.values()) / 2);
      assertSummary(window, "undirected_simple_edges", sum(degrees.values()) / 2);
      assertVertices(window, "out_degree", degrees);
      assertVertices(window, "in_degree", degrees);
    }
  }

  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void components(String contacts, String name, int windows, int vertices) {
    for (Window window : windows(contacts, name, windows, vertices)) {
      Map<String, Long> components = window.run(Algorithm.WCC);

      assertSummary(window, "wcc", Set.copyOf(components.values()).size());
      assertSummary(window, "largest_wcc", largest(components.values()));
      assertVertices(window, "wcc_min_id", ids(window, components));
    }
  }

  private static Map<String, Long> ids(Window window, Map<String, Long> ranks) {
    Map<String, Long> ids = new HashMap<>();
    ranks.forEach(
        (v, rank) -> ids.put(v, Long.parseLong(window.graph().ids().text(rank.intValue()))));
    return ids;
  }

  private static int largest(Collection<Long> labels) {
    return Set.copyOf(labels).stream()
        .mapToInt(label -> Collections.frequency(labels, label))
        .max()
        .orElse(0);
  }

  /** In an undirected graph they are the components. */
  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void strongComponents(String contacts, String name, int windows, int vertices) {
    for (Window window : windows(contacts, name, windows, vertices)) {
      Map<String, Long> components = window.run(Algorithm.SCC);

      assertSummary(window, "scc", Set.copyOf(components.values()).size());
      assertVertices(window, "wcc_min_id", ids(window, components));
    }
  }

  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void cores(String contacts, String name, int windows, int vertices) {
    for (Window window : windows(contacts, name, windows, vertices)) {
      Map<String, Long> cores = window.run(Algorithm.KCORE);

      assertThat(cores).hasSize(window.graph().vertexCount());
      assertSummary(window, "max_core", cores.values().stream().mapToLong(c -> c).max().orElse(0));
    }
  }

  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void triangles(String contacts, String name, int windows, int vertices) {
    for (Window window : windows(contacts, name, windows, vertices)) {
      Map<String, Long> triangles = window.run(Algorithm.TRIANGLES);

      assertSummary(window, "triangles", sum(triangles.values()) / 3);
      assertVertices(window, "triangles", triangles);
    }
  }

  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void clustering(String contacts, String name, int windows, int vertices) {
    for (Window window : windows(contacts, name, windows, vertices)) {
      Map<String, Double> coefficients =
          Values.decimals(window.graph(), Algorithm.CLUSTERING, Parameters.defaults(), 3);

      assertThat(coefficients).hasSize(window.graph().vertexCount());
      assertThat(coefficients.values().stream().mapToDouble(c -> c).average().orElse(0))
          .as(window.summary().toString())
          .isCloseTo(Double.parseDouble(window.summary().get("avg_clustering")), within(DECIMALS));
      if (!window.vertices().isEmpty()) {
        assertClose(window, "lcc", coefficients);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({DAYS, HOURS})
  void ranks(String contacts, String name, int windows, int vertices) {
    Parameters converged = Parameters.defaults().withIterations(ROUNDS_TO_CONVERGE);
    for (Window window : windows(contacts, name, windows, vertices)) {
      if (!window.vertices().isEmpty()) {
        assertClose(
            window, "pagerank", Values.decimals(window.graph(), Algorithm.PAGERANK, converged, 3));
      }
    }
  }

  private static long sum(Collection<Long> values) {
    return values.stream().mapToLong(value -> value).sum();
  }

  private static void assertSummary(Window window, String column, long value) {
    assertThat(value)
        .as(column + " of " + window.summary())
        .isEqualTo(Long.parseLong(window.summary().get(column)));
  }

  private static void assertVertices(Window window, String column, Map<String, Long> values) {
    if (!window.vertices().isEmpty()) {
      Map<String, Long> expected = new HashMap<>();
      window.column(column).forEach((vertex, cell) -> expected.put(vertex, Long.parseLong(cell)));
      assertThat(values).as(column + " of " + window.summary()).isEqualTo(expected);
    }
  }

  private static void assertClose(Window window, String column, Map<String, Double> values) {
    Map<String, String> expected = window.column(column);
    assertThat(values).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (vertex, cell) ->
            assertThat(values.get(vertex))
                .as(column + " of " + vertex + " in " + window.summary())
                .isCloseTo(Double.parseDouble(cell), within(DECIMALS)));
  }
}
