package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A simulated epidemic among 1,000 people of which every contact transmits: the step in which each
 * was infected is an earliest arrival.
 *
 * <p>One who was infected before step t infects in steps 2 to 100 whomever he is in contact with
 * during t. That is an edge which can be left at t - 1 and takes a step, so contacts shift by one.
 */
class EpidemicAnswersTest {
  private static final int PEOPLE = 1_000;
  private static final int INFECTED = 432;
  private static final int CONTACTS = 1_917;
  private static final long FIRST_STEP = 2;
  private static final long LAST_STEP = 100;

  @Test
  void stepsOfInfection() {
    Map<String, Long> expected = new HashMap<>();
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(true);
    List<Map<String, String>> people =
        PublishedData.rows("epidemic-cc-by/base_infection_times.csv");
    for (Map<String, String> person : people) {
      builder.addVertex(person.get("vertex"), 0, Time.OPEN);
      if (!person.get("infected_at").isEmpty()) {
        expected.put(person.get("vertex"), Long.parseLong(person.get("infected_at")));
      }
    }
    List<Map<String, String>> contacts = PublishedData.rows("epidemic-cc-by/base_spells.csv");
    for (Map<String, String> contact : contacts) {
      long start = tick(contact.get("onset"), 0);
      long end = tick(contact.get("terminus"), Time.OPEN);
      builder.addEdge(contact.get("tail"), contact.get("head"), start, end);
    }
    TemporalGraph graph = builder.build();
    String seed = expected.keySet().stream().filter(p -> expected.get(p) == 0).findAny().get();

    Parameters steps = Values.at(graph, seed).withFrom(FIRST_STEP - 1).withUntil(LAST_STEP);
    Map<String, Long> actual = Values.of(graph, Algorithm.EARLIEST_ARRIVAL, steps, 1);

    assertThat(actual.put(seed, 0L)).isEqualTo(FIRST_STEP - 1);
    assertThat(people).hasSize(PEOPLE);
    assertThat(contacts).hasSize(CONTACTS);
    assertThat(actual).hasSize(INFECTED).isEqualTo(expected);
  }

  private static long tick(String step, long open) {
    return step.isEmpty() || step.endsWith("inf") ? open : Long.parseLong(step) - 1;
  }
}
