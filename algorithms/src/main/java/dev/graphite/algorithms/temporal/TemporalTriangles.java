package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * Temporal triangles (TC): at each tick, the number of triples of edges u to v to w to u that have
 * been travelled in time order from each vertex u by then.
 *
 * <p>Time: as in {@link EarliestArrival}; u, v and w are distinct. The first edge is left at {@code
 * from} or later, each other one after the arrival over the one before, all as early as can be over
 * all their pieces; the triple counts from its arrival at u on, if that is at {@code until} or
 * before. An edge counts once however many pieces it has, parallel edges count each. Pieces without
 * a triangle are left out.
 *
 * <p>Paper: Gandhi and Simmhan, "An Interval-centric Model for Distributed Computing over Temporal
 * Graphs", ICDE 2020, section V.
 *
 * <p>Cost: O(W log p) for W the pairs of edges u to v to w and p the most parallel edges, fewer
 * where an edge from v ends before v is reached, and O(1) for each triple; O(c) space for c changes
 * of a vertex' answer. Threads: any, one answer.
 */
public final class TemporalTriangles extends TemporalWalks {
  /**
   * Temporal triangles of every vertex.
   *
   * @param from earliest departure; {@link Time#MIN_TICK} if there is no bound
   * @param until latest arrival; {@link Time#OPEN} if there is no bound
   */
  public TemporalTriangles(long from, long until) {
    super(Closing.EVERY_EDGE, from, until);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("triangles", Column.Type.LONG);
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    for (int i = 0; i < state.size(); i++) {
      if (state.value(i) > 0) {
        rows.addPiece(vertex, state.start(i), state.end(i), state.value(i));
      }
    }
  }
}
