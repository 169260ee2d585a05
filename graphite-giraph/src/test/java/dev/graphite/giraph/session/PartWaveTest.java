package dev.graphite.giraph.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import dev.graphite.wave.BadBatchException;
import dev.graphite.wave.Change;
import dev.graphite.wave.ChangeCase;
import dev.graphite.wave.Wave;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Batches that are applied to the part of a graph that they are about. */
class PartWaveTest {
  private static final int CASES = Integer.getInteger("graphite.part.cases", 1_000);
  private static final int BATCHES = 3;
  private static final int MOST_ROWS = 3;

  // Of several edges that a life does not hold either may be named.
  private static final Pattern ANY_EDGE =
      Pattern.compile(" edge (\\S+ )?\\(.*?\\) lives \\S+ \\S+");

  private int refused;
  private int withoutAll;
  private int empty;

  /** What differs in the part makes the graph before into the graph after, and the same is bad. */
  @Test
  void thePartChangesAsTheWholeDoes() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomGraph random = RandomGraphs.ANY.graph(seed);
      ChangeCase.random(random, BATCHES, MOST_ROWS).verify("seed " + seed, this::difference);
    }
    assertThat(refused).as("batches that were refused").isGreaterThan(CASES / 4);
    assertThat(withoutAll).as("parts that are not the whole").isGreaterThan(CASES / 2);
    assertThat(empty).as("calls that changed nothing").isBetween(1, CASES / 2);
  }

  /** The program hears of edges that no change is about. */
  @Test
  void programsSeeTheWholeGraph() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge("a", "b", 0, 9).travelTime(7).add();
    builder.edge("c", "d", 0, Time.OPEN).travelTime(5).add();
    builder.edge("d", "e", 3, Time.MAX_TICK).travelTime(9).add();
    TemporalGraph graph = builder.build();
    List<Change> batch = List.of(Change.changeEdge("a", "b", 0).withTravelTime(8));
    assertThat(refusal(graph, "a", batch)).isNull();
    assertThat(refusal(graph, "e", batch))
        .isEqualTo("least travel time 5, end " + Time.OPEN + ", beyond true, integers false");
    batch = List.of(Change.changeEdge("a", "b", 0).withTravelTime(3));
    assertThat(refusal(graph, "a", batch)).startsWith("least travel time 3, ");
  }

  private static String refusal(TemporalGraph graph, String asked, List<Change> batch) {
    ChangedNames names = new ChangedNames(List.of(batch), List.of(asked), false);
    PartWave wave =
        new PartWave(
            WholeGraph.of(graph).part(names),
            WholeGraph.state(graph),
            rank -> new Picky(rank.applyAsInt(asked)));
    return refusal(() -> wave.apply(batch));
  }

  /** What is wrong, or null. */
  private String difference(ChangeCase changes) {
    TemporalGraph graph = changes.graph();
    String source = graph.ids().text(graph.vertexCount() / 2);
    Wave.ProgramSource program = rank -> new Picky(rank.applyAsInt(source));
    WholeGraph whole = WholeGraph.of(graph);
    GraphPart part =
        whole.part(new ChangedNames(changes.batches(), List.of(source), graph.isUndirected()));
    SessionState state = WholeGraph.state(graph);
    PartWave inPart = new PartWave(part, state, program);
    Wave onWhole =
        Wave.resume(graph, graph.start(), 0, List.<List<Change>>of().iterator(), program);
    for (List<Change> batch : changes.batches()) {
      String expected = refusal(() -> onWhole.apply(batch));
      String actual = refusal(() -> inPart.apply(batch));
      refused += expected == null ? 0 : 1;
      if (!Objects.equals(expected, actual)) {
        return "refused with " + actual + ", not with " + expected;
      }
    }
    withoutAll += part.edges().size() < whole.pieces() / (graph.isUndirected() ? 2 : 1) ? 1 : 0;
    List<String> before = whole.describe();
    int told = whole.apply(inPart);
    empty += told == 0 ? 1 : 0;
    List<String> expected = WholeGraph.of(onWhole.graph()).describe();
    List<String> actual = whole.describe();
    if (!expected.equals(actual)) {
      return "made\n" + actual + "\nnot\n" + expected;
    }
    if (before.equals(expected) && told > 0) {
      return "told of " + told + " changes that cancel each other";
    }
    return inPart.batches() == onWhole.batches() ? null : "counted " + inPart.batches();
  }

  private static String refusal(Runnable apply) {
    try {
      apply.run();
      return null;
    } catch (BadBatchException | UnsuitableGraphException | AnswerOutOfRangeException e) {
      return ANY_EDGE.matcher(e.getMessage()).replaceAll(" an edge lives");
    }
  }
}
