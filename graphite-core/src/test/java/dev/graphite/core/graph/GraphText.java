package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;

/** Writes graphs as text, a line per vertex or edge piece, for assertions. */
final class GraphText {
  private GraphText() {}

  /** Lines like {@code a [0, inf)}. */
  static List<String> vertices(TemporalGraph graph) {
    List<String> lines = new ArrayList<>();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      lines.add(
          graph.ids().text(vertex)
              + " "
              + life(graph.vertexStart(vertex), graph.vertexEnd(vertex)));
    }
    return lines;
  }

  /** Lines like {@code a -> b [0, 5)} or, with an id, {@code 7: a -> b [0, 5)}. */
  static List<String> edges(TemporalGraph graph) {
    List<String> lines = new ArrayList<>();
    for (int source = 0; source < graph.vertexCount(); source++) {
      for (int edge = graph.firstEdge(source); edge < graph.firstEdge(source + 1); edge++) {
        lines.add(
            name(graph, source, edge) + " " + life(graph.edgeStart(edge), graph.edgeEnd(edge)));
      }
    }
    return lines;
  }

  /** Lines like {@code a -> b [0, 5) takes 1 costs 1.0}, further properties after that. */
  static List<String> pieces(TemporalGraph graph) {
    EdgePieces pieces = graph.pieces();
    List<String> lines = new ArrayList<>();
    for (int source = 0; source < graph.vertexCount(); source++) {
      for (int edge = graph.firstEdge(source); edge < graph.firstEdge(source + 1); edge++) {
        int end = pieces.first(edge + 1);
        for (int piece = pieces.first(edge); piece < end; piece++) {
          long from = pieces.areEdges() ? graph.edgeStart(edge) : pieces.start(piece);
          long to = piece + 1 < end ? pieces.start(piece + 1) : graph.edgeEnd(edge);
          StringBuilder line = new StringBuilder(name(graph, source, edge));
          line.append(' ').append(life(from, to));
          line.append(" takes ").append(pieces.travelTime(piece));
          line.append(" costs ").append(pieces.cost(piece));
          int row = piece;
          graph
              .properties()
              .forEach((key, values) -> line.append(" " + key + "=" + values.boxed(row)));
          lines.add(line.toString());
        }
      }
    }
    return lines;
  }

  private static String name(TemporalGraph graph, int source, int edge) {
    String id = graph.edgeIds().text(edge);
    String ends = graph.ids().text(source) + " -> " + graph.ids().text(graph.target(edge));
    return id == null ? ends : id + ": " + ends;
  }

  private static String life(long start, long end) {
    return "[" + start + ", " + Time.format(end) + ")";
  }
}
