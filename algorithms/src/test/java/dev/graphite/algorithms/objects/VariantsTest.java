package dev.graphite.algorithms.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.result.ObjectPieces;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of variants against snapshots in which one edge is followed after the other. */
class VariantsTest {
  private static final int TICKS = 20;
  private static final int EVERYWHERE = 10;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void roundsGatherWhatIsSoManyEdgesAway(int threads) {
    for (int edges = 0; edges < 4; edges++) {
      int rounds = edges;
      RandomGraphs.ANY
          .graphs(100)
          .forEach(random -> compare(random, new VariantRounds(rounds), rounds, threads));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void phasesGatherWhatIsAnyNumberOfEdgesAway(int threads) {
    RandomGraphs.ANY
        .graphs(300)
        .forEach(random -> compare(random, new VariantPhases(), EVERYWHERE, threads));
  }

  private static void compare(RandomGraph random, IntervalProgram program, int edges, int threads) {
    TemporalGraph graph = random.graph();
    EngineOptions options =
        EngineOptions.defaults().withThreads(threads).withVerticesPerPartition(2);
    ObjectPieces<Variants> answer =
        new ObjectPieces<>(new LocalEngine(options).run(program, graph), Variants.class);
    for (long tick = graph.start(); tick < graph.start() + TICKS; tick++) {
      List<SortedSet<String>> expected = snapshot(graph, tick, edges);
      for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
        boolean alive = graph.vertexStart(vertex) <= tick && tick < graph.vertexEnd(vertex);
        assertThat(answer.at(graph.ids().text(vertex), tick).map(Variants::names).orElse(null))
            .as(random + " vertex " + vertex + " at " + tick)
            .isEqualTo(alive ? expected.get(vertex) : null);
      }
    }
  }

  private static List<SortedSet<String>> snapshot(TemporalGraph graph, long tick, int edges) {
    List<SortedSet<String>> sets = new ArrayList<>();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      int degree = 0;
      for (int edge = graph.firstEdge(vertex); edge < graph.firstEdge(vertex + 1); edge++) {
        degree += isAlive(graph, edge, tick) ? 1 : 0;
      }
      sets.add(new TreeSet<>(degree == 0 ? List.of() : List.of("v" + degree % 4)));
    }
    for (int step = 0; step < edges; step++) {
      List<SortedSet<String>> before = new ArrayList<>();
      sets.forEach(set -> before.add(new TreeSet<>(set)));
      for (int v = 0; v < before.size(); v++) {
        for (int edge = graph.firstEdge(v); edge < graph.firstEdge(v + 1); edge++) {
          if (isAlive(graph, edge, tick)) {
            sets.get(graph.target(edge)).addAll(before.get(v));
          }
        }
      }
    }
    return sets;
  }

  private static boolean isAlive(TemporalGraph graph, int edge, long tick) {
    return graph.edgeStart(edge) <= tick && tick < graph.edgeEnd(edge);
  }
}
