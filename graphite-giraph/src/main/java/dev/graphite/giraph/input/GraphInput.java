package dev.graphite.giraph.input;

import dev.graphite.datasets.BadInputException;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.DamagedFileException;
import dev.graphite.datasets.GraphFormat;
import dev.graphite.datasets.LineFormat;
import dev.graphite.datasets.ReadOptions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.giraph.io.formats.GiraphFileInputFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What graph a job reads: text in files, folders or globs of any Hadoop file system, plain or
 * compressed with what Hadoop knows. Immutable.
 *
 * <p>Cost: the client opens every file and reads its first lines; the workers read the rest, wicm
 * twice.
 *
 * @param graph where the edges are
 * @param format their format, or null to recognise it by header and name of the first file
 * @param vertices where lives of vertices are declared, in csv; may be empty
 * @param undirected true if each row stands for two edges, one each way; contacts always do
 * @param resolution ticks that a row of contacts lasts, at least 1, or null for the default; for
 *     contacts alone
 * @param badRecords what becomes of rows that cannot be read
 */
public record GraphInput(
    List<Path> graph,
    GraphFormat format,
    List<Path> vertices,
    boolean undirected,
    Long resolution,
    BadRecordPolicy badRecords) {
  /**
   * Checks what can be checked without the files.
   *
   * @throws IllegalArgumentException if there is no graph, the resolution is below 1, or the format
   *     cannot have vertices or is not read on Hadoop
   */
  public GraphInput {
    graph = List.copyOf(graph);
    vertices = List.copyOf(vertices);
    Objects.requireNonNull(badRecords, "badRecords");
    if (graph.isEmpty()) {
      throw new IllegalArgumentException("no file of edges is named");
    }
    if (resolution != null && resolution < 1) {
      throw new IllegalArgumentException("resolution " + resolution + " is not at least 1");
    }
    if (format != null) {
      check(format, vertices, resolution);
    }
  }

  private static void check(GraphFormat format, List<Path> vertices, Long resolution) {
    if (resolution != null && format != GraphFormat.CONTACTS) {
      throw new IllegalArgumentException(
          "--resolution is for contacts only, and the graph is " + format.label());
    }
    if (format == GraphFormat.GRAPHALYTICS) {
      throw new IllegalArgumentException(
          "format graphalytics is not read from Hadoop; convert the graph to csv");
    }
    if (format == GraphFormat.WICM && !vertices.isEmpty()) {
      throw new IllegalArgumentException(
          "format wicm declares its own vertices; leave out the vertices file " + vertices.get(0));
    }
  }

  /**
   * Has the job of this configuration read the graph.
   *
   * @throws BadInputException if a file is missing, empty or not what it should be
   * @throws IllegalArgumentException if the format that the files turn out to have is not read
   * @throws IOException if the file system cannot be asked
   */
  public void configure(Configuration configuration) throws IOException {
    InputFiles edges = InputFiles.of(graph, configuration);
    GraphFormat read = format != null ? format : detect(edges);
    check(read, vertices, resolution);
    InputSettings settings = new InputSettings(configuration);
    settings.set(
        read,
        undirected || read == GraphFormat.CONTACTS,
        resolution == null ? ReadOptions.DEFAULT_RESOLUTION : resolution,
        badRecords,
        !vertices.isEmpty());
    settings.setHeader(false, header(edges, read, false));
    GiraphConstants.EDGE_INPUT_FORMAT_CLASS.set(configuration, EdgeRowsFormat.class);
    addPaths(edges, GiraphFileInputFormat.EDGE_INPUT_DIR, configuration);
    if (read == GraphFormat.WICM) {
      readVertices(edges, configuration);
    } else if (!vertices.isEmpty()) {
      InputFiles declared = InputFiles.of(vertices, configuration);
      settings.setHeader(true, header(declared, GraphFormat.CSV, true));
      readVertices(declared, configuration);
    }
  }

  private static GraphFormat detect(InputFiles files) {
    try {
      return LineFormat.detect(files.firstName(), files.firstLine());
    } catch (DamagedFileException e) {
      throw new BadInputException(files.first() + ": " + e.getMessage(), e);
    }
  }

  /** The header of all files; of formats without one, nothing. */
  private static String header(InputFiles files, GraphFormat format, boolean ofVertices) {
    if (format != GraphFormat.CSV) {
      return "";
    }
    try {
      if (ofVertices) {
        LineFormat.ofVertices(format, files.firstLine());
      } else {
        LineFormat.ofEdges(format, files.firstLine(), 1);
      }
    } catch (DamagedFileException e) {
      throw new BadInputException(files.first() + ": " + e.getMessage(), e);
    }
    files.checkHeaders(line -> ofVertices ? isVertexHeader(line) : LineFormat.isEdgeHeader(line));
    return files.firstLine();
  }

  private static boolean isVertexHeader(String line) {
    try {
      LineFormat.ofVertices(GraphFormat.CSV, line);
      return true;
    } catch (DamagedFileException e) {
      return false;
    }
  }

  private static void readVertices(InputFiles files, Configuration configuration)
      throws IOException {
    GiraphConstants.VERTEX_INPUT_FORMAT_CLASS.set(configuration, VertexRowsFormat.class);
    GiraphConstants.VERTEX_VALUE_COMBINER_CLASS.set(configuration, DoubleDeclarations.class);
    addPaths(files, GiraphFileInputFormat.VERTEX_INPUT_DIR, configuration);
  }

  private static void addPaths(InputFiles files, String key, Configuration configuration)
      throws IOException {
    configuration.unset(key);
    for (Path path : files.given()) {
      if (key.equals(GiraphFileInputFormat.EDGE_INPUT_DIR)) {
        GiraphFileInputFormat.addEdgeInputPath(configuration, path);
      } else {
        GiraphFileInputFormat.addVertexInputPath(configuration, path);
      }
    }
  }
}
