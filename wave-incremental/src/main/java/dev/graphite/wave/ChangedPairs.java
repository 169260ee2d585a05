package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * The pairs of vertices between which a batch has changed what a walk may do: the ends of edges
 * that came or went, and of all edges of vertices that got another life. A pair has no direction.
 * Cost: the change, and the edges of these vertices.
 */
final class ChangedPairs {
  private final Int2ObjectOpenHashMap<IntOpenHashSet> others = new Int2ObjectOpenHashMap<>();

  /** Takes a pair in one direction. */
  interface Visitor {
    void pair(int from, int to);
  }

  ChangedPairs(ChangingGraph graph, GraphDelta delta) {
    delta.added().forEach(slot -> add(graph.arcs(), slot));
    delta.removed().forEach(slot -> add(graph.arcs(), slot));
    GraphMoment after = GraphMoment.after(graph, delta);
    IntArrayList arcs = new IntArrayList();
    for (int vertex : delta.lives().keySet()) {
      after.collectArcs(vertex, true, arcs);
      after.collectArcs(vertex, false, arcs);
    }
    arcs.forEach(slot -> add(graph.arcs(), slot));
  }

  private void add(ArcTable arcs, int slot) {
    add(arcs.source(slot), arcs.target(slot));
    add(arcs.target(slot), arcs.source(slot));
  }

  private void add(int from, int to) {
    others.computeIfAbsent(from, missing -> new IntOpenHashSet(2)).add(to);
  }

  boolean contains(int from, int to) {
    IntOpenHashSet set = others.get(from);
    return set != null && set.contains(to);
  }

  /** Visits each pair in both directions, a loop once. */
  void forEach(Visitor visitor) {
    for (var entry : others.int2ObjectEntrySet()) {
      for (IntIterator to = entry.getValue().iterator(); to.hasNext(); ) {
        visitor.pair(entry.getIntKey(), to.nextInt());
      }
    }
  }
}
