package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * A changing graph as it was before the batch at hand, or as it is. Cost: as that of the graph
 * itself, and what the batch has changed, once. Not safe for threads.
 */
final class GraphMoment {
  private final ChangingGraph graph;
  private final GraphDelta delta;
  private final boolean before;
  private final Int2ObjectOpenHashMap<IntArrayList> removedOut = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<IntArrayList> removedIn = new Int2ObjectOpenHashMap<>();
  private final IntOpenHashSet endsOfAdded = new IntOpenHashSet();

  private GraphMoment(ChangingGraph graph, GraphDelta delta, boolean before) {
    this.graph = graph;
    this.delta = delta;
    this.before = before;
    if (before) {
      IntArrayList removed = delta.removed();
      for (int i = 0; i < removed.size(); i++) {
        int slot = removed.getInt(i);
        list(removedOut, graph.arcs().source(slot)).add(slot);
        list(removedIn, graph.arcs().target(slot)).add(slot);
      }
      IntArrayList added = delta.added();
      for (int i = 0; i < added.size(); i++) {
        endsOfAdded.add(graph.arcs().source(added.getInt(i)));
        endsOfAdded.add(graph.arcs().target(added.getInt(i)));
      }
    }
  }

  /** The graph as it was. */
  static GraphMoment before(ChangingGraph graph, GraphDelta delta) {
    return new GraphMoment(graph, delta, true);
  }

  /** The graph as it is. */
  static GraphMoment after(ChangingGraph graph, GraphDelta delta) {
    return new GraphMoment(graph, delta, false);
  }

  private static IntArrayList list(Int2ObjectOpenHashMap<IntArrayList> lists, int vertex) {
    return lists.computeIfAbsent(vertex, missing -> new IntArrayList());
  }

  private GraphDelta.Life changedLife(int vertex) {
    return before ? delta.lives().get(vertex) : null;
  }

  /** First tick of a vertex' life; behind its end if it has none. */
  long lifeStart(int vertex) {
    GraphDelta.Life life = changedLife(vertex);
    return life == null ? graph.lifeStart(vertex) : life.start();
  }

  long lifeEnd(int vertex) {
    GraphDelta.Life life = changedLife(vertex);
    return life == null ? graph.lifeEnd(vertex) : life.end();
  }

  /** Adds the arcs that leave a vertex, or those that enter it. */
  void collectArcs(int vertex, boolean leaving, IntArrayList into) {
    ArcLists lists = leaving ? graph.arcs().out() : graph.arcs().in();
    boolean looks = endsOfAdded.contains(vertex);
    for (int at = lists.first(vertex); at < lists.behind(vertex); at++) {
      if (!looks || !delta.isAdded(lists.slot(at))) {
        into.add(lists.slot(at));
      }
    }
    IntArrayList removed = (leaving ? removedOut : removedIn).get(vertex);
    if (removed != null) {
      into.addAll(removed);
    }
  }

  /** The arcs of the edge that an arc belongs to, in order of start; null if it is alone. */
  int[] joinedWith(int slot) {
    int[] removed = before ? delta.removedWith(slot) : null;
    return removed == null ? graph.names().joinedWith(slot) : removed;
  }
}
