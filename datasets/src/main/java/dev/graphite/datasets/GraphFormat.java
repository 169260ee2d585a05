package dev.graphite.datasets;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The input formats. Every one of them may be gzipped. */
public enum GraphFormat {
  /**
   * Edges with a header that names {@code src,dst,start,end} in any order, and optionally {@code
   * id}, {@code travel_time}, {@code cost} and further property columns. Comma, tab or semicolon
   * separated. An empty cell means the default, an empty or {@code inf} end an open one. A further
   * column holds longs if all its cells are integers of 64 bits, else doubles if all are decimal
   * numbers, else text; numbers that would lose digits or zeros (integers past 64 bits, leading
   * zeros) count as text. Rows with one id are pieces of one edge.
   */
  CSV("csv"),

  /**
   * {@code src dst t [travel_time]}, separated by white space or commas, without a header: an edge
   * that lives {@code [t, t+1)}.
   */
  EVENTS("events"),

  /**
   * {@code t i j}, separated by white space or commas, without a header, as published by
   * SocioPatterns; further columns are ignored. The two were in contact during {@code [t-R, t)},
   * where R is the resolution. Rows of one pair, in either order, that touch or overlap become one
   * edge; rows of one person with itself are dropped and counted. The graph is undirected.
   */
  CONTACTS("contacts"),

  /**
   * One vertex a line, {@code id start end (dst start end)*}, separated by white space: the vertex'
   * life and its out-edges. 2147483647 (or {@code inf}) as an end means open. The format of the
   * WICM artifact.
   */
  WICM("wicm"),

  /**
   * A static graph of LDBC Graphalytics in two files: {@code NAME.v} with an id a line, and {@code
   * NAME.e} with rows {@code src dst [weight]}, separated by white space. Either of them names the
   * graph, and the other one is found beside it. The weight is the cost. All lives are {@code [0,
   * inf)}. A third file, {@code NAME.properties}, makes the graph undirected if it says {@code
   * graph.NAME.directed = false}.
   */
  GRAPHALYTICS("graphalytics");

  private final String label;

  GraphFormat(String label) {
    this.label = label;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /**
   * The format with this name on the command line.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that exist
   */
  public static GraphFormat of(String label) {
    for (GraphFormat format : values()) {
      if (format.label.equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "unknown format '" + label + "'; the formats are " + labels(", "));
  }

  static String labels(String separator) {
    return Arrays.stream(values()).map(GraphFormat::label).collect(Collectors.joining(separator));
  }
}
