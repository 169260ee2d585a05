package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.List;
import java.util.Map;

/**
 * The right answers of all algorithms on small graphs, by definition rather than by cleverness:
 * whoever disagrees is wrong. See {@link PathOracles}, {@link SnapshotOracles}.
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
          Map.entry("fastest", List.of("vertex", "duration", "departure")),
          Map.entry("shortest", List.of("vertex", "start", "end", "cost")),
          Map.entry("bfs", List.of("vertex", "start", "end", "distance")),
          Map.entry("wcc", List.of("vertex", "start", "end", "component")),
          Map.entry("pagerank", List.of("vertex", "start", "end", "rank")));

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
      case "fastest" -> new PathOracles(graph, query).fastest();
      case "shortest" -> new PathOracles(graph, query).shortest();
      case "bfs" -> SnapshotOracles.overTime(graph, at -> SnapshotOracles.bfs(at, query.vertex()));
      case "wcc" -> SnapshotOracles.overTime(graph, SnapshotOracles::wcc);
      case "pagerank" ->
          SnapshotOracles.overTime(
              graph, at -> SnapshotOracles.pagerank(at, query.iterations(), query.damping()));
      default -> throw new IllegalArgumentException("no oracle for " + algorithm);
    };
  }
}
