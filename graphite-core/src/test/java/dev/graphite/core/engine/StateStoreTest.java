package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StateStoreTest {
  private static TemporalGraph graph(int vertices) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < vertices; i++) {
      builder.addVertex(i, i % 5, i % 3 == 0 ? Time.OPEN : 200 + i);
    }
    return builder.build();
  }

  private static void fill(IntervalMap state, Random random, int slots, int pieces) {
    for (int i = 0; i < pieces; i++) {
      long from = random.nextInt(200);
      long value = slots > 0 ? random.nextInt(1000) : 0;
      state.set(from, from + 1 + random.nextInt(4), value, slots > 1 ? random.nextInt(9) : 0);
    }
    state.settle();
  }

  @Test
  void whatIsSavedLastIsLoaded() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int slots = seed % 3;
      TemporalGraph graph = graph(1 + random.nextInt(20));
      int vertices = graph.vertexCount();
      StateStore store = new StateStore(graph, new Partitions(vertices, 4), slots);
      String[] saved = new String[vertices];
      IntervalMap state = new IntervalMap();
      for (int v = 0; v < vertices; v++) {
        state.reset(graph.vertexStart(v), graph.vertexEnd(v));
        saved[v] = state.toString();
      }
      for (int step = 0; step < 300; step++) {
        int vertex = random.nextInt(vertices);
        store.load(vertex, state);
        assertThat(state).as("seed %d, step %d", seed, step).hasToString(saved[vertex]);
        if (random.nextInt(3) == 0) {
          state.reset(graph.vertexStart(vertex), graph.vertexEnd(vertex));
        }
        fill(state, random, slots, random.nextInt(1 << random.nextInt(6)));
        store.save(vertex, state);
        saved[vertex] = state.toString();
      }
      for (int v = 0; v < vertices; v++) {
        store.load(v, state);
        assertThat(state).as("seed %d, vertex %d", seed, v).hasToString(saved[v]);
      }
    }
  }

  @Test
  void blocksThatBecameTooSmallAreUsedAgain() {
    int vertices = 4000;
    TemporalGraph graph = graph(vertices);
    StateStore store = new StateStore(graph, new Partitions(vertices, vertices), 1);
    IntervalMap state = new IntervalMap();
    // Each of 1300 states grows through blocks of 2, 4 .. 64 pieces and leaves all but the last to
    // the next ones: 83,000 pieces in all, and 164,000 if nothing was used again.
    long before = allocatedBytes();
    for (int vertex = 0; vertex < 1300; vertex++) {
      state.reset(graph.vertexStart(vertex), graph.vertexEnd(vertex));
      for (int piece = 0; piece < 60; piece++) {
        state.set(10 + piece, 11 + piece, piece, 0);
        state.settle();
        store.save(vertex, state);
      }
    }
    long allocated = allocatedBytes() - before;
    // 17 bytes a piece, in arrays doubled from 8000 to 128,000; the next step would double the sum.
    assertThat(allocated).isBetween(17 * 248_000L, 17 * 350_000L);
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
