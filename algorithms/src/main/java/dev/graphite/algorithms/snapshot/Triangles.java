package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import java.util.List;

/**
 * Triangles: at each tick, the number of triangles of the snapshot in which each vertex is a
 * corner.
 *
 * <p>Time: a triangle is there while its three edges are alive. The direction of edges does not
 * count; parallel edges count once, loops do not count.
 *
 * <p>Paper: T. Schank and D. Wagner, "Finding, Counting and Listing All Triangles in Large Graphs,
 * an Experimental Study", WEA 2005 (the node iterator). A walk of three edges back to its origin is
 * one of the two ways round a triangle; the one that visits the smaller of the other corners first
 * is taken.
 *
 * <p>Cost: O(sum of d(u) d(v) over the edges u-v), d the degrees over all of time, fewer where
 * edges do not live together; O(p) space for p changes of a vertex' answer. Threads: any, one
 * answer.
 */
public final class Triangles extends WalkProgram {
  private static final View NEIGHBOURS = new View(View.Direction.BOTH, true, false);

  /** Triangles of every vertex. */
  public Triangles() {
    super(Closing.EVERY_EDGE, NEIGHBOURS, NEIGHBOURS, NEIGHBOURS);
  }

  @Override
  public void step(WalkContext walk) {
    if (walk.step() == 3) {
      walk.add(walk.start(), walk.end(), 1, 0);
    } else if (walk.step() == 1
        || walk.target() > walk.source() && walk.target() != walk.origin()) {
      walk.goOn(walk.start(), walk.end());
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("triangles", Column.Type.LONG);
  }
}
