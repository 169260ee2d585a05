package dev.graphite.algorithms.journey;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.View;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.Collections;
import java.util.List;

/**
 * Walks from latest departures on to the target: each vertex is left at its latest departure, along
 * an edge that arrives no later than the latest departure there. The next vertex has a later tick,
 * or an equal one.
 *
 * <p>Cost: the out-edges of the vertices met that can be alive at their latest departures.
 */
final class ForwardWalk extends Walk {
  private final Adjacency out;
  private long tick;

  ForwardWalk(IntervalResult result, int target) {
    super(result, target);
    this.out = graph().adjacency(View.OUT);
  }

  /** The journey that leaves a vertex at its latest departure. */
  Journey journeyFrom(int vertex, long departure) {
    if (isGoal(vertex)) {
      return Journey.staying(graph().ids().text(vertex), departure);
    }
    tick = departure;
    List<Hop> hops = hopsToGoal(vertex);
    Collections.reverse(hops);
    return Journey.along(hops);
  }

  @Override
  int reached(Step step) {
    return step.to();
  }

  @Override
  Step look(int vertex, Step found) {
    EdgePieces pieces = graph().pieces();
    int behind = out.lastSlotStarted(vertex, tick + 1);
    for (int edge = out.firstSlotAlive(vertex, tick); edge < behind; edge++) {
      int next = out.neighbour(edge);
      if (tick >= out.end(edge) || isMet(next)) {
        continue;
      }
      int piece = pieces.areEdges() ? edge : pieces.holding(edge, tick);
      long arrival = Time.plus(tick, pieces.travelTime(piece));
      long last = latestDeparture(next);
      if (arrival <= last) {
        Step step = new Step(edge, piece, vertex, next, tick, arrival, found);
        if (isGoal(next) || last > tick) {
          tick = last;
          return step;
        }
        meet(next, step);
      }
    }
    return null;
  }

  /** The last tick at which one can go on from a vertex; before all ticks if there is none. */
  private long latestDeparture(int vertex) {
    IntervalMap state = state(vertex); // turned round in time, see IntervalProgram.reversesTime
    int last = state.size() - 1;
    if (!state.isPresent(last)) {
      return Long.MIN_VALUE;
    }
    return state.start(last) == Time.UNBOUNDED ? Time.OPEN : -state.start(last);
  }
}
