package dev.graphite.datasets;

import dev.graphite.core.graph.TemporalGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads temporal graphs from files; {@link GraphFormat} says what the formats look like.
 *
 * <p>Time: one pass over the input, two if a csv file has property columns, one more over files
 * with rejected rows, and O(E log E) for a graph of E edges. Space: that of {@link
 * dev.graphite.core.graph.TemporalGraphBuilder} and of the graph, and about 150 bytes per rejected
 * row.
 *
 * <p>Safe for threads: each call reads on its own, in the thread of the caller, and ends with a
 * {@link BadInputException} soon after that is interrupted. The same input gives the same graph.
 */
public final class GraphReader {
  private GraphReader() {}

  /**
   * Reads a graph. Rows rejected under {@link BadRecordPolicy#SKIP} are only counted.
   *
   * @param edges the file; with gzip if it is compressed. For graphalytics, either of its two
   * @param options how to read it
   * @throws BadInputException if the input is refused or cannot be read
   */
  public static LoadedGraph read(Path edges, ReadOptions options) {
    return read(edges, options, row -> {});
  }

  /**
   * Reads a graph.
   *
   * @param edges the file; with gzip if it is compressed. For graphalytics, either of its two
   * @param options how to read it
   * @param rejected is told of each row left out under {@link BadRecordPolicy#SKIP}, by file
   *     (vertices file first) and line, when the graph is ready
   * @throws BadInputException if the input is refused or cannot be read
   */
  public static LoadedGraph read(Path edges, ReadOptions options, Consumer<RejectedRow> rejected) {
    Objects.requireNonNull(rejected, "rejected");
    Loading loading = new Loading(edges, options);
    try {
      loading.read();
      TemporalGraph graph = loading.build();
      loading.problems().report(rejected);
      return loading.result(graph);
    } catch (IOException e) {
      throw loading.problems().refusal(loading.current(), e);
    }
  }

  /**
   * The format of a file, recognised by its header, else by its name.
   *
   * @throws BadInputException if it cannot be told or the file cannot be read
   */
  public static GraphFormat detect(Path edges) {
    try {
      return FormatDetector.detect(edges);
    } catch (IOException e) {
      throw new Problems(false).refusal(edges, e);
    }
  }
}
