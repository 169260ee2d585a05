package dev.graphite.wave;

import dev.graphite.core.graph.TimeReversal;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The arcs and lives of a {@link ChangingGraph} as a program wants them: as they are, or with time
 * turned round. Arcs have the same slots either way. Not safe for threads.
 */
final class EngineGraph {
  private final ChangingGraph graph;
  private final ArcTable arcs;
  private final boolean reversed;
  private final IntArrayList attached = new IntArrayList();
  private final IntArrayList detached = new IntArrayList();

  EngineGraph(ChangingGraph graph, boolean reversed) {
    this.graph = graph;
    this.reversed = reversed;
    this.arcs = reversed ? new ArcTable() : graph.arcs();
    if (reversed) {
      grow();
      for (int vertex = 0; vertex < graph.vertexRoom(); vertex++) {
        ArcLists out = graph.arcs().out();
        for (int at = out.first(vertex); at < out.behind(vertex); at++) {
          attach(out.slot(at));
        }
      }
      attached.clear();
    }
  }

  ArcTable arcs() {
    return arcs;
  }

  int vertexCount() {
    return graph.vertexRoom();
  }

  boolean isAlive(int vertex) {
    return graph.isAlive(vertex);
  }

  long lifeStart(int vertex) {
    return firstTick(graph.lifeStart(vertex), graph.lifeEnd(vertex));
  }

  long lifeEnd(int vertex) {
    return lastEnd(graph.lifeStart(vertex), graph.lifeEnd(vertex));
  }

  /** First tick of a life as the program sees it. */
  long firstTick(long start, long end) {
    return reversed ? TimeReversal.start(end, 0) : start;
  }

  /** End of a life as the program sees it. */
  long lastEnd(long start, long end) {
    return reversed ? TimeReversal.end(start, 0) : end;
  }

  /**
   * True if the program sees an arc that is in the graph, or was before the batch; an arc that
   * nobody leaves in time to be turned round has no row here.
   */
  boolean holds(int slot) {
    return !reversed || isTurned(slot);
  }

  /** Does what a batch has done to the graph. */
  void follow(GraphDelta delta) {
    if (!reversed) {
      return;
    }
    grow();
    for (int i = 0; i < delta.removed().size(); i++) {
      int slot = delta.removed().getInt(i);
      if (isTurned(slot)) {
        arcs.detach(slot);
        detached.add(slot);
      }
    }
    IntArrayList added = delta.added();
    for (int i = 0; i < added.size(); i++) {
      attach(added.getInt(i));
    }
  }

  /** Keeps what {@link #follow} did. */
  void commit() {
    attached.clear();
    detached.clear();
  }

  /** Takes back what {@link #follow} did. */
  void undo() {
    attached.forEach(arcs::detach);
    detached.forEach(arcs::attach);
    commit();
  }

  private void grow() {
    arcs.growTo(graph.vertexRoom());
  }

  /** True unless all who leave the arc arrive too late to be turned round. */
  private boolean isTurned(int slot) {
    ArcTable forward = graph.arcs();
    return !TimeReversal.leavesOut(forward.start(slot), forward.travelTime(slot));
  }

  private void attach(int slot) {
    if (!isTurned(slot)) {
      return;
    }
    ArcTable forward = graph.arcs();
    long travelTime = forward.travelTime(slot);
    arcs.attach(
        slot,
        forward.target(slot),
        forward.source(slot),
        TimeReversal.start(forward.end(slot), travelTime),
        TimeReversal.end(forward.start(slot), travelTime),
        travelTime,
        forward.cost(slot));
    attached.add(slot);
  }
}
