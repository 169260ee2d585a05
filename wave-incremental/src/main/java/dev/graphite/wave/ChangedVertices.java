package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * The vertices of which a batch may have changed the answer at some ticks, if all that vertices
 * know of each other travels along edges: those joined to a change by edges alive then, in either
 * direction. An edge that went joins nobody any more, but both its ends count as changed; so all
 * who were joined to the change before are found as well. Cost: the edges of these vertices.
 */
final class ChangedVertices {
  private final ChangingGraph graph;
  private final long from;
  private final long to;
  private final IntOpenHashSet known = new IntOpenHashSet();
  private final IntArrayList found = new IntArrayList();
  private final IntArrayList slots = new IntArrayList();

  private ChangedVertices(ChangingGraph graph, long from, long to) {
    this.graph = graph;
    this.from = from;
    this.to = to;
  }

  /** What is alive in an interval and joined to a change. */
  static Cut of(ChangingGraph graph, GraphDelta delta, long from, long to) {
    ChangedVertices vertices = new ChangedVertices(graph, from, to);
    vertices.addEnds(delta.added());
    vertices.addEnds(delta.removed());
    delta.lives().keySet().forEach(vertices::add);
    for (int i = 0; i < vertices.found.size(); i++) {
      vertices.addNeighbours(vertices.found.getInt(i));
    }
    graph.labels().sort(vertices.found);
    return new Cut(from, to, vertices.found, vertices.slots);
  }

  private void addEnds(IntArrayList slots) {
    for (int i = 0; i < slots.size(); i++) {
      addEnds(slots.getInt(i));
    }
  }

  private void addNeighbours(int vertex) {
    ArcLists out = graph.arcs().out();
    int behind = out.behind(vertex);
    for (int at = out.firstAlive(vertex, from); at < behind && out.start(at) < to; at++) {
      if (addEnds(out.slot(at))) {
        slots.add(out.slot(at));
      }
    }
    ArcLists in = graph.arcs().in();
    behind = in.behind(vertex);
    for (int at = in.firstAlive(vertex, from); at < behind && in.start(at) < to; at++) {
      addEnds(in.slot(at));
    }
  }

  private boolean addEnds(int slot) {
    boolean isAlive = graph.arcs().start(slot) < to && graph.arcs().end(slot) > from;
    if (isAlive) {
      add(graph.arcs().source(slot));
      add(graph.arcs().target(slot));
    }
    return isAlive;
  }

  private void add(int vertex) {
    if (graph.isAliveIn(vertex, from, to) && known.add(vertex)) {
      found.add(vertex);
    }
  }
}
