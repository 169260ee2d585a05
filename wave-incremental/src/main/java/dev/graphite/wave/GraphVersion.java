package dev.graphite.wave;

import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.wave.GraphDelta.Life;
import java.util.HashMap;
import java.util.Map;

/**
 * A {@link ChangingGraph} as it was. Immutable, safe for threads.
 *
 * @param lives by index of vertex; null for those that are not there
 * @param arcs by slot; null for slots that are free
 */
record GraphVersion(
    SnapshotNames names,
    boolean undirected,
    Map<String, PropertyType> propertyTypes,
    VersionedArray.Version<Life> lives,
    VersionedArray.Version<Arc> arcs) {
  /** An arc and the id of its edge, or null. */
  record Arc(ChangingGraph.Piece piece, String id) {}

  /** The graph with all lives declared. Cost: O(E log E). */
  TemporalGraph toTemporalGraph() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(undirected);
    builder.textIds(!names.isNumeric());
    Map<String, Integer> numbers = new HashMap<>();
    propertyTypes.forEach((name, type) -> numbers.put(name, builder.declareProperty(name, type)));
    for (int vertex = 0; vertex < lives.size(); vertex++) {
      Life life = lives.get(vertex);
      if (life != null) {
        builder.addVertex(names.id(vertex), life.start(), life.end());
      }
    }
    for (int slot = 0; slot < arcs.size(); slot++) {
      Arc arc = arcs.get(slot);
      if (arc != null) {
        String source = names.id(arc.piece.source());
        String target = names.id(arc.piece.target());
        arc.piece.addTo(builder, source, target, arc.id, numbers);
      }
    }
    return builder.build();
  }
}
