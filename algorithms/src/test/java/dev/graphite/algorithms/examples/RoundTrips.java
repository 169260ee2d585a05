package dev.graphite.algorithms.examples;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import java.util.List;

/**
 * How many pairs of edges from a vertex to another one and back have been travelled in order of
 * time by each tick, each edge left as early as can be.
 */
public final class RoundTrips extends WalkProgram {
  private static final View EDGES = new View(View.Direction.OUT, false, false);

  /** Round trips of every vertex. */
  public RoundTrips() {
    super(Closing.EVERY_EDGE, EDGES, EDGES);
  }

  @Override
  public void step(WalkContext walk) {
    if (walk.step() == 1) {
      walk.goOn(walk.arrival(), Time.OPEN);
    } else {
      walk.add(walk.arrival(), Time.OPEN, 1, 0);
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("trips", Column.Type.LONG);
  }
}
