package dev.graphite.algorithms.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracles against answers that others published or that programs of other origin computed. */
class PublishedAnswersTest {
  /**
   * The validation graphs of LDBC Graphalytics (Apache-2.0). The directed ranks are those that
   * rounds converge to.
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "bfs, bfs/dir-input, bfs/dir-output, 1, 0",
    "bfs, bfs/undir-input, bfs/undir-output, 1, 0",
    "bfs, example/example-directed-input, example/example-directed-BFS, 1, 0",
    "bfs, example/example-undirected-input, example/example-undirected-BFS, 2, 0",
    "wcc, wcc/dir-input, wcc/dir-output, 1, 0",
    "wcc, wcc/undir-input, wcc/undir-output, 1, 0",
    "wcc, example/example-directed-input, example/example-directed-WCC, 1, 0",
    "wcc, example/example-undirected-input, example/example-undirected-WCC, 2, 0",
    "cdlp, cdlp/dir-input, cdlp/dir-output, 1, 5",
    "cdlp, cdlp/undir-input, cdlp/undir-output, 1, 5",
    "cdlp, example/example-directed-input, example/example-directed-CDLP, 1, 2",
    "cdlp, example/example-undirected-input, example/example-undirected-CDLP, 2, 2",
    "clustering, lcc/dir-input, lcc/dir-output, 1, 0",
    "clustering, lcc/undir-input, lcc/undir-output, 2, 0",
    "clustering, example/example-directed-input, example/example-directed-LCC, 1, 0",
    "clustering, example/example-undirected-input, example/example-undirected-LCC, 2, 0",
    "pagerank, pr/dir-input, pr/dir-output, 1, 40",
    "pagerank, pr/undir-input, pr/undir-output, 1, 26",
    "pagerank, example/example-directed-input, example/example-directed-PR, 1, 2",
    "pagerank, example/example-undirected-input, example/example-undirected-PR, 2, 2",
    "shortest, sssp/dir-input.e, sssp/dir-output, 1, 0",
    "shortest, sssp/undir-input.e, sssp/undir-output, 1, 0",
    "shortest, example/example-directed.e, example/example-directed-SSSP, 1, 0",
    "shortest, example/example-undirected.e, example/example-undirected-SSSP, 2, 0",
  })
  void graphalytics(String algorithm, String input, String output, String source, int rounds) {
    Path folder = Checks.data().resolve("graphalytics-apache2");
    boolean weighted = input.endsWith(".e");
    List<String> text = new ArrayList<>();
    // Adjacency lists name both directions of an undirected edge, lists of weighted edges do not.
    text.add(weighted && input.contains("undir") ? "undirected" : "");
    if (weighted) {
      for (String id : lines(folder.resolve(input.replace(".e", ".v")))) {
        text.add("vertex " + id + ",0,inf");
      }
    }
    for (String line : lines(folder.resolve(input))) {
      String[] cells = line.split(" ");
      for (int i = 1; i < cells.length && !weighted; i++) {
        text.add(cells[0] + "," + cells[i] + ",0,inf");
      }
      // A static path is a temporal one that takes no time.
      text.add(
          weighted
              ? cells[0] + "," + cells[1] + ",0,inf,0," + cells[2]
              : "vertex " + cells[0] + ",0,inf");
    }
    Checks checks =
        Checks.of(algorithm, text.toArray(new String[0])).vertex(source).iterations(rounds);
    Map<String, Double> expected = new TreeMap<>();
    for (String line : lines(folder.resolve(output))) {
      double value = Double.parseDouble(line.split(" ")[1]);
      if (value < Long.MAX_VALUE) {
        expected.put(line.split(" ")[0], value);
      }
    }
    Map<String, Double> actual = new TreeMap<>();
    for (String row : RowText.lines(algorithm, checks.graph(), checks.answer())) {
      String[] cells = row.split(",");
      assertThat(cells[1] + "," + cells[2]).as(row).isEqualTo("0,inf");
      actual.put(cells[0], Double.parseDouble(cells[3]));
    }
    // The undirected ranks were published from arithmetic of another precision.
    assertClose(actual, expected, input.equals("pr/undir-input") ? 1e-7 : 1e-9);
  }

  /**
   * The counts that the sample graph's own programs give, sources counted by their life's start.
   */
  @Test
  @Tag("slow")
  void arrivalsOnTheSampleGraphOfWicm() {
    List<String> text = new ArrayList<>();
    for (String line : lines(Checks.data().resolve("wicm-sample/sampleGraph.txt.gz"))) {
      String[] cells = line.trim().split("\\s+");
      text.add("vertex " + cells[0] + "," + cells[1] + "," + cells[2]);
      for (int i = 3; i < cells.length; i += 3) {
        text.add(cells[0] + "," + cells[i] + "," + cells[i + 1] + "," + cells[i + 2]);
      }
    }
    Checks checks = Checks.of("earliest-arrival", String.join("\n", text));
    assertThat(countAndSum(checks.vertex("0"))).containsExactly(28_804, 196_713);
    assertThat(countAndSum(checks.vertex("22499"))).containsExactly(28_804, 203_803);
    assertThat(countAndSum(checks.vertex("19862"))).containsExactly(27_130, 882_044);
  }

