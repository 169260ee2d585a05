package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The simple graph that is alive at one tick: parallel edges are one. Self-loops are part of {@link
 * #out} and {@link #in}, where PageRank wants them, not of {@link #around}.
 */
final class Snapshot {
  final TemporalGraph graph;
  final boolean[] alive;

  /** Targets of out-edges, loops included. */
  final List<Set<Integer>> out = new ArrayList<>();

  /** Sources of in-edges, loops included. */
  final List<Set<Integer>> in = new ArrayList<>();

  /** Neighbours whatever the direction, without the vertex itself. */
  final List<Set<Integer>> around = new ArrayList<>();

  Snapshot(TickByTick time, long tick) {
    graph = time.graph;
    alive = new boolean[graph.vertexCount()];
    for (int v = 0; v < alive.length; v++) {
      alive[v] = time.isAlive(v, tick);
      out.add(new TreeSet<>());
      in.add(new TreeSet<>());
      around.add(new TreeSet<>());
    }
    for (int e : time.edgesAt(tick)) {
      int u = time.source(e);
      int v = time.target(e);
      out.get(u).add(v);
      in.get(v).add(u);
      if (u != v) {
        around.get(u).add(v);
        around.get(v).add(u);
      }
    }
  }

  int size() {
    return alive.length;
  }

  int aliveCount() {
    int count = 0;
    for (boolean here : alive) {
      count += here ? 1 : 0;
    }
    return count;
  }
}
