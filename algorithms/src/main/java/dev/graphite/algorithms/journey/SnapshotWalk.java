package dev.graphite.algorithms.journey;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds a path of fewest edges at one tick from distances, from its end back to the source: at each
 * vertex the first edge from a vertex that is one nearer.
 *
 * <p>Cost: the in-edges of the vertices on the path that can be alive at the tick. Not safe for
 * threads; for one path.
 */
final class SnapshotWalk {
  private final IntervalResult result;
  private final TemporalGraph graph;
  private final Adjacency in;
  private final long tick;
  private final IntervalMap state = new IntervalMap();

  SnapshotWalk(IntervalResult result, long tick) {
    this.result = result;
    this.graph = result.graph();
    this.in = graph.adjacency(View.IN);
    this.tick = tick;
  }

  /** The path to a vertex at a distance from the source. */
  Journey pathTo(int vertex, long distance) {
    if (distance == 0) {
      return Journey.staying(graph.ids().text(vertex), tick);
    }
    List<Hop> hops = new ArrayList<>();
    int at = vertex;
    for (long nearer = distance - 1; nearer >= 0; nearer--) {
      Step step = stepInto(at, nearer);
      hops.add(step.hop(graph));
      at = step.from();
    }
    Collections.reverse(hops);
    return Journey.along(hops);
  }

  private Step stepInto(int vertex, long distance) {
    EdgePieces pieces = graph.pieces();
    int behind = in.lastSlotStarted(vertex, tick + 1);
    for (int slot = in.firstSlotAlive(vertex, tick); slot < behind; slot++) {
      int before = in.neighbour(slot);
      if (tick < in.end(slot) && isAt(before, distance)) {
        int edge = in.edge(slot);
        int piece = pieces.areEdges() ? edge : pieces.holding(edge, tick);
        return new Step(edge, piece, before, vertex, tick, tick, null);
      }
    }
    throw new IllegalStateException(
        "nothing explains the distance of vertex '" + graph.ids().text(vertex) + "' at " + tick);
  }

  private boolean isAt(int vertex, long distance) {
    result.loadState(vertex, state);
    int piece = state.find(tick);
    return piece >= 0 && state.isPresent(piece) && state.value(piece) == distance;
  }
}