  private static long[] countAndSum(Checks checks) {
    List<long[]> rows = checks.answer();
    return new long[] {rows.size(), rows.stream().mapToLong(row -> row[1]).sum()};
  }

  /**
   * Contacts at instants, 1 second a traversal. Only the order of instants matters, so instant
   * number k (from 0) becomes tick 2k; a traversal takes 1 tick, or none.
   */
  @ParameterizedTest
  @CsvSource({"earliest-arrival, 1", "latest-departure, 1", "shortest, 1", "earliest-arrival, 0"})
  @Tag("slow")
  void pathsAmongTheContactsOfAWorkplace(String algorithm, int travelTime) {
    Path data = Checks.data();
    List<String> contacts = lines(data.resolve("contacts-cc0/tij_InVS.dat"));
    List<Long> instants =
        contacts.stream().map(c -> Long.parseLong(c.split("\\s+")[0])).distinct().sorted().toList();
    List<String> text = new ArrayList<>(List.of("undirected"));
    for (String contact : contacts) {
      String[] tij = contact.split("\\s+");
      long tick = 2L * instants.indexOf(Long.parseLong(tij[0]));
      text.add(tij[1] + "," + tij[2] + "," + tick + "," + (tick + 1) + "," + travelTime);
    }
    TemporalGraph graph = GraphText.parse(String.join("\n", text));
    String file = travelTime == 0 ? "invs13.nonstrict.csv.gz" : "invs13.answers.csv.gz";
    String source = lines(data.resolve("answers/invs13.sources.txt")).get(0);
    Map<String, Double> expected = new TreeMap<>();
    boolean to = algorithm.equals("latest-departure");
    // source, target, earliest arrival, latest departure, fastest duration, fewest hops
    int column = to ? 3 : algorithm.equals("shortest") ? 5 : 2;
    for (String line : rowsOf(data.resolve("answers/" + file))) {
      String[] cells = line.split(",");
      if (cells[to ? 1 : 0].equals(source) && !cells[0].equals(cells[1])) {
        expected.put(cells[to ? 0 : 1], Double.parseDouble(cells[column]));
      }
    }
    Map<String, Double> actual = new TreeMap<>();
    int rank = graph.ids().rank(source);
    for (long[] row : Oracles.answer(algorithm, graph, Query.of(rank))) {
      if (row[0] == rank) {
        continue; // a vertex and itself are no pair
      }
      double value =
          algorithm.equals("shortest")
              ? Double.longBitsToDouble(row[3])
              : instants.get((int) (row[1] / 2)) + row[1] % 2;
      actual.put(graph.ids().text((int) row[0]), value); // of several pieces the last, the cheapest
    }
    assertThat(actual).hasSizeGreaterThan(80);
    assertClose(actual, expected, 0);
  }

