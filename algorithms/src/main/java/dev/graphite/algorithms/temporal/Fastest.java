package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MovingTick;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * Fastest journeys (FAST): the least time from leaving a source to arriving at each vertex, and the
 * earliest departure among the fastest.
 *
 * <p>Time: as in {@link EarliestArrival}; a journey has at least one edge and its clock starts when
 * the first is left. The source itself has duration 0 from the tick at which it is reached.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V, with the state of Wu et al., "Path Problems
 * in Temporal Graphs", PVLDB 7(9), 2014, section 4.3: the latest departure that arrives by t. Along
 * an edge with a long life that departure moves with t, so a piece of state is a {@link
 * MovingTick}, and no cost depends on the length of lives.
 *
 * <p>Cost: O(P d) messages per superstep for P changed pieces and degree d, at most two per piece
 * and edge. Threads: any, one answer. Limits: durations within 64 bits.
 */
public final class Fastest extends JourneyProgram {
  /** Fastest journeys of a query. */
  public Fastest(JourneyQuery query) {
    super(query, ValueType.LONG_PAIR, Selection.MAX_CONSTANT_OR_LAG);
  }

  @Override
  void startAt(VertexContext source, long reached) {
    source.setState(reached, source.end(), 0, MovingTick.LAG);
  }

  @Override
  public void scatter(ScatterContext edge) {
    if (edge.secondState() == MovingTick.CONSTANT) {
      edge.send(edge.arrival(), close(), edge.state(), MovingTick.CONSTANT);
      return;
    }
    long lag = MovingTick.longer(edge.state(), edge.travelTime());
    if (lag == Long.MAX_VALUE) {
      // Past 64 bits all are alike. A lag that cannot grow would go round circles for ever.
      edge.send(edge.arrival(), close(), Time.MIN_TICK, MovingTick.CONSTANT);
      return;
    }
    // Who leaves the source at the last moment for each tick of the edge; after it, the last tick.
    long last = edge.lastArrival();
    if (last != Time.OPEN) {
      edge.send(last, close(), edge.end() - 1 - edge.state(), MovingTick.CONSTANT);
    }
    edge.send(edge.arrival(), Math.min(last, close()), lag, MovingTick.LAG);
  }

  @Override
  public List<Column> columns() {
    return Column.ofVertices(
        new Column("duration", Column.Type.LONG), new Column("departure", Column.Type.TICK));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int best = -1;
    long least = 0;
    for (int i = 0; i < state.size(); i++) {
      if (state.isPresent(i) && (best < 0 || MovingTick.duration(state, i) < least)) {
        best = i;
        least = MovingTick.duration(state, i);
      }
    }
    if (best >= 0) {
      rows.add(vertex, least, Time.minus(state.start(best), least));
    }
  }
}
