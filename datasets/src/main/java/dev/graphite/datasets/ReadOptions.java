package dev.graphite.datasets;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How to read a graph. Immutable; {@code with} methods return changed copies.
 *
 * @param format the format, or null to recognise it by header and file name
 * @param vertices a csv file {@code id,start,end} that declares vertices and their lives (further
 *     columns are ignored), or null; for graphalytics the file with an id a line, or null for that
 *     beside the edges; not for wicm, which declares its own
 * @param undirected true if each row stands for two edges, one each way; contacts always do, and
 *     graphalytics if the properties beside it say so
 * @param resolution ticks that a row of contacts lasts, at least 1
 * @param badRecords what becomes of bad rows
 */
public record ReadOptions(
    GraphFormat format,
    Path vertices,
    boolean undirected,
    long resolution,
    BadRecordPolicy badRecords) {
  /** Ticks that a row of contacts lasts by default: the 20 seconds of SocioPatterns. */
  public static final long DEFAULT_RESOLUTION = 20;

  /** Format by header and name, no vertices file, directed, resolution 20, strict. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(null, null, false, DEFAULT_RESOLUTION, BadRecordPolicy.STRICT);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the resolution is below 1, or a vertices file is given with
   *     format wicm
   */
  public ReadOptions {
    Objects.requireNonNull(badRecords, "badRecords");
    if (resolution < 1) {
      throw new IllegalArgumentException("resolution " + resolution + " is not at least 1");
    }
    if (format == GraphFormat.WICM && vertices != null) {
      throw new IllegalArgumentException(
          "format wicm declares its own vertices; leave out the vertices file " + vertices);
    }
  }

  /** These options with another format; null recognises it. */
  public ReadOptions withFormat(GraphFormat other) {
    return new ReadOptions(other, vertices, undirected, resolution, badRecords);
  }

  /** These options with another vertices file, or none if null. */
  public ReadOptions withVertices(Path other) {
    return new ReadOptions(format, other, undirected, resolution, badRecords);
  }

  /** These options with rows that stand for one edge or for two. */
  public ReadOptions withUndirected(boolean other) {
    return new ReadOptions(format, vertices, other, resolution, badRecords);
  }

  /** These options with another contact resolution. */
  public ReadOptions withResolution(long other) {
    return new ReadOptions(format, vertices, undirected, other, badRecords);
  }

  /** These options with another policy for bad rows. */
  public ReadOptions withBadRecords(BadRecordPolicy other) {
    return new ReadOptions(format, vertices, undirected, resolution, other);
  }
}
