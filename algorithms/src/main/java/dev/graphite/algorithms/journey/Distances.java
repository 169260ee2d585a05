package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.LongPieces;
import dev.graphite.core.engine.IntervalResult;
import java.util.Optional;

/** The fewest edges from a source to each vertex within the snapshots of time, and which ones. */
public final class Distances extends LongPieces {
  /**
   * The answer of {@link dev.graphite.algorithms.snapshot.BreadthFirstSearch}.
   *
   * @param result what came out
   */
  public Distances(IntervalResult result) {
    super(result);
  }

  /**
   * A path of the fewest edges to a vertex in the snapshot of a tick, empty if there is none. In a
   * snapshot nothing takes time: all departures and arrivals are that tick.
   *
   * <p>Cost: the in-edges of the vertices on the way that can be alive at the tick; once O(E log E)
   * for the graph's in-edges.
   */
  public Optional<Journey> pathTo(String vertex, long tick) {
    return path(rank(vertex), tick);
  }

  /** As {@link #pathTo(String, long)}. */
  public Optional<Journey> pathTo(long vertex, long tick) {
    return path(rank(vertex), tick);
  }

  private Optional<Journey> path(int rank, long tick) {
    return rowAt(rank, tick).map(row -> new SnapshotWalk(result(), tick).pathTo(rank, row.value()));
  }
}
