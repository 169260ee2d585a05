package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.List;
import java.util.Map;

/**
 * The right answers of all algorithms on small graphs, by definition rather than by cleverness:
 * whoever disagrees is wrong. See {@link PathOracles}, {@link TemporalCountOracles} and {@link
 * SnapshotOracles}.
 *
 * <p>An answer is a list of rows, sorted by vertex, then start. A row has one cell per column:
 * vertices as ranks (-1 for no parent), ticks and counts as they are, an open end as {@link
 * dev.graphite.core.time.Time#OPEN}, doubles as {@link Double#doubleToRawLongBits}.
 */
public final class Oracles {
  /** The output columns of each algorithm. */
  public static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          Map.entry("earliest-arrival", List.of("vertex", "arrival")),
          Map.entry("reachability", List.of("vertex", "start", "end")),
          Map.entry("latest-departure", List.of("vertex", "departure")),
          Map.entry("fastest", List.of("vertex", "duration", "departure")),
          Map.entry("shortest", List.of("vertex", "start", "end", "cost")),
          Map.entry("spanning-tree", List.of("vertex", "parent", "arrival")),
          Map.entry("temporal-triangles", List.of("vertex", "start", "end", "triangles")),
          Map.entry("temporal-clustering", List.of("vertex", "start", "end", "coefficient")),
          Map.entry("bfs", List.of("vertex", "start", "end", "distance")),
          Map.entry("wcc", List.of("vertex", "start", "end", "component")),
          Map.entry("scc", List.of("vertex", "start", "end", "component")),
          Map.entry("pagerank", List.of("vertex", "start", "end", "rank")),
          Map.entry("triangles", List.of("vertex", "start", "end", "triangles")),
          Map.entry("clustering", List.of("vertex", "start", "end", "coefficient")),
          Map.entry("cdlp", List.of("vertex", "start", "end", "label")),
          Map.entry("kcore", List.of("vertex", "start", "end", "core")));

  private Oracles() {}

  /**
   * The answer of an algorithm.
   *
   * @param algorithm its name on the command line
   * @throws IllegalArgumentException if the algorithm refuses the graph or the query
   */
  public static List<long[]> answer(String algorithm, TemporalGraph graph, Query query) {
    return switch (algorithm) {
      case "earliest-arrival" -> new PathOracles(graph, query).earliestArrival();
      case "reachability" -> new PathOracles(graph, query).reachability();
      case "latest-departure" -> new PathOracles(graph, query).latestDeparture();
      case "fastest" -> new PathOracles(graph, query).fastest();
      case "shortest" -> new PathOracles(graph, query).shortest();
      case "spanning-tree" -> new PathOracles(graph, query).spanningTree();
      case "temporal-triangles" -> new TemporalCountOracles(graph, query).triangles();
      case "temporal-clustering" -> new TemporalCountOracles(graph, query).clustering();
      case "bfs" ->
          SnapshotOracles.overTime(graph, at -> SnapshotOracles.bfs(at, query.vertexOf(graph)));
      case "wcc" -> SnapshotOracles.overTime(graph, SnapshotOracles::wcc);
      case "scc" -> SnapshotOracles.overTime(graph, SnapshotOracles::scc);
      case "pagerank" ->
          SnapshotOracles.overTime(
              graph, at -> SnapshotOracles.pagerank(at, query.iterations(), query.damping()));
      case "triangles" -> SnapshotOracles.overTime(graph, SnapshotOracles::triangles);
      case "clustering" -> SnapshotOracles.overTime(graph, SnapshotOracles::clustering);
      case "cdlp" ->
          SnapshotOracles.overTime(graph, at -> SnapshotOracles.cdlp(at, query.iterations()));
      case "kcore" -> SnapshotOracles.overTime(graph, SnapshotOracles::kcore);
      default -> throw new IllegalArgumentException("no oracle for " + algorithm);
    };
  }
}
