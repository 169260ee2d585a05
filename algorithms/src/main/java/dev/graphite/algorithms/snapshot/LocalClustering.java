package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * Local clustering coefficient: at each tick, the share of the ordered pairs of neighbours of each
 * vertex that are joined by an edge in the snapshot.
 *
 * <p>Time: each tick by itself. Neighbours are joined to the vertex by an edge in either direction;
 * between them, an edge counts in its direction, parallel ones once, loops not. With d neighbours
 * and e edges between them the coefficient is e / (d (d-1)), and 0 for d below 2.
 *
 * <p>Paper: the rule is that of LDBC Graphalytics (Iosup et al., PVLDB 9(13), 2016); the measure
 * that of D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature
 * 393, 1998. Edges between neighbours are the walks of three edges that lead back, with the second
 * taken in its direction.
 *
 * <p>Cost: as {@link Triangles}. Threads: any, the same digits.
 */
public final class LocalClustering extends WalkProgram {
  private static final View NEIGHBOURS = new View(View.Direction.BOTH, true, false);
  private static final View DIRECTED = new View(View.Direction.OUT, true, false);

  /** Coefficients of every vertex. */
  public LocalClustering() {
    super(Closing.EVERY_EDGE, NEIGHBOURS, DIRECTED, NEIGHBOURS);
  }

  @Override
  public void step(WalkContext walk) {
    if (walk.step() == 1) {
      walk.add(walk.start(), walk.end(), 0, 1);
    }
    if (walk.step() == 3) {
      walk.add(walk.start(), walk.end(), 1, 0);
    } else if (walk.target() != walk.origin()) {
      walk.goOn(walk.start(), walk.end());
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("coefficient", Column.Type.DOUBLE);
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    for (int i = 0; i < state.size(); i++) {
      long joined = state.value(i);
      double degree = state.second(i);
      double coefficient = joined == 0 ? 0 : joined / (degree * (degree - 1));
      rows.addPiece(vertex, state.start(i), state.end(i), Double.doubleToRawLongBits(coefficient));
    }
  }
}
