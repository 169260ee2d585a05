package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * Temporal reachability (RH): for each vertex, the part of its life during which it has been
 * reached from a source: [earliest arrival, end of life).
 *
 * <p>Time, paper, cost, threads and limits: as {@link EarliestArrival}, whose program this is; only
 * the rows differ. The bound {@code until} holds for arrivals; the piece still runs to the end of
 * the life.
 */
public final class Reachability extends EarliestArrival {
  /** What a query reaches. */
  public Reachability(JourneyQuery query) {
    super(query);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces();
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int last = state.size() - 1;
    if (state.isPresent(last)) {
      rows.addPiece(vertex, state.start(last), state.end(last));
    }
  }
}
