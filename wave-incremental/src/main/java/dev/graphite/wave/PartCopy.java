package dev.graphite.wave;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes immutable copies of parts of a changing graph, lives and edges cut off at their ends. The
 * place of a vertex in the part is its rank. Not safe for threads.
 */
final class PartCopy {
  private final ChangingGraph graph;

  // The ranks in the part at hand; of vertices that are not in it, anything.
  private int[] ranks = {};

  PartCopy(ChangingGraph graph) {
    this.graph = graph;
  }

  /** Copies. Cost: O(V + E log E) for those in the part. */
  TemporalGraph of(Cut cut) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(graph.isUndirected());
    builder.textIds(!graph.labels().isNumeric());
    Map<String, Integer> numbers = new HashMap<>();
    graph
        .propertyTypes()
        .forEach((name, type) -> numbers.put(name, builder.declareProperty(name, type)));
    addVertices(cut, builder);
    IntArrayList slots = cut.slots();
    for (int i = 0; i < slots.size(); i++) {
      addEdge(slots.getInt(i), cut, builder, numbers);
    }
    return builder.build();
  }

  private void addVertices(Cut cut, TemporalGraphBuilder builder) {
    if (ranks.length < graph.vertexRoom()) {
      ranks = new int[graph.vertexRoom()];
    }
    VertexLabels labels = graph.labels();
    for (int rank = 0; rank < cut.vertices().size(); rank++) {
      int vertex = cut.vertices().getInt(rank);
      long first = Math.max(cut.from(), graph.lifeStart(vertex));
      long behind = Math.min(cut.to(), graph.lifeEnd(vertex));
      if (labels.isNumeric()) {
        builder.addVertex(labels.number(vertex), first, behind);
      } else {
        builder.addVertex(labels.text(vertex), first, behind);
      }
      ranks[vertex] = rank;
    }
  }

  private void addEdge(
      int slot, Cut cut, TemporalGraphBuilder builder, Map<String, Integer> numbers) {
    ArcTable arcs = graph.arcs();
    TemporalGraphBuilder.EdgeRow row =
        builder.edgeBetween(
            ranks[arcs.source(slot)],
            ranks[arcs.target(slot)],
            Math.max(cut.from(), arcs.start(slot)),
            Math.min(cut.to(), arcs.end(slot)));
    row.travelTime(arcs.travelTime(slot)).cost(arcs.cost(slot));
    if (graph.names().idOf(slot) != null) {
      row.id(graph.names().idOf(slot));
    }
    graph.properties(slot).forEach((name, value) -> row.property(numbers.get(name), value));
    row.add();
  }

  /** Bytes of heap that are kept from copy to copy. */
  long memoryBytes() {
    return 4L * ranks.length;
  }
}
