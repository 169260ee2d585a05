package dev.graphite.algorithms.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RandomGraphsTest {
  @Test
  void aSeedMakesTheSameGraphAgain() {
    assertThat(RandomGraphs.ANY.graph(42).text()).isEqualTo(RandomGraphs.ANY.graph(42).text());
    assertThat(RandomGraphs.ANY.graph(42).query()).isEqualTo(RandomGraphs.ANY.graph(42).query());
  }

  @Test
  void printedTextMakesTheSameGraphAgain() {
    RandomGraphs.ANY
        .graphs(300)
        .forEach(
            random -> {
              TemporalGraph again = GraphText.parse(GraphText.print(random.graph()));
              assertThat(linesOf(again))
                  .as(random.toString())
                  .containsExactlyInAnyOrderElementsOf(linesOf(random.graph()));
            });
  }

  /** Lines without edge ids: those depend on the order of edges that start together. */
  private static List<String> linesOf(TemporalGraph graph) {
    return GraphText.print(graph).replaceAll(",e[0-9]+\n", ",e\n").lines().toList();
  }

  @Test
  void everyFeatureIsCommon() {
    Map<String, Integer> seen = new TreeMap<>();
    RandomGraphs.ANY
        .graphs(1000)
        .forEach(random -> features(random).forEach(f -> seen.merge(f, 1, Integer::sum)));
    assertThat(seen)
        .hasSize(16)
        .allSatisfy((feature, count) -> assertThat(count).as(feature).isGreaterThan(60));
  }

  private static Set<String> features(RandomGraph random) {
    Set<String> features = new HashSet<>();
    TemporalGraph graph = random.graph();
    features.add(graph.ids().isNumeric() ? "integer ids" : "string ids");
    features.add(graph.isUndirected() ? "undirected" : "directed");
    features.add(random.text().contains("vertex") ? "declared lives" : "no declared life");
    if (graph.edgeCount() == 0) {
      features.add("no edges");
    }
    if (graph.start() < 0) {
      features.add("negative ticks");
    }
    EdgePieces pieces = graph.pieces();
    for (int v = 0; v < graph.vertexCount(); v++) {
      Set<Integer> targets = new HashSet<>();
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        features.add(graph.edgeEnd(e) == Time.OPEN ? "open edges" : "closed edges");
        features.add(graph.target(e) == v ? "loops" : "no loops");
        features.add(targets.add(graph.target(e)) ? "single edges" : "parallel edges");
        features.add(pieces.first(e + 1) - pieces.first(e) > 1 ? "pieces" : "single pieces");
        features.add(pieces.cost(pieces.first(e)) % 1 == 0 ? "whole costs" : "fractional costs");
      }
    }
    // Present in every larger graph, hence no features to count.
    features.removeAll(Set.of("single edges", "no loops"));
    return features;
  }

  @Test
  void knobsHold() {
    RandomGraphs.ANY
        .withoutZeroTravelTimes()
        .withIntegerIds()
        .withoutUndirected()
        .sized(3, 5, 4)
        .graphs(200)
        .forEach(
            random -> {
              TemporalGraph graph = random.graph();
              assertThat(graph.ids().isNumeric()).isTrue();
              assertThat(graph.isUndirected()).isFalse();
              assertThat(graph.vertexCount()).isBetween(1, 3);
              assertThat(graph.edgeCount()).isLessThanOrEqualTo(5);
              assertThat(new TickByTick(graph, Query.DEFAULT).hasZeroTravelTime()).isFalse();
            });
  }

  @Test
  void parseReadsEveryKindOfLine() {
    TemporalGraph graph =
        GraphText.parse(
            GraphText.HEADER,
            "# a comment",
            "undirected",
            "vertex a,-5,inf",
            "",
            "a,b,1,4,0,2.5,e",
            "a,b,4,inf,,,e",
            "a,b,2,");
    assertThat(GraphText.print(graph))
        .isEqualTo(
            GraphText.HEADER
                + """

                vertex a,-5,inf
                vertex b,-5,inf
                a,b,1,4,0,2.5,e0
                a,b,4,inf,1,1.0,e0
                a,b,2,inf,1,1.0
                b,a,1,4,0,2.5,e2
                b,a,4,inf,1,1.0,e2
                b,a,2,inf,1,1.0
                """);
  }
}
