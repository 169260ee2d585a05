package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;

/**
 * Small graphs as text. A line is one of
 *
 * <pre>
 * src,dst,start,end[,travel_time[,cost[,id]]]
 * vertex id,start,end
 * undirected
 * </pre>
 *
 * where an end is {@code inf} or left empty if open, and an empty travel time or cost is 1. Empty
 * lines, lines that start with {@code #} and the header of the csv format mean nothing.
 */
public final class GraphText {
  /** The header of the csv format. */
  public static final String HEADER = "src,dst,start,end,travel_time,cost,id";

  private static final String VERTEX = "vertex ";

  private GraphText() {}

  /** The graph that the lines describe. */
  public static TemporalGraph parse(String... lines) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (String line : String.join("\n", lines).split("\n", -1)) {
      add(builder, line.strip());
    }
    return builder.build();
  }

  private static void add(TemporalGraphBuilder builder, String line) {
    String[] cells = line.split(",", -1);
    if (line.equals("undirected")) {
      builder.undirected(true);
    } else if (line.startsWith(VERTEX)) {
      String id = cells[0].substring(VERTEX.length());
      builder.addVertex(id, Long.parseLong(cells[1]), Time.parseEnd(cells[2]));
    } else if (!line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER)) {
      long end = Time.parseEnd(cells[3]);
      TemporalGraphBuilder.EdgeRow row =
          builder.edge(cells[0], cells[1], Long.parseLong(cells[2]), end);
      row.travelTime(hasCell(cells, 4) ? Long.parseLong(cells[4]) : 1);
      row.cost(hasCell(cells, 5) ? Double.parseDouble(cells[5]) : 1);
      if (hasCell(cells, 6)) {
        row.id(cells[6]);
      }
      row.add();
    }
  }

  private static boolean hasCell(String[] cells, int cell) {
    return cells.length > cell && !cells[cell].isEmpty();
  }

  /**
   * Text from which {@link #parse} makes the same vertices, lives and pieces. Both directions of an
   * undirected graph are written out, and edges of several pieces get new ids.
   */
  public static String print(TemporalGraph graph) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int v = 0; v < graph.vertexCount(); v++) {
      String life = graph.vertexStart(v) + "," + Time.format(graph.vertexEnd(v));
      lines.add(VERTEX + graph.ids().text(v) + "," + life);
    }
    EdgePieces pieces = graph.pieces();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        String ends = graph.ids().text(v) + "," + graph.ids().text(graph.target(e));
        int afterLast = pieces.first(e + 1);
        for (int p = pieces.first(e); p < afterLast; p++) {
          long start = pieces.areEdges() ? graph.edgeStart(e) : pieces.start(p);
          long end = p + 1 < afterLast ? pieces.start(p + 1) : graph.edgeEnd(e);
          String values = pieces.travelTime(p) + "," + pieces.cost(p);
          String id = afterLast - pieces.first(e) > 1 ? ",e" + e : "";
          lines.add(ends + "," + start + "," + Time.format(end) + "," + values + id);
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
