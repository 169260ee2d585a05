package dev.graphite.wave;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.util.HashMap;
import java.util.Map;

/**
 * An immutable copy of a part of a changing graph, lives and edges cut off at its ends. The place
 * of a vertex in the part is its rank. One per copy.
 */
final class PartCopy {
  private final ChangingGraph graph;
  private final Cut cut;
  private final TemporalGraphBuilder builder;
  private final Map<String, Integer> numbers = new HashMap<>();

  private PartCopy(ChangingGraph graph, Cut cut) {
    this.graph = graph;
    this.cut = cut;
    builder = new TemporalGraphBuilder().undirected(graph.isUndirected());
    builder.textIds(!graph.labels().isNumeric());
    graph
        .propertyTypes()
        .forEach((name, type) -> numbers.put(name, builder.declareProperty(name, type)));
  }

  /** Copies. Cost: O(V + E log E) for those in the part. */
  static TemporalGraph of(ChangingGraph graph, Cut cut) {
    PartCopy copy = new PartCopy(graph, cut);
    cut.vertices().forEach(copy::addVertex);
    cut.slots().forEach(copy::addEdge);
    return copy.builder.build();
  }

  private void addVertex(int vertex) {
    VertexLabels labels = graph.labels();
    long first = Math.max(cut.from(), graph.lifeStart(vertex));
    long behind = Math.min(cut.to(), graph.lifeEnd(vertex));
    if (labels.isNumeric()) {
      builder.addVertex(labels.number(vertex), first, behind);
    } else {
      builder.addVertex(labels.text(vertex), first, behind);
    }
  }

  private void addEdge(int slot) {
    ArcTable arcs = graph.arcs();
    VertexLabels labels = graph.labels();
    int source = arcs.source(slot);
    int target = arcs.target(slot);
    long first = Math.max(cut.from(), arcs.start(slot));
    long behind = Math.min(cut.to(), arcs.end(slot));
    TemporalGraphBuilder.EdgeRow row =
        labels.isNumeric()
            ? builder.edge(labels.number(source), labels.number(target), first, behind)
            : builder.edge(labels.text(source), labels.text(target), first, behind);
    row.travelTime(arcs.travelTime(slot)).cost(arcs.cost(slot));
    if (graph.names().idOf(slot) != null) {
      row.id(graph.names().idOf(slot));
    }
    graph.properties(slot).forEach((name, value) -> row.property(numbers.get(name), value));
    row.add();
  }
}
