package dev.graphite.giraph.session;

import dev.graphite.core.graph.VertexIds;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.wave.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rows of changes can be about, whatever comes of those before them: vertices that they name,
 * edges with the ids and between the vertices that they name, and all edges at a vertex that goes
 * or gets another life. Safe for threads once made.
 */
final class ChangedNames {
  private final Set<VertexKey> vertices = new HashSet<>();
  private final Set<VertexKey> withEdges = new HashSet<>();
  private final Map<VertexKey, Set<VertexKey>> pairs = new HashMap<>();
  private final Set<String> edges = new HashSet<>();

  /**
   * The names in batches.
   *
   * @param asked further vertices, which the query names
   * @param undirected whether either end of an edge may be called the source
   */
  ChangedNames(Iterable<List<Change>> batches, Collection<String> asked, boolean undirected) {
    asked.forEach(id -> vertices.add(new VertexKey(id)));
    for (List<Change> batch : batches) {
      for (Change change : batch) {
        add(change, undirected);
      }
    }
  }

  private void add(Change change, boolean undirected) {
    VertexKey source = vertex(change.source());
    VertexKey target = vertex(change.target());
    switch (change.operation()) {
      case ADD_EDGE, ADD_VERTEX -> {}
      case REMOVE_VERTEX, CHANGE_VERTEX -> withEdges.add(source);
      case REMOVE_EDGE, CHANGE_EDGE -> {
        if (change.id() == null) {
          addPair(source, target);
          if (undirected) {
            addPair(target, source);
          }
        }
      }
    }
    if (change.id() != null) {
      edges.add(VertexIds.canonical(change.id()));
    }
  }

  private VertexKey vertex(String id) {
    if (id == null) {
      return null;
    }
    VertexKey key = new VertexKey(id);
    vertices.add(key);
    return key;
  }

  private void addPair(VertexKey source, VertexKey target) {
    pairs.computeIfAbsent(source, missing -> new HashSet<>()).add(target);
  }

  /** True if rows may be about a vertex itself. */
  boolean hasVertex(VertexKey vertex) {
    return vertices.contains(vertex);
  }

  /** True if rows may be about all edges of a vertex. */
  boolean hasEdgesOf(VertexKey vertex) {
    return withEdges.contains(vertex);
  }

  /** The targets of edges from a vertex that rows may be about; null for none. */
  Set<VertexKey> targets(VertexKey source) {
    return pairs.get(source);
  }

  /** True if rows may be about the edge with an id, which may be null. */
  boolean hasEdge(String id) {
    return id != null && !edges.isEmpty() && edges.contains(VertexIds.canonical(id));
  }
}
