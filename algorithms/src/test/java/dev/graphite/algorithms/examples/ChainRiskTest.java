package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.warp.IntervalMap;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainRiskTest {
  private static final int TICKS = 30;

  @Test
  void isTheChanceOfTheLikeliestChainAtEveryTick() {
    RandomGraphs.ANY.withoutZeroTravelTimes().graphs(1000).forEach(this::compare);
  }

  private void compare(RandomGraph random) {
    TemporalGraph graph = random.graph();
    int source = random.query().vertex();
    Parameters parameters =
        Parameters.defaults().withSource(source).withOthers(Map.of("least", "0"));

    IntervalResult result = new LocalEngine().run(new ChainRisk(parameters), graph);

    double[][] expected = tickByTick(graph, source);
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      IntervalMap state = result.state(vertex);
      for (int i = 0; i < TICKS; i++) {
        long tick = graph.start() + i;
        boolean alive = graph.vertexStart(vertex) <= tick && tick < graph.vertexEnd(vertex);
        int piece = alive ? state.find(tick) : -1;
        double chance = alive && state.isPresent(piece) ? state.valueAsDouble(piece) : -1;
        double expectedChance = alive ? expected[vertex][i] : -1;
        assertThat(chance).as(random + " vertex " + vertex).isEqualTo(expectedChance);
      }
    }
  }

  /** The chance by vertex and tick since the start of the graph, -1 where nothing has come. */
  private static double[][] tickByTick(TemporalGraph graph, int source) {
    double[][] best = new double[graph.vertexCount()][TICKS];
    for (double[] row : best) {
      Arrays.fill(row, -1);
    }
    for (int i = 0; i < TICKS; i++) {
      for (int v = 0; v < best.length; v++) {
        double start = v == source && graph.vertexStart(v) == graph.start() + i ? 1 : -1;
        best[v][i] = Math.max(best[v][i], Math.max(start, i == 0 ? -1 : best[v][i - 1]));
      }
      for (int v = 0; v < best.length; v++) {
        for (int edge = graph.firstEdge(v); edge < graph.firstEdge(v + 1); edge++) {
          leave(graph, edge, i, best[v][i], best[graph.target(edge)]);
        }
      }
    }
    return best;
  }

  private static void leave(
      TemporalGraph graph, int edge, int i, double chance, double[] bestAtTarget) {
    long tick = graph.start() + i;
    if (chance < 0 || tick < graph.edgeStart(edge) || tick >= graph.edgeEnd(edge)) {
      return;
    }
    EdgePieces pieces = graph.pieces();
    int piece = pieces.areEdges() ? edge : pieces.holding(edge, tick);
    int arrival = (int) (i + pieces.travelTime(piece));
    if (arrival < TICKS) {
      double passedOn = chance * Math.min(1, pieces.cost(piece));
      bestAtTarget[arrival] = Math.max(bestAtTarget[arrival], passedOn);
    }
  }
}
