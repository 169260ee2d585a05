package dev.graphite.giraph.job;

import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.giraph.input.GraphInput;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * What a job reads. Paths may be URIs; without a scheme they are on the file system that Hadoop's
 * configuration names as the default.
 *
 * @param graph the edges
 * @param vertices lives of vertices, or null
 * @param format name of the format, or null for that of header and file name
 * @param undirected each row is two edges
 * @param resolution ticks that a row of contacts lasts, or null for the default
 * @param skipsBadRecords whether bad records are left out
 */
public record JobInput(
    String graph,
    String vertices,
    String format,
    boolean undirected,
    Long resolution,
    boolean skipsBadRecords) {
  /**
   * The same for Giraph.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  GraphInput forGiraph() {
    return new GraphInput(
        List.of(new Path(graph)),
        format == null ? null : GraphFormat.of(format),
        vertices == null ? List.of() : List.of(new Path(vertices)),
        undirected,
        resolution,
        skipsBadRecords ? BadRecordPolicy.SKIP : BadRecordPolicy.STRICT);
  }
}
