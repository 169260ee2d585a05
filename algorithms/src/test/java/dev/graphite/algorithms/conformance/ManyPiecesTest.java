package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States and edges of many pieces: the answers, and that their cost is not quadratic. */
class ManyPiecesTest {
  private static final int MANY = 100_000;

  // A second is plenty; a cost that is quadratic takes more than a minute.
  private static final long QUICK_MILLIS = 20_000;

  private final LocalEngine engine = new LocalEngine();

  @ParameterizedTest
  @EnumSource(
      value = Algorithm.class,
      names = {"FASTEST", "SHORTEST", "BFS", "WCC", "SCC", "KCORE"})
  void statesOfManyPiecesAreRight(Algorithm algorithm) {
    // The oracle of fastest tries all departures, so that it gets fewer ticks.
    RandomGraphs kind =
        algorithm == Algorithm.FASTEST
            ? RandomGraphs.ANY.sized(3, 400, 100)
            : RandomGraphs.ANY.sized(5, 900, 300);
    kind.graphs(10).forEach(random -> compare(algorithm, random));
  }

  private void compare(Algorithm algorithm, RandomGraph random) {
    String name = algorithm.commandName();
    Query query = random.query();
    if (!algorithm.parameters().contains(Parameter.FROM)) {
      query = Query.of(query.vertex());
    }
    Parameters parameters =
        Parameters.defaults()
            .withSource(query.vertex())
            .withFrom(query.from())
            .withUntil(query.until());
    List<long[]> rows = engine.run(algorithm.program(parameters), random.graph()).rows();
    List<long[]> expected = Oracles.answer(name, random.graph(), query);
    Comparison.assertSame(random.toString() + query, name, random.graph(), expected, rows);
  }

  @Test
  void manyArrivalsAtOneVertexDoNotCostTheirSquare() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < MANY; i++) {
      long tick = 2L * scattered(i);
      builder.addEdge(0, i + 1, tick, tick + 1);
      builder.addEdge(i + 1, MANY + 1, tick + 5, tick + 6);
    }
    TemporalGraph graph = builder.build();

    assertThat(millis(Algorithm.FASTEST, graph)).isLessThan(QUICK_MILLIS);
    assertThat(millis(Algorithm.WCC, graph)).isLessThan(QUICK_MILLIS);
    assertThat(millis(Algorithm.SCC, graph)).isLessThan(QUICK_MILLIS);
    assertThat(millis(Algorithm.KCORE, graph)).isLessThan(QUICK_MILLIS);
  }

  @Test
  void aStateOfManyPiecesOnAnEdgeOfManyPiecesDoesNotCostTheirProduct() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < MANY; i++) {
      builder.edge(0, 1, i, i + 1).id("first").travelTime(1 + i % 2).add();
      builder.edge(1, 2, i, i + 1).id("second").travelTime(1 + i % 2).add();
    }
    TemporalGraph graph = builder.build();

    assertThat(millis(Algorithm.FASTEST, graph)).isLessThan(QUICK_MILLIS);
  }

  @Test
  void manyContactsOfThreeDoNotCostTheirSquare() {
    TemporalGraph graph = contactsOfThree(MANY);

    assertThat(millis(Algorithm.TRIANGLES, graph)).isLessThan(QUICK_MILLIS);
    assertThat(millis(Algorithm.CLUSTERING, graph)).isLessThan(QUICK_MILLIS);
  }

  @Test
  void aWedgeIsClosedWithoutALookAtAllContactsBefore() {
    // 20 million wedges, which would look at 20 billion contacts.
    assertThat(millis(Algorithm.TEMPORAL_CLUSTERING, contactsOfThree(1500)))
        .isLessThan(QUICK_MILLIS);
  }

  /** Three vertices that meet again and again, all of them at a time. */
  private static TemporalGraph contactsOfThree(int times) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(true);
    for (int i = 0; i < times; i++) {
      builder.addEdge(0, 1, 100L * i, 100L * i + 20);
      builder.addEdge(1, 2, 100L * i, 100L * i + 20);
      builder.addEdge(2, 0, 100L * i, 100L * i + 20);
    }
    return builder.build();
  }

  /** A permutation of the numbers below {@link #MANY} in which neighbours lie far apart. */
  private static long scattered(int i) {
    return i * 61_803L % MANY;
  }

  private long millis(Algorithm algorithm, TemporalGraph graph) {
    Parameters fromTheFirst = Parameters.defaults().withSource(0);
    long nanos = engine.run(algorithm.program(fromTheFirst), graph).statistics().computeNanos();
    return nanos / 1_000_000;
  }
}
