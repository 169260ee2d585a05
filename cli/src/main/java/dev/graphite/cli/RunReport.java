package dev.graphite.cli;

import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.datasets.LoadedGraph;
import java.nio.file.Path;

/**
 * How a run went.
 *
 * @param algorithm its name
 * @param file the graph file
 * @param loaded the graph
 * @param run what the run took
 * @param threads threads it was given
 * @param rows rows written
 * @param loadNanos time to read the graph
 * @param writeNanos time to write the rows
 */
record RunReport(
    String algorithm,
    Path file,
    LoadedGraph loaded,
    RunStatistics run,
    int threads,
    long rows,
    long loadNanos,
    long writeNanos) {
  /**
   * One line for people.
   *
   * @param output where the rows went, or null for standard output
   */
  String summary(Path output) {
    return "%s; %s, %s in %s; wrote %s to %s in %s"
        .formatted(
            reading(loaded, file, loadNanos),
            Text.count(run.supersteps(), "superstep"),
            Text.count(run.messages(), "message"),
            Text.seconds(run.computeNanos()),
            Text.count(rows, "row"),
            output == null ? "standard output" : output,
            Text.seconds(writeNanos));
  }

  /** What was read, for people. */
  static String reading(LoadedGraph loaded, Path file, long nanos) {
    TemporalGraph graph = loaded.graph();
    return "read %s of %s (%s: %s, %s) in %s"
        .formatted(
            Text.count(loaded.rows(), "row"),
            file,
            loaded.format().label(),
            Text.count(graph.vertexCount(), "vertex"),
            Text.count(graph.edgeCount(), "edge"),
            Text.seconds(nanos));
  }
}