  /** A day of buses with changes that take no time, in minutes. */
  @Test
  @Tag("slow")
  void arrivalsByTheBusesOfShimada() {
    Path answers = Checks.data().resolve("answers");
    List<String> text = new ArrayList<>();
    for (String line : rowsOf(answers.resolve("shimada-2016-10-12.connections.csv.gz"))) {
      String[] cells = line.split(",");
      long departure = Long.parseLong(cells[0]) / 60;
      long arrival = Long.parseLong(cells[1]) / 60;
      String life = departure + "," + (departure + 1) + "," + (arrival - departure);
      text.add(cells[2] + "," + cells[3] + "," + life);
    }
    Map<String, Map<String, Double>> expected = new TreeMap<>();
    for (String line : rowsOf(answers.resolve("shimada-2016-10-12.ea-zero-change.csv.gz"))) {
      String[] cells = line.split(",");
      expected
          .computeIfAbsent(cells[0] + "," + cells[1], k -> new TreeMap<>())
          .put(cells[2], Double.parseDouble(cells[3]));
    }
    Checks checks = Checks.of("earliest-arrival", String.join("\n", text));
    expected.forEach(
        (query, arrivals) -> {
          String[] sourceAndFrom = query.split(",");
          long from = Long.parseLong(sourceAndFrom[1]) / 60;
          Map<String, Double> actual = new TreeMap<>();
          for (long[] row : checks.vertex(sourceAndFrom[0]).from(from).answer()) {
            actual.put(checks.graph().ids().text((int) row[0]), row[1] * 60.0);
          }
          actual.remove(sourceAndFrom[0]);
          arrivals.remove(sourceAndFrom[0]);
          assertClose(actual, arrivals, 0);
        });
  }

  /** Static graphs of windows of contacts; who has no contact in a window is no vertex of it. */
  @ParameterizedTest
  @CsvSource({
    "contacts-cc0/tij_InVS.dat, invs13-daily",
    "contacts-cc0/SFHH_tij.dat.gz, sfhh-hourly"
  })
  @Tag("slow")
  void windowsOfContacts(String contacts, String name) {
    Path data = Checks.data();
    List<String> summaries = rowsOf(data.resolve("answers/" + name + ".summary.csv"));
    List<String> vertices = rowsOf(data.resolve("answers/" + name + ".vertices.csv.gz"));
    List<String[]> rows =
        lines(data.resolve(contacts)).stream().map(row -> row.split("\\s+")).toList();
    for (String summary : summaries) {
      String[] window = summary.split(",");
      List<String> text = new ArrayList<>(List.of("undirected"));
      for (String[] tij : rows) {
        long instant = Long.parseLong(tij[0]);
        if (Long.parseLong(window[1]) <= instant && instant < Long.parseLong(window[2])) {
          text.add(tij[1] + "," + tij[2] + ",0,inf");
        }
      }
      TemporalGraph graph = GraphText.parse(String.join("\n", text));
      Map<String, Map<String, Double>> expected = new TreeMap<>();
      for (String vertex : vertices) {
        String[] cells = vertex.split(",");
        if (cells[0].equals(window[0])) {
          put(expected, "pagerank", cells[1], cells[2]);
          put(expected, "wcc", cells[1], cells[3]);
          put(expected, "scc", cells[1], cells[3]); // the same in an undirected graph
          put(expected, "triangles", cells[1], cells[4]);
          put(expected, "clustering", cells[1], cells[5]);
        }
      }
      expected.forEach((algorithm, of) -> assertClose(staticAnswer(algorithm, graph), of, 1e-6));
      double maxCore =
          staticAnswer("kcore", graph).values().stream().mapToDouble(d -> d).max().orElse(0);
      assertThat(maxCore).as(summary).isEqualTo(Double.parseDouble(window[11]));
    }
  }

  private static void put(
      Map<String, Map<String, Double>> all, String algorithm, String vertex, String value) {
    all.computeIfAbsent(algorithm, k -> new TreeMap<>()).put(vertex, Double.parseDouble(value));
  }

  private static Map<String, Double> staticAnswer(String algorithm, TemporalGraph graph) {
    Map<String, Double> values = new TreeMap<>();
    List<long[]> rows = Oracles.answer(algorithm, graph, Query.DEFAULT.iterations(100));
    for (String row : RowText.lines(algorithm, graph, rows)) {
      values.put(row.split(",")[0], Double.parseDouble(row.split(",")[3]));
    }
    return values;
  }

  private static void assertClose(
      Map<String, Double> actual, Map<String, Double> expected, double relative) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach(
        (key, value) ->
            assertThat(Math.abs(value - expected.get(key)))
                .as(key + ": " + value + ", not " + expected.get(key))
                .isLessThanOrEqualTo(relative * Math.abs(value) + 1e-12));
  }

  private static List<String> rowsOf(Path csv) {
    List<String> lines = lines(csv);
    return lines.subList(1, lines.size());
  }

  private static List<String> lines(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
