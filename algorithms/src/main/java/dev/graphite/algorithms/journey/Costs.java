package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.DoublePieces;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.warp.IntervalMap;
import java.util.Optional;

/** The least cost of being at each vertex, over time, and how to get there at that cost. */
public final class Costs extends DoublePieces {
  private final int source;

  /** Walks back over states that say what being there costs at the least. */
  private static final class LeastCostWalk extends BackwardWalk {
    LeastCostWalk(IntervalResult result, int source) {
      super(result, source);
    }

    /** Costs are added as the program adds them, so that equal means equal. */
    @Override
    boolean explains(
        int before, IntervalMap state, long departure, double edgeCost, double vertexCost) {
      int piece = state.find(departure);
      if (piece < 0 || !state.isPresent(piece)) {
        return false;
      }
      earlierSince = state.start(piece);
      earlierCost = state.valueAsDouble(piece);
      return earlierCost + edgeCost == vertexCost;
    }
  }

  /**
   * The answer of {@link dev.graphite.algorithms.temporal.Shortest}.
   *
   * @param result what came out
   * @param source rank of the source
   */
  public Costs(IntervalResult result, int source) {
    super(result);
    this.source = source;
  }

  /**
   * A journey to a vertex that costs the least among those that arrive at or before a tick, and
   * arrives the earliest of them; empty if there is none or the vertex does not live at the tick.
   *
   * <p>Cost: the in-edges of the vertices on the way, and of those reached at equal ticks and costs
   * where edges take no time and cost nothing, each with the pieces of its source's state; once O(E
   * log E) for the graph's in-edges.
   */
  public Optional<Journey> journeyTo(String vertex, long tick) {
    return journey(rank(vertex), tick);
  }

  /** As {@link #journeyTo(String, long)}. */
  public Optional<Journey> journeyTo(long vertex, long tick) {
    return journey(rank(vertex), tick);
  }

  private Optional<Journey> journey(int rank, long tick) {
    return rowAt(rank, tick)
        .map(row -> new LeastCostWalk(result(), source).journeyTo(rank, row.start(), row.value()));
  }
}
