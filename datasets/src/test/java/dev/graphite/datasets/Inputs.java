package dev.graphite.datasets;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small input files into one folder and shows what is read from them. */
final class Inputs {
  static final String HEADER = "src,dst,start,end\n";

  private final Path folder;

  Inputs(Path folder) {
    this.folder = folder;
  }

  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The problems of a file that must be refused, without the folder's name. */
  List<String> problems(Path path, ReadOptions options) {
    BadInputException refusal =
        catchThrowableOfType(BadInputException.class, () -> GraphReader.read(path, options));
    return refusal == null
        ? List.of("it was not refused")
        : refusal.problems().stream().map(this::withoutFolder).toList();
  }

  String withoutFolder(String message) {
    return message.replace(folder + "/", "");
  }

  static byte[] gzip(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  /** The vertices as {@code id [start, end)}. */
  static List<String> vertices(TemporalGraph graph) {
    List<String> vertices = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      vertices.add(graph.ids().text(v) + " " + life(graph.vertexStart(v), graph.vertexEnd(v)));
    }
    return vertices;
  }

  /**
   * The edges as {@code src -> dst [start, end)}, with id and, for each piece, its start if there
   * are several, travel time and cost if they are not 1, and properties.
   */
  static List<String> edges(TemporalGraph graph) {
    List<String> edges = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        StringBuilder edge = new StringBuilder();
        edge.append(graph.ids().text(v)).append(" -> ").append(graph.ids().text(graph.target(e)));
        edge.append(' ').append(life(graph.edgeStart(e), graph.edgeEnd(e)));
        if (graph.edgeIds().text(e) != null) {
          edge.append(" id ").append(graph.edgeIds().text(e));
        }
        for (int p = graph.pieces().first(e); p < graph.pieces().first(e + 1); p++) {
          edge.append(piece(graph, p));
        }
        edges.add(edge.toString());
      }
    }
    return edges;
  }

  private static String piece(TemporalGraph graph, int piece) {
    StringBuilder text = new StringBuilder();
    if (!graph.pieces().areEdges()) {
      text.append(" from ").append(graph.pieces().start(piece));
    }
    if (graph.pieces().travelTime(piece) != 1) {
      text.append(" travel ").append(graph.pieces().travelTime(piece));
    }
    if (graph.pieces().cost(piece) != 1) {
      text.append(" cost ").append(graph.pieces().cost(piece));
    }
    graph
        .properties()
        .forEach(
            (name, column) -> {
              text.append(' ').append(name).append('=').append(column.boxed(piece));
            });
    return text.toString();
  }

  private static String life(long start, long end) {
    return "[" + start + ", " + Time.format(end) + ")";
  }
}
