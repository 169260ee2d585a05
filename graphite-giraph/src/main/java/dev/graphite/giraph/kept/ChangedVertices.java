package dev.graphite.giraph.kept;

import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * {@link KeptChanges} as the vertices see them that are still there. Safe for threads that only
 * read.
 */
public final class ChangedVertices {
  private final Map<VertexKey, IntSet> goneNeighbours = new HashMap<>();
  private final Set<VertexKey> touched = new HashSet<>();

  /** The vertices of changes; every edge of a vertex that is gone is among the edges gone. */
  public ChangedVertices(KeptChanges changes) {
    touched.addAll(changes.lives().keySet());
    touched.addAll(changes.added().keySet());
    for (VertexKey source : changes.sourcesOfCome()) {
      touched.add(source);
      changes.come(source).forEach(piece -> touched.add(piece.target()));
    }
    for (VertexKey source : changes.sourcesOfGone()) {
      for (KeptChanges.Piece piece : changes.gone(source)) {
        addGone(source, piece.target());
        addGone(piece.target(), source);
      }
    }
  }

  private void addGone(VertexKey vertex, VertexKey neighbour) {
    goneNeighbours.computeIfAbsent(vertex, none -> new IntOpenHashSet()).add(neighbour.hashCode());
  }

  /** Hashes of the vertices to or from which an edge is gone. */
  public IntSet goneNeighbours(VertexKey vertex) {
    return goneNeighbours.getOrDefault(vertex, IntSets.EMPTY_SET);
  }

  /** True if a vertex is new, has another life, or is an end of an edge that has come. */
  public boolean isTouched(VertexKey vertex) {
    return touched.contains(vertex);
  }
}
