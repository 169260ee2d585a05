package dev.graphite.algorithms.temporal;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Arguments;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;

/**
 * What programs over three edges u to v to w to u travelled in time order share, u, v and w being
 * distinct: each edge is left as soon as it can be after the one before, and a walk that comes back
 * counts in the first sum of u from its arrival on.
 */
abstract class TemporalWalks extends WalkProgram {
  private static final View EDGES = new View(View.Direction.OUT, false, false);

  private final long from;
  private final long until;

  TemporalWalks(Closing closing, long from, long until) {
    super(closing, EDGES, EDGES, EDGES);
    Arguments.bounds(from, until);
    this.from = from;
    this.until = until;
  }

  @Override
  public final long from() {
    return from;
  }

  @Override
  public final void step(WalkContext walk) {
    long arrival = walk.arrival();
    if (arrival > until) {
      return;
    }
    if (walk.step() == 3) {
      walk.add(arrival, Time.OPEN, 1, 0);
    } else if (walk.target() != walk.origin()
        && walk.goOn(arrival, Time.OPEN)
        && walk.step() == 2) {
      completeWedge(walk, arrival);
    }
  }

  /** A walk has arrived at w. */
  void completeWedge(WalkContext walk, long arrival) {}
}
