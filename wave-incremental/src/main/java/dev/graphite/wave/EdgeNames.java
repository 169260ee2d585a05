package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;

/**
 * What makes arcs one edge: ids, and the arcs of edges that have several. An edge is given by its
 * arcs in order of start. Edges of one arc without an id take no room. Not safe for threads.
 */
final class EdgeNames {
  private final Int2ObjectOpenHashMap<String> idOf = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<int[]> arcsOf = new Int2ObjectOpenHashMap<>();
  private final Object2ObjectOpenHashMap<String, int[]> byId = new Object2ObjectOpenHashMap<>();

  /** The arcs of the edge with an id, or null. */
  int[] named(String id) {
    return byId.get(id);
  }

  /** The arcs of the edge that has this one. */
  int[] arcsOf(int slot) {
    int[] arcs = arcsOf.get(slot);
    return arcs == null ? new int[] {slot} : arcs;
  }

  /** The arcs of the edge that has this one, null if it has no others. */
  int[] joinedWith(int slot) {
    return arcsOf.isEmpty() ? null : arcsOf.get(slot);
  }

  /** True if this is the first arc of its edge. */
  boolean isFirst(int slot) {
    int[] arcs = joinedWith(slot);
    return arcs == null || arcs[0] == slot;
  }

  /** The id of the edge that has this arc, or null. */
  String idOf(int slot) {
    return idOf.isEmpty() ? null : idOf.get(slot);
  }

  /** Makes arcs one edge. */
  void join(int[] arcs, String id) {
    if (arcs.length > 1) {
      for (int slot : arcs) {
        arcsOf.put(slot, arcs);
      }
    }
    if (id != null) {
      byId.put(id, arcs);
      for (int slot : arcs) {
        idOf.put(slot, id);
      }
    }
  }

  /** Forgets an edge. */
  void part(int[] arcs, String id) {
    if (arcs.length > 1) {
      for (int slot : arcs) {
        arcsOf.remove(slot);
      }
    }
    if (id != null) {
      byId.remove(id);
      for (int slot : arcs) {
        idOf.remove(slot);
      }
    }
  }

  /** Bytes of heap, roughly. */
  long memoryBytes() {
    return 80L * byId.size() + 12L * idOf.size() + 24L * arcsOf.size();
  }
}
