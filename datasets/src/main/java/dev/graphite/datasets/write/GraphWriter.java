package dev.graphite.datasets.write;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.PropertyColumn;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a graph as the two files of the format csv, with all lives declared. Read back, it is the
 * same graph, an undirected one with {@code --undirected}. Two things are not in the files: the
 * types of properties, and that ids are strings if all that are left look like integers.
 */
public final class GraphWriter {
  private final TemporalGraph graph;

  /** A writer of this graph. */
  public GraphWriter(TemporalGraph graph) {
    this.graph = graph;
  }

  /** Writes the lives of vertices: {@code id,start,end}. */
  public void writeVertices(Writer out) throws IOException {
    out.write("id,start,end\n");
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      out.write(id(vertex));
      out.write(',' + life(graph.vertexStart(vertex), graph.vertexEnd(vertex)) + '\n');
    }
  }

  /**
   * Writes the edges, one row per piece; of an undirected graph one for both ways: {@code
   * src,dst,start,end,id,travel_time,cost} and properties.
   */
  public void writeEdges(Writer out) throws IOException {
    out.write("src,dst,start,end,id,travel_time,cost");
    for (String property : graph.properties().keySet()) {
      out.write(',' + CsvText.quoted(property));
    }
    out.write('\n');
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      for (int edge = graph.firstEdge(vertex); edge < graph.firstEdge(vertex + 1); edge++) {
        if (!graph.isReverse(vertex, edge)) {
          writeEdge(out, vertex, edge);
        }
      }
    }
  }

  private void writeEdge(Writer out, int source, int edge) throws IOException {
    EdgePieces pieces = graph.pieces();
    String ends = id(source) + ',' + id(graph.target(edge)) + ',';
    String id = graph.edgeIds().text(edge);
    int first = pieces.first(edge);
    int behind = pieces.first(edge + 1);
    for (int piece = first; piece < behind; piece++) {
      long start = piece == first ? graph.edgeStart(edge) : pieces.start(piece);
      long end = piece + 1 == behind ? graph.edgeEnd(edge) : pieces.start(piece + 1);
      out.write(ends);
      out.write(life(start, end));
      out.write(',' + (id == null ? "" : CsvText.quoted(id)));
      out.write("," + pieces.travelTime(piece) + ',' + CsvText.decimal(pieces.cost(piece)));
      for (PropertyColumn property : graph.properties().values()) {
        out.write(',' + value(property.boxed(piece)));
      }
      out.write('\n');
    }
  }

  private String id(int vertex) {
    return CsvText.quoted(graph.ids().text(vertex));
  }

  private static String life(long start, long end) {
    return start + "," + (end == Time.OPEN ? "inf" : String.valueOf(end));
  }

  private static String value(Object value) {
    return value instanceof Double number
        ? CsvText.decimal(number)
        : CsvText.quoted(value.toString());
  }
}
