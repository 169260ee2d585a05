package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The time-independent algorithms: at every tick the answer of the static algorithm on the {@link
 * Snapshot} of that tick, computed afresh. The static algorithms return a cell per vertex, null for
 * a vertex without an answer.
 *
 * <p>PageRank, label propagation and the clustering coefficient are those of A. Iosup et al., "LDBC
 * Graphalytics: a benchmark for large-scale graph analysis on parallel and distributed platforms",
 * PVLDB 9(13), 2016, in the terms of the benchmark's specification.
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
        for (int member : reach(at.around, v)) {
          component[member] = component[member] == null ? v : component[member];
        }
      }
    }
    return component;
  }

  /**
   * PageRank as LDBC Graphalytics defines it: every vertex starts with 1/N; in a round each gets
   * (1-d)/N + d * (sum of rank/out-degree over its in-neighbours + sum of the ranks of vertices
   * without out-edges / N). N counts the vertices alive at the tick; loops count.
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
      answer[v] = at.alive[v] ? bits(rank[v]) : null;
    }
    return answer;
  }

  /** The smallest vertex that can be reached along edges and reaches back. */
  static Long[] scc(Snapshot at) {
    Long[] component = new Long[at.size()];
    for (int v = 0; v < at.size(); v++) {
      if (at.alive[v]) {
        Set<Integer> both = reach(at.out, v);
        both.retainAll(reach(at.in, v));
        component[v] = (long) Collections.min(both);
      }
    }
    return component;
  }

  /** The pairs of neighbours that are neighbours of each other, whatever the directions. */
  static Long[] triangles(Snapshot at) {
    Long[] triangles = new Long[at.size()];
    for (int v = 0; v < at.size(); v++) {
      long count = 0;
      for (int u : at.around.get(v)) {
        for (int w : at.around.get(v)) {
          count += u < w && at.around.get(u).contains(w) ? 1 : 0;
        }
      }
      triangles[v] = at.alive[v] ? (Long) count : null;
    }
    return triangles;
  }

  /**
   * Local clustering coefficient as LDBC Graphalytics defines it: N being the neighbours whatever
   * the direction, the share of the |N| (|N| - 1) ordered pairs of them that have an edge; 0 for
   * fewer than two neighbours.
   */
  static Long[] clustering(Snapshot at) {
    Long[] coefficient = new Long[at.size()];
    for (int v = 0; v < at.size(); v++) {
      Set<Integer> neighbours = at.around.get(v);
      double pairs = neighbours.size() * (neighbours.size() - 1.0);
      long edges = 0;
      for (int u : neighbours) {
        for (int w : neighbours) {
          edges += u != w && at.out.get(u).contains(w) ? 1 : 0;
        }
      }
      coefficient[v] = at.alive[v] ? bits(pairs <= 0 ? 0 : edges / pairs) : null;
    }
    return coefficient;
  }

  /**
   * Community detection by label propagation as LDBC Graphalytics defines it: labels start as ids;
   * in a round each vertex takes the label most frequent among its neighbours' labels of the round
   * before, the smallest of several. A neighbour that is connected both ways counts twice. A vertex
   * without neighbours keeps its label.
   */
  static Long[] cdlp(Snapshot at, int iterations) {
    if (!at.graph.ids().isNumeric()) {
      throw new IllegalArgumentException("cdlp refuses ids that are not integers");
    }
    Long[] label = new Long[at.size()];
    for (int v = 0; v < at.size(); v++) {
      label[v] = at.alive[v] ? (Long) (long) v : null; // ranks are in the order of integer ids
    }
    for (int round = 0; round < iterations; round++) {
      Long[] next = label.clone();
      for (int v = 0; v < at.size(); v++) {
        // In ascending order of labels: the first of the most frequent is the smallest.
        Map<Long, Integer> frequency = new TreeMap<>();
        for (int u : at.around.get(v)) {
          int ways = (at.in.get(v).contains(u) ? 1 : 0) + (at.out.get(v).contains(u) ? 1 : 0);
          frequency.merge(label[u], ways, Integer::sum);
        }
        int most = 0;
        for (Map.Entry<Long, Integer> entry : frequency.entrySet()) {
          if (entry.getValue() > most) {
            most = entry.getValue();
            next[v] = entry.getKey();
          }
        }
      }
      label = next;
    }
    return label;
  }

  /**
   * The largest k for which the vertex is in the k-core: what remains when vertices of fewer than k
   * neighbours are taken away for as long as there are any.
   */
  static Long[] kcore(Snapshot at) {
    Long[] core = new Long[at.size()];
    Set<Integer> remaining = new TreeSet<>();
    for (int v = 0; v < at.size(); v++) {
      if (at.alive[v]) {
        remaining.add(v);
      }
    }
    for (long k = 0; !remaining.isEmpty(); k++) {
      long least = k;
      boolean peeled = true;
      while (peeled) {
        peeled =
            remaining.removeIf(
                v -> at.around.get(v).stream().filter(remaining::contains).count() < least);
      }
      for (int v : remaining) {
        core[v] = k;
      }
    }
    return core;
  }

  /** The vertices that can be reached from one, itself included. */
  private static Set<Integer> reach(List<Set<Integer>> edges, int from) {
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

  private static Long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
