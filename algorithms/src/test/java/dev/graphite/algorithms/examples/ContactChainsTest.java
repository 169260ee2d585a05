package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ContactChains.Chain;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.result.LongPieces;
import dev.graphite.algorithms.result.ObjectPieces;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactChainsTest {
  private static final int TICKS = 40;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void chainsAreTheShortestAndEarliestAtEveryTick(int threads) {
    LocalEngine engine =
        new LocalEngine(EngineOptions.defaults().withThreads(threads).withVerticesPerPartition(2));
    RandomGraphs.ANY.graphs(400).forEach(random -> compare(random, engine));
  }

  private static ContactChains program(RandomGraph random) {
    return new ContactChains(Parameters.defaults().withSource(random.query().vertex()));
  }

  private static void compare(RandomGraph random, LocalEngine engine) {
    TemporalGraph graph = random.graph();
    IntervalResult result = engine.run(program(random), graph);
    ObjectPieces<Chain> chains = new ObjectPieces<>(result, Chain.class);
    Chain[][] expected = tickByTick(graph, random.query().vertex());
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      for (int i = 0; i < TICKS; i++) {
        assertThat(chains.at(graph.ids().text(vertex), graph.start() + i).orElse(null))
            .as(random + " vertex " + vertex + " at " + (graph.start() + i))
            .isEqualTo(expected[vertex][i]);
      }
      Chain before = null;
      long end = Long.MIN_VALUE;
      for (ObjectPieces.Piece<Chain> piece : chains.pieces(graph.ids().text(vertex))) {
        assertThat(end == piece.start() && piece.value().equals(before))
            .as(random + " pieces of vertex " + vertex + " are maximal")
            .isFalse();
        before = piece.value();
        end = piece.end();
      }
    }
  }

  /** The chain by vertex and tick since the start of the graph, null where there is none. */
  private static Chain[][] tickByTick(TemporalGraph graph, int source) {
    Chain[][] best = new Chain[graph.vertexCount()][TICKS];
    long start = graph.vertexStart(source) - graph.start();
    offer(graph, best, source, start, new Chain(List.of()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int v = 0; v < best.length; v++) {
        for (int edge = graph.firstEdge(v); edge < graph.firstEdge(v + 1); edge++) {
          for (int i = 0; i < TICKS; i++) {
            changed |= best[v][i] != null && leave(graph, best, edge, i, best[v][i]);
          }
        }
      }
    }
    return best;
  }

  private static boolean leave(TemporalGraph graph, Chain[][] best, int edge, int i, Chain chain) {
    long tick = graph.start() + i;
    if (tick < graph.edgeStart(edge) || tick >= graph.edgeEnd(edge)) {
      return false;
    }
    EdgePieces pieces = graph.pieces();
    int piece = pieces.areEdges() ? edge : pieces.holding(edge, tick);
    long arrival = i + pieces.travelTime(piece);
    return offer(graph, best, graph.target(edge), arrival, chain.with(tick));
  }

  /** A chain holds from its arrival to the end of a life. */
  private static boolean offer(
      TemporalGraph graph, Chain[][] best, int vertex, long arrival, Chain chain) {
    boolean taken = false;
    for (int i = 0; i < TICKS; i++) {
      long tick = graph.start() + i;
      boolean holds =
          i >= arrival && graph.vertexStart(vertex) <= tick && tick < graph.vertexEnd(vertex);
      if (holds && (best[vertex][i] == null || chain.compareTo(best[vertex][i]) < 0)) {
        best[vertex][i] = chain;
        taken = true;
      }
    }
    return taken;
  }

  @Test
  void anAnswerOfObjectsIsReadByTheirClassOnly() {
    IntervalResult result =
        new LocalEngine()
            .run(program(RandomGraphs.ANY.graph(1)), RandomGraphs.ANY.graph(1).graph());
    assertThat(new ObjectPieces<>(result, Comparable.class).result()).isSameAs(result);
    assertThatThrownBy(() -> new ObjectPieces<>(result, String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of java.lang.String");
    assertThatThrownBy(() -> new LongPieces(result)).isInstanceOf(IllegalArgumentException.class);
  }
}
