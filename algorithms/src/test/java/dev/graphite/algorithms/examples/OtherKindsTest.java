package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.warp.IntervalMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The programs of the section on the other kinds count what one finds by trying everything. */
class OtherKindsTest {
  private static final int TICKS = 30;

  /** The graph at hand, and the vertex at which each of its edges begins. */
  private TemporalGraph graph;

  private int[] source;

  private interface Count {
    long of(int vertex, long tick);
  }

  @Test
  void walkCountsAreThoseOfAllWalksAtEveryTick() {
    for (int length = 0; length < 4; length++) {
      int edges = length;
      Parameters parameters =
          Parameters.defaults().withOthers(Map.of("length", Integer.toString(length)));
      RandomGraphs.ANY
          .graphs(300)
          .forEach(
              random ->
                  compare(
                      random,
                      new WalkCounts(parameters),
                      (vertex, tick) -> walksTo(vertex, tick, edges)));
    }
  }

  @Test
  void roundTripsAreThoseOfAllPairsOfEdgesAtEveryTick() {
    RandomGraphs.ANY
        .graphs(1000)
        .forEach(random -> compare(random, new RoundTrips(), this::roundTrips));
  }

  private void compare(RandomGraph random, IntervalProgram program, Count expected) {
    graph = random.graph();
    source = new int[graph.edgeCount()];
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      for (int edge = graph.firstEdge(vertex); edge < graph.firstEdge(vertex + 1); edge++) {
        source[edge] = vertex;
      }
    }
    IntervalResult result = new LocalEngine().run(program, graph);
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      IntervalMap state = result.state(vertex);
      for (long tick = graph.start(); tick < graph.start() + TICKS; tick++) {
        if (isVertexAlive(vertex, tick)) {
          assertThat(state.value(state.find(tick)))
              .as(random + " vertex " + vertex + " at " + tick)
              .isEqualTo(expected.of(vertex, tick));
        }
      }
    }
  }

  private long walksTo(int vertex, long tick, int edges) {
    if (edges == 0) {
      return 1;
    }
    long walks = 0;
    for (int edge = 0; edge < source.length; edge++) {
      if (graph.target(edge) == vertex && isEdgeAlive(edge, tick)) {
        walks += walksTo(source[edge], tick, edges - 1);
      }
    }
    return walks;
  }

  private long roundTrips(int vertex, long by) {
    long trips = 0;
    for (int out = graph.firstEdge(vertex); out < graph.firstEdge(vertex + 1); out++) {
      int other = graph.target(out);
      for (int back = graph.firstEdge(other); back < graph.firstEdge(other + 1); back++) {
        boolean leadsBack = other != vertex && graph.target(back) == vertex;
        trips += leadsBack && isTravelled(out, back, by) ? 1 : 0;
      }
    }
    return trips;
  }

  private boolean isTravelled(int out, int back, long by) {
    for (long leave = graph.start(); leave <= by; leave++) {
      for (long turn = leave; turn <= by; turn++) {
        if (isEdgeAlive(out, leave)
            && isEdgeAlive(back, turn)
            && arrival(out, leave) <= turn
            && isVertexAlive(graph.target(out), arrival(out, leave))
            && arrival(back, turn) <= by) {
          return true;
        }
      }
    }
    return false;
  }

  private long arrival(int edge, long tick) {
    EdgePieces pieces = graph.pieces();
    return tick + pieces.travelTime(pieces.areEdges() ? edge : pieces.holding(edge, tick));
  }

  private boolean isEdgeAlive(int edge, long tick) {
    return graph.edgeStart(edge) <= tick && tick < graph.edgeEnd(edge);
  }

  private boolean isVertexAlive(int vertex, long tick) {
    return graph.vertexStart(vertex) <= tick && tick < graph.vertexEnd(vertex);
  }
}
