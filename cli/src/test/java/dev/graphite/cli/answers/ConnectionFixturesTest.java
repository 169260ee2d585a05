package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What reticula and EvolvingGraphs say is connected; see {@link Fixtures}. */
class ConnectionFixturesTest {
  /** Waiting is bounded there, but the answers hold without bounds too. */
  @Test
  void whatReticulaReachesIsReached() {
    Json fixture = Fixtures.fixture("reticula-reach");
    TemporalGraph graph = Fixtures.graphByArrival(fixture);
    Pattern query = Pattern.compile("\\((\\d+),(\\d+)\\)->\\((\\d+),(\\d+)\\)");
    Map<String, Boolean> actual = new HashMap<>();
    Map<String, Boolean> expected = new HashMap<>();
    for (Map.Entry<String, Json> answer : fixture.get("answers").members().entrySet()) {
      Matcher words = query.matcher(answer.getKey());
      if (words.matches()) {
        Parameters parameters =
            Values.at(graph, words.group(1))
                .withFrom(Long.parseLong(words.group(2)))
                .withUntil(Long.parseLong(words.group(4)));
        Set<String> reached = Values.of(graph, Algorithm.REACHABILITY, parameters, 1).keySet();
        actual.put(answer.getKey(), reached.contains(words.group(3)));
        expected.put(answer.getKey(), (Boolean) answer.getValue().value());
      }
    }

    assertThat(actual).hasSize(4).isEqualTo(expected);
  }

  /** Vertices that some tick joins are joined for good, as copies of a vertex are over time. */
  @Test
  void weakComponentsOverTimeAreCounted() {
    Json fixture = Fixtures.fixture("evolvinggraphs-wcc");
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (Json edge : fixture.get("edges").elements()) {
      builder.addEdge(edge.elements().get(0).id(), edge.elements().get(1).id(), 0, Time.OPEN);
    }

    Map<String, Long> components =
        Values.of(builder.build(), Algorithm.WCC, Parameters.defaults(), 3);

    assertThat(components).hasSize(6);
    assertThat(components.values().stream().distinct())
        .hasSize((int) fixture.get("answers").get("weak temporal components").wholeNumber());
  }
}
