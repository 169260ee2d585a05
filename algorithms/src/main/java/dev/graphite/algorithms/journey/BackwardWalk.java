package dev.graphite.algorithms.journey;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.View;
import dev.graphite.core.warp.IntervalMap;

/**
 * Walks back to the source. Being at a vertex since a tick at some cost is explained by an edge
 * that arrives at that very tick from a vertex whose state says that one could be there, at a
 * fitting cost, when the edge was left. The vertex before has an earlier tick or a lower cost, or
 * both are equal.
 *
 * <p>Cost: the in-edges, by pieces, of the vertices met.
 */
abstract class BackwardWalk extends Walk {
  private final Adjacency in;

  /** Where the walk is: since when one is there, and what that costs. */
  private long since;

  private double cost;

  /** What {@link #explains} found: since when one was at the vertex before, and at what cost. */
  long earlierSince;

  double earlierCost;

  BackwardWalk(IntervalResult result, int source) {
    super(result, source);
    this.in = graph().adjacency(View.IN);
  }

  /**
   * Whether having been at the vertex before explains the cost of being at a vertex.
   *
   * @param before the vertex before
   * @param state its final state
   * @param departure when it would be left
   * @param edgeCost what the edge costs
   * @param cost what is to be explained
   * @return true with {@link #earlierSince} and {@link #earlierCost} set, or false
   */
  abstract boolean explains(
      int before, IntervalMap state, long departure, double edgeCost, double cost);

  /** Is told of a vertex before its in-edges are looked at. */
  void lookAt(int vertex) {}

  /** The journey behind being at a vertex since a tick at some cost. */
  final Journey journeyTo(int vertex, long arrival, double totalCost) {
    if (isGoal(vertex)) {
      return Journey.staying(graph().ids().text(vertex), arrival);
    }
    since = arrival;
    cost = totalCost;
    return Journey.along(hopsToGoal(vertex));
  }

  @Override
  final int reached(Step step) {
    return step.from();
  }

  @Override
  final Step look(int vertex, Step found) {
    EdgePieces pieces = graph().pieces();
    lookAt(vertex);
    int behind = in.lastSlotStarted(vertex, since + 1);
    for (int slot = in.firstSlot(vertex); slot < behind; slot++) {
      int before = in.neighbour(slot);
      int edge = in.edge(slot);
      int behindPieces = pieces.first(edge + 1);
      for (int piece = pieces.first(edge); piece < behindPieces; piece++) {
        long start = pieces.areEdges() ? in.start(slot) : pieces.start(piece);
        long end = piece + 1 < behindPieces ? pieces.start(piece + 1) : in.end(slot);
        long departure = since - pieces.travelTime(piece); // more than since if it overflows
        boolean canLeave = departure <= since && start <= departure && departure < end;
        if (canLeave
            && !isMet(before)
            && explains(before, state(before), departure, pieces.cost(piece), cost)) {
          Step step = new Step(edge, piece, before, vertex, departure, since, found);
          if (isGoal(before) || earlierSince < since || earlierCost < cost) {
            since = earlierSince;
            cost = earlierCost;
            return step;
          }
          meet(before, step);
        }
      }
    }
    return null;
  }
}
