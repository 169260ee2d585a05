package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * Temporal clustering coefficient (LCC): at each tick, the share of the wedges from each vertex u
 * completed by then that have been closed by then.
 *
 * <p>Time: as in {@link TemporalTriangles}. A wedge is a pair of edges u to v to w travelled in
 * time order, completed at its earliest arrival at w; it is closed at the earliest arrival at u
 * over any edge from w left at or after that, and counts once however many edges close it. Nothing
 * is left before {@code from}, and what arrives after {@code until} does not count. Pieces without
 * a wedge are left out.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V.
 *
 * <p>Cost: as {@link TemporalTriangles}. Threads: any, the same digits.
 */
public final class TemporalClustering extends TemporalWalks {
  /**
   * Temporal clustering coefficients of every vertex.
   *
   * @param from earliest departure; {@link Time#MIN_TICK} if there is no bound
   * @param until latest arrival; {@link Time#OPEN} if there is no bound
   */
  public TemporalClustering(long from, long until) {
    super(Closing.EARLIEST_ARRIVAL, from, until);
  }

  @Override
  void completeWedge(WalkContext walk, long arrival) {
    walk.add(arrival, Time.OPEN, 0, 1);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("coefficient", Column.Type.DOUBLE);
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    for (int i = 0; i < state.size(); i++) {
      if (state.second(i) > 0) {
        double closed = state.value(i);
        long share = Double.doubleToRawLongBits(closed / state.second(i));
        rows.addPiece(vertex, state.start(i), state.end(i), share);
      }
    }
  }
}
