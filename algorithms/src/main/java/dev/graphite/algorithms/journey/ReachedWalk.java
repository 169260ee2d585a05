package dev.graphite.algorithms.journey;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.warp.IntervalMap;

/** Walks back over states that say since when a vertex is reached. Costs play no part. */
final class ReachedWalk extends BackwardWalk {
  ReachedWalk(IntervalResult result, int source) {
    super(result, source);
  }

  @Override
  boolean explains(
      int before, IntervalMap state, long departure, double edgeCost, double vertexCost) {
    int piece = state.find(departure);
    earlierSince = piece < 0 ? 0 : state.start(piece);
    return piece >= 0 && state.isPresent(piece);
  }
}
