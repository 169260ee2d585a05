package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * Earliest arrival (EAT): the least tick at which each vertex can be reached from a source.
 *
 * <p>Time: an edge [a, b) may be left at any tick in it, no earlier than the source of the edge is
 * reached; waiting is free; one arrives a travel time later, within the target's life. The source
 * is reached at max(from, start of its life); arrivals after {@code until} do not count.
 *
 * <p>Paper: Gandhi and Simmhan, "An Interval-centric Model for Distributed Computing over Temporal
 * Graphs", ICDE 2020, section V. The state here is "reached since", so an improvement from tick
 * {@code old} to {@code new} scatters [new, old) alone.
 *
 * <p>Cost: an edge is scattered once per change of its source that it lives through: O(E) messages
 * on edges of one tick, at most O(E s) for s supersteps; O(1) pieces per vertex. Threads: any, one
 * answer. Limits: arrivals to {@link Time#MAX_TICK}.
 */
public class EarliestArrival extends JourneyProgram {
  /** Earliest arrivals of a query. */
  public EarliestArrival(JourneyQuery query) {
    super(query, ValueType.PRESENCE, Selection.ANY);
  }

  @Override
  public final boolean staysReached() {
    return true;
  }

  @Override
  final void startAt(VertexContext source, long reached) {
    source.setState(reached, source.end());
  }

  @Override
  public final void scatter(ScatterContext edge) {
    long arrival = edge.arrival();
    if (arrival <= until()) {
      edge.send(arrival, Time.OPEN);
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofVertices(new Column("arrival", Column.Type.TICK));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int last = state.size() - 1;
    if (state.isPresent(last)) {
      rows.add(vertex, state.start(last));
    }
  }
}
