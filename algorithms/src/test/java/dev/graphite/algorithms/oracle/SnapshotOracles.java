package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The time-independent algorithms: at every tick the answer of the static algorithm on the {@link
 * Snapshot} of that tick, computed afresh. The static algorithms return a cell per vertex, null for
 * a vertex without an answer.
 */
final class SnapshotOracles {
  private SnapshotOracles() {}

  /** {@code vertex, start, end, value} of a static algorithm over all ticks. */
  static List<long[]> overTime(TemporalGraph graph, Function<Snapshot, Long[]> algorithm) {
    TickByTick time = new TickByTick(graph, Query.DEFAULT);
    Long[][] answers = new Long[time.tickCount()][];
    for (int i = 0; i < answers.length; i++) {
      // Nothing changes from settled on.
      boolean settled = i > 0 && time.first + i > time.settled;
      answers[i] = settled ? answers[i - 1] : algorithm.apply(new Snapshot(time, time.first + i));
    }
    List<long[]> rows = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      int vertex = v;
      rows.addAll(
          time.rows(
              v,
              tick -> {
                Long value = answers[(int) (tick - time.first)][vertex];
                return value == null ? null : new long[] {value};
              }));
    }
    return rows;
  }

  /** Least number of directed edges from the source; no answer for vertices not reached. */
  static Long[] bfs(Snapshot at, int source) {
    Long[] distance = new Long[at.size()];
    if (at.alive[source]) {
      distance[source] = 0L;
    }
    for (long hops = 0; hops < at.size(); hops++) {
      for (int u = 0; u < at.size(); u++) {
        if (distance[u] != null && distance[u] == hops) {
          for (int v : at.out.get(u)) {
            distance[v] = distance[v] == null ? hops + 1 : distance[v];
          }
        }
      }
    }
    return distance;
  }

  /** The smallest vertex that is connected with each, edges taken both ways. */
  static Long[] wcc(Snapshot at) {
    Long[] component = new Long[at.size()];
    for (int v = 0; v < at.size(); v++) {
      if (at.alive[v]) {
        // Vertices are tried in order: the first that meets a component is its smallest.
        for (int member : reach(at, at.around, v)) {
          component[member] = component[member] == null ? v : component[member];
        }
      }
    }
    return component;
  }

  /**
   * PageRank after the LDBC Graphalytics specification 1.0, section 2.3.4: every vertex starts with
   * 1/N; in a round each gets (1-d)/N + d * (sum of rank/out-degree over its in-neighbours + sum of
   * the ranks of vertices without out-edges / N). N counts the vertices alive at the tick; loops
   * count.
   */
  static Long[] pagerank(Snapshot at, int iterations, double damping) {
    int n = at.aliveCount();
    double[] rank = new double[at.size()];
    Arrays.fill(rank, 1.0 / n);
    for (int round = 0; round < iterations; round++) {
      double dangling = 0;
      for (int v = 0; v < at.size(); v++) {
        dangling += at.alive[v] && at.out.get(v).isEmpty() ? rank[v] : 0;
      }
      double[] next = new double[at.size()];
      for (int v = 0; v < at.size(); v++) {
        double sum = dangling / n;
        for (int u : at.in.get(v)) {
          sum += rank[u] / at.out.get(u).size();
        }
        next[v] = (1 - damping) / n + damping * sum;
      }
      rank = next;
    }
    Long[] answer = new Long[at.size()];
    for (int v = 0; v < at.size(); v++) {
      answer[v] = at.alive[v] ? (Long) Double.doubleToRawLongBits(rank[v]) : null;
    }
    return answer;
  }

  /** The vertices that can be reached from one, itself included. */
  private static Set<Integer> reach(Snapshot at, List<Set<Integer>> edges, int from) {
    Set<Integer> reached = new TreeSet<>(Set.of(from));
    boolean grew = true;
    while (grew) {
      Set<Integer> next = new TreeSet<>(reached);
      reached.forEach(v -> next.addAll(edges.get(v)));
      grew = next.size() > reached.size();
      reached = next;
    }
    return reached;
  }
}
