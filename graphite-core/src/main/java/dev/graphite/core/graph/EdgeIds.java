package dev.graphite.core.graph;

/**
 * The external ids of those edges that have one. Immutable, safe for threads.
 *
 * <p>Space: 4 bytes per edge and the ids themselves, nothing if no edge has an id.
 */
public final class EdgeIds {
  static final EdgeIds NONE = new EdgeIds(null, null);

  private final int[] indexByEdge;
  private final IdTable ids;

  EdgeIds(int[] indexByEdge, IdTable ids) {
    this.indexByEdge = indexByEdge;
    this.ids = ids;
  }

  /** The id of an edge, or null if it has none. */
  public String text(int edge) {
    return indexByEdge == null || indexByEdge[edge] < 0 ? null : ids.text(indexByEdge[edge]);
  }

  /** Bytes of heap that the edges' references take. */
  long memoryBytes() {
    return indexByEdge == null ? 0 : 4L * indexByEdge.length;
  }
}
