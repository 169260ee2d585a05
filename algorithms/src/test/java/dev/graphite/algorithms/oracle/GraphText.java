package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
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
    return rows(lines).build();
  }

  /** The rows that the lines describe. */
  public static GraphRows rows(String... lines) {
    boolean undirected = false;
    List<GraphRows.Vertex> vertices = new ArrayList<>();
    List<GraphRows.Edge> edges = new ArrayList<>();
    for (String text : String.join("\n", lines).split("\n", -1)) {
      String line = text.strip();
      String[] cells = line.split(",", -1);
      if (line.equals("undirected")) {
        undirected = true;
      } else if (line.startsWith(VERTEX)) {
        String id = cells[0].substring(VERTEX.length());
        vertices.add(new GraphRows.Vertex(id, Long.parseLong(cells[1]), Time.parseEnd(cells[2])));
      } else if (!line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER)) {
        edges.add(edge(cells));
      }
    }
    return new GraphRows(undirected, vertices, edges);
  }

  private static GraphRows.Edge edge(String[] cells) {
    return new GraphRows.Edge(
        cells[0],
        cells[1],
        Long.parseLong(cells[2]),
        Time.parseEnd(cells[3]),
        hasCell(cells, 4) ? Long.parseLong(cells[4]) : 1,
        hasCell(cells, 5) ? Double.parseDouble(cells[5]) : 1,
        hasCell(cells, 6) ? cells[6] : null);
  }

  private static boolean hasCell(String[] cells, int cell) {
    return cells.length > cell && !cells[cell].isEmpty();
  }

  /**
   * Text from which {@link #parse} makes the same vertices, lives and pieces. Both directions of an
   * undirected graph are written out, and edges of several pieces get new ids.
   */
  public static String print(TemporalGraph graph) {
    GraphRows rows = GraphRows.of(graph);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (GraphRows.Vertex vertex : rows.vertices()) {
      lines.add(VERTEX + vertex.id() + "," + vertex.start() + "," + Time.format(vertex.end()));
    }
    for (GraphRows.Edge edge : rows.edges()) {
      String life = edge.start() + "," + Time.format(edge.end());
      String values = edge.travelTime() + "," + edge.cost();
      String id = edge.id() == null ? "" : "," + edge.id();
      lines.add(edge.source() + "," + edge.target() + "," + life + "," + values + id);
    }
    return String.join("\n", lines) + "\n";
  }
}
