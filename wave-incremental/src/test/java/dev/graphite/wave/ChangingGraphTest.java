package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.RandomGraphs;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChangingGraphTest {
  @Test
  void batchesDoToTheGraphWhatTheyDoToLists() {
    AtomicInteger applied = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    RandomGraphs.ANY
        .graphs(1500)
        .forEach(
            graph ->
                ChangeCase.random(graph, 8, 5)
                    .verify("seed " + graph.seed(), c -> play(c, applied, refused)));
    assertThat(applied.get()).isGreaterThan(3000);
    assertThat(refused.get()).isGreaterThan(1000);
  }

  private static String play(ChangeCase changes, AtomicInteger applied, AtomicInteger refused) {
    GraphModel model = changes.model();
    ChangingGraph graph = new ChangingGraph(changes.graph());
    String wrong = difference(model, graph);
    for (List<Change> batch : changes.batches()) {
      String expected = model.apply(batch);
      String reason = null;
      try {
        new BatchRows(graph).apply(batch);
        graph.commit();
        applied.incrementAndGet();
      } catch (BadBatchException bad) {
        reason = bad.getMessage();
        refused.incrementAndGet();
      }
      if ((expected == null) != (reason == null)) {
        return "expected refusal " + expected + ", but was " + reason;
      }
      wrong = wrong == null ? difference(model, graph) : wrong;
      if (wrong != null) {
        return wrong;
      }
    }
    return wrong;
  }

  private static String difference(GraphModel model, ChangingGraph graph) {
    List<String> expected = GraphModel.describe(model.build());
    List<String> actual = GraphModel.describe(graph.toTemporalGraph());
    return expected.equals(actual)
        ? null
        : "expected\n" + String.join("\n", expected) + "\nbut was\n" + String.join("\n", actual);
  }
}
