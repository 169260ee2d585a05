package dev.graphite.algorithms.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Graphite;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.EngineOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first few are the beginning of all, sorted. */
class TopTest {
  private static final int GRAPHS = 400;
  private static final RandomGraphs MANY = RandomGraphs.ANY.sized(12, 30, 8);
  private static final Comparator<VertexLong> BY_LONG = Comparator.comparingLong(VertexLong::value);
  private static final Comparator<VertexDouble> BY_DOUBLE =
      Comparator.comparingDouble(VertexDouble::value);

  private static Graphite graphite(RandomGraph random) {
    return Graphite.on(random.graph(), EngineOptions.defaults().withThreads(1));
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order, int count) {
    List<T> copy = new ArrayList<>(all); // in order of vertices, and sorting is stable
    copy.sort(order);
    return copy.subList(0, Math.min(count, copy.size()));
  }

  private static List<String> vertices(RandomGraph random) {
    List<String> vertices = new ArrayList<>();
    for (int v = 0; v < random.graph().vertexCount(); v++) {
      vertices.add(random.graph().ids().text(v));
    }
    return vertices;
  }

  @Test
  void theTopAtATickIsTheBeginningOfAllSortedByValueAndVertex() {
    MANY.graphs(GRAPHS)
        .forEach(
            random -> {
              Random draw = new Random(random.seed());
              long tick = random.graph().start() + draw.nextInt(10);
              int count = draw.nextInt(14);
              String source = vertices(random).get(0);
              LongPieces distances = graphite(random).breadthFirstSearch(source);
              DoublePieces costs = graphite(random).journeysFrom(source).shortest();
              List<VertexLong> longs = new ArrayList<>();
              List<VertexDouble> doubles = new ArrayList<>();
              for (String vertex : vertices(random)) {
                distances.at(vertex, tick).ifPresent(d -> longs.add(new VertexLong(vertex, d)));
                costs.at(vertex, tick).ifPresent(c -> doubles.add(new VertexDouble(vertex, c)));
              }

              assertThat(distances.top(count, tick))
                  .as(random.toString())
                  .isEqualTo(sorted(longs, BY_LONG.reversed(), count));
              assertThat(distances.bottom(count, tick))
                  .as(random.toString())
                  .isEqualTo(sorted(longs, BY_LONG, count));
              assertThat(costs.top(count, tick))
                  .as(random.toString())
                  .isEqualTo(sorted(doubles, BY_DOUBLE.reversed(), count));
              assertThat(costs.bottom(count, tick))
                  .as(random.toString())
                  .isEqualTo(sorted(doubles, BY_DOUBLE, count));
            });
  }

  @Test
  void theEarliestAndLatestAreTheEndsOfAllSortedByTickAndVertex() {
    MANY.graphs(GRAPHS)
        .forEach(
            random -> {
              int count = new Random(random.seed()).nextInt(14);
              Ticks arrivals =
                  graphite(random).journeysFrom(vertices(random).get(0)).earliestArrival();
              List<VertexLong> all = new ArrayList<>();
              for (String vertex : vertices(random)) {
                arrivals.of(vertex).ifPresent(tick -> all.add(new VertexLong(vertex, tick)));
              }

              assertThat(arrivals.earliest(count))
                  .as(random.toString())
                  .isEqualTo(sorted(all, BY_LONG, count));
              assertThat(arrivals.latest(count))
                  .as(random.toString())
                  .isEqualTo(sorted(all, BY_LONG.reversed(), count));
            });
  }

  @Test
  void theLargestGroupsAreCountedAtTheTick() {
    MANY.graphs(GRAPHS)
        .forEach(
            random -> {
              long tick = random.graph().start() + random.seed() % 10;
              VertexPieces components = graphite(random).weaklyConnectedComponents();
              List<String> values = new ArrayList<>();
              for (String vertex : vertices(random)) {
                components.at(vertex, tick).ifPresent(values::add);
              }
              List<VertexLong> groups = new ArrayList<>();
              for (String vertex : vertices(random)) {
                int members = Collections.frequency(values, vertex);
                if (members > 0) {
                  groups.add(new VertexLong(vertex, members));
                }
              }

              assertThat(components.largestGroups(3, tick))
                  .as(random.toString())
                  .isEqualTo(sorted(groups, BY_LONG.reversed(), 3));
            });
  }

  @Test
  void doublesKeepTheirOrderAndTheirValueAsLongs() {
    double[] ascending = {
      -Double.MAX_VALUE, -1.5, -Double.MIN_VALUE, 0.0, Double.MIN_VALUE, 1, 1.5, Double.MAX_VALUE
    };
    for (int i = 0; i < ascending.length; i++) {
      assertThat(Leaders.asDouble(Leaders.ordered(ascending[i]))).isEqualTo(ascending[i]);
      if (i > 0) {
        assertThat(Leaders.ordered(ascending[i])).isGreaterThan(Leaders.ordered(ascending[i - 1]));
      }
    }
    assertThat(Leaders.ordered(-0.0)).isEqualTo(Leaders.ordered(0.0));
  }

  @Test
  void offersMayComeInAnyOrder() {
    Leaders leaders = new Leaders(3, Leaders.Order.LARGEST_FIRST);
    for (int rank = 9; rank >= 0; rank--) {
      leaders.offer(rank, rank / 4);
    }

    assertThat(leaders.list((rank, number) -> rank + ":" + number))
        .containsExactly("8:2", "9:2", "4:1");
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> new Leaders(-1, Leaders.Order.LARGEST_FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
