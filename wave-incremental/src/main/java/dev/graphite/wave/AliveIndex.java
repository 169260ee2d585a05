package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * What of a changing graph is alive at some ticks, found in {@link LifeIndex}es that follow the
 * graph. Not safe for threads.
 */
final class AliveIndex {
  private final ChangingGraph graph;
  private final LifeIndex vertices = new LifeIndex();
  private final LifeIndex arcs = new LifeIndex();
  private GraphDelta followed = new GraphDelta();

  AliveIndex(ChangingGraph graph) {
    this.graph = graph;
    Cut all = graph.all();
    all.vertices().forEach(vertex -> addVertex(vertex, life(vertex)));
    all.slots().forEach(this::addArc);
  }

  /** Does what a batch has done to the graph. */
  void follow(GraphDelta delta) {
    followed = delta;
    delta.removed().forEach(this::removeArc);
    delta.added().forEach(this::addArc);
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : delta.lives().int2ObjectEntrySet()) {
      removeVertex(entry.getIntKey(), entry.getValue());
      addVertex(entry.getIntKey(), life(entry.getIntKey()));
    }
  }

  /** Keeps what {@link #follow} did. */
  void commit() {
    followed = new GraphDelta();
  }

  /** Takes back what {@link #follow} did; the graph has not done so yet. */
  void undo() {
    followed.added().forEach(this::removeArc);
    followed.removed().forEach(this::addArc);
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : followed.lives().int2ObjectEntrySet()) {
      removeVertex(entry.getIntKey(), life(entry.getIntKey()));
      addVertex(entry.getIntKey(), entry.getValue());
    }
    commit();
  }

  /** What is alive in an interval. */
  Cut alive(long from, long to) {
    IntArrayList living = new IntArrayList();
    vertices.collect(from, to, living);
    graph.labels().sort(living);
    living.removeIf(vertex -> !graph.isAliveIn(vertex, from, to));
    IntArrayList slots = new IntArrayList();
    arcs.collect(from, to, slots);
    // Sums of doubles depend on the order in their last digits.
    IntArrays.radixSort(slots.elements(), 0, slots.size());
    slots.removeIf(slot -> graph.arcs().start(slot) >= to || graph.arcs().end(slot) <= from);
    return new Cut(from, to, living, slots);
  }

  private GraphDelta.Life life(int vertex) {
    return new GraphDelta.Life(graph.lifeStart(vertex), graph.lifeEnd(vertex));
  }

  private void addVertex(int vertex, GraphDelta.Life life) {
    if (!life.isAbsent()) {
      vertices.add(vertex, life.start(), life.end());
    }
  }

  private void removeVertex(int vertex, GraphDelta.Life life) {
    if (!life.isAbsent()) {
      vertices.remove(vertex, life.start(), life.end());
    }
  }

  private void addArc(int slot) {
    arcs.add(slot, graph.arcs().start(slot), graph.arcs().end(slot));
  }

  private void removeArc(int slot) {
    arcs.remove(slot, graph.arcs().start(slot), graph.arcs().end(slot));
  }

  /** Bytes of heap, roughly. */
  long memoryBytes() {
    return vertices.memoryBytes() + arcs.memoryBytes();
  }
}
