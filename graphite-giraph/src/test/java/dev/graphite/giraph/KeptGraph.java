package dev.graphite.giraph;

import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.kept.KeptChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two graphs, found by looking at all of both. */
final class KeptGraph {
  private KeptGraph() {}

  /** No graph yet. */
  static GraphRows none() {
    return new GraphRows(false, List.of(), List.of());
  }

  /** What makes one graph of another; lives are declared, and there are no undirected edges. */
  static KeptChanges changes(GraphRows before, GraphRows after) {
    KeptChanges changes = new KeptChanges();
    Map<String, GraphRows.Vertex> old = new HashMap<>();
    before.vertices().forEach(vertex -> old.put(vertex.id(), vertex));
    for (GraphRows.Vertex vertex : after.vertices()) {
      GraphRows.Vertex was = old.remove(vertex.id());
      if (was == null) {
        changes.added(new VertexKey(vertex.id()), vertex.start(), vertex.end());
      } else if (!was.equals(vertex)) {
        changes.lives(new VertexKey(vertex.id()), vertex.start(), vertex.end());
      }
    }
    old.keySet().forEach(id -> changes.removed(new VertexKey(id)));
    Map<GraphRows.Edge, Integer> counts = new LinkedHashMap<>();
    before.edges().forEach(edge -> counts.merge(edge, -1, Integer::sum));
    after.edges().forEach(edge -> counts.merge(edge, 1, Integer::sum));
    counts.forEach((edge, count) -> addEdges(edge, count, changes));
    return changes;
  }

  private static void addEdges(GraphRows.Edge edge, int count, KeptChanges changes) {
    VertexKey source = new VertexKey(edge.source());
    VertexKey target = new VertexKey(edge.target());
    for (int i = 0; i < Math.abs(count); i++) {
      EdgePiece piece = new EdgePiece();
      piece.set(edge.start(), edge.end(), edge.travelTime(), edge.cost());
      piece.setEdge(edge.id(), false);
      if (count < 0) {
        changes.gone(source, target, piece);
      } else {
        changes.come(source, target, piece);
      }
    }
  }

  /** Graphs side by side: the i-th has i and a colon before its names. */
  static GraphRows sideBySide(List<GraphRows> graphs) {
    List<GraphRows.Vertex> vertices = new ArrayList<>();
    List<GraphRows.Edge> edges = new ArrayList<>();
    for (int i = 0; i < graphs.size(); i++) {
      String prefix = i + ":";
      GraphRows rows = graphs.get(i).renamed(name -> prefix + name);
      vertices.addAll(rows.vertices());
      for (GraphRows.Edge edge : rows.edges()) {
        edges.add(
            new GraphRows.Edge(
                edge.source(),
                edge.target(),
                edge.start(),
                edge.end(),
                edge.travelTime(),
                edge.cost(),
                edge.id() == null ? null : prefix + edge.id()));
      }
    }
    return new GraphRows(false, vertices, edges);
  }
}
