package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
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
 * an edge with a long life that departure moves with t, so a piece of state is either a constant
 * tick or {@code t - lag} (second slot 1), and no cost depends on the length of lives.
 *
 * <p>Cost: O(P d) messages per superstep for P changed pieces and degree d, at most two per piece
 * and edge. Threads: any, one answer. Limits: durations within 64 bits.
 */
public final class Fastest extends JourneyProgram {
  private static final int CONSTANT = 0;
  private static final int LAG = 1;

  /** Fastest journeys of a query. */
  public Fastest(JourneyQuery query) {
    super(query, ValueType.LONG_PAIR, Selection.MAX_CONSTANT_OR_LAG);
  }

  @Override
  void startAt(VertexContext source, long reached) {
    source.setState(reached, source.end(), 0, LAG);
  }

  @Override
  public void scatter(ScatterContext edge) {
    long arrival = edge.arrival();
    long close = until() == Time.OPEN ? Time.OPEN : until() + 1;
    if (edge.secondState() == CONSTANT) {
      edge.send(arrival, close, edge.state(), CONSTANT);
      return;
    }
    // Who leaves the source at the last moment for each tick of the edge; after it, the last tick.
    long lastArrival = Time.OPEN;
    if (edge.end() != Time.OPEN) {
      lastArrival = Time.plus(edge.end() - 1, edge.travelTime());
      edge.send(lastArrival, close, edge.end() - 1 - edge.state(), CONSTANT);
    }
    long lag = edge.state() + edge.travelTime();
    if (lag < 0 && arrival == Time.BEYOND) {
      edge.send(arrival, close, arrival - Long.MAX_VALUE, CONSTANT); // takes longer than any other
      return;
    }
    if (lag < 0) {
      throw new AnswerOutOfRangeException("a duration passes 64 bits");
    }
    edge.send(arrival, Math.min(lastArrival, close), lag, LAG);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("vertex", Column.Type.VERTEX),
        new Column("duration", Column.Type.LONG),
        new Column("departure", Column.Type.TICK));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    long least = Long.MAX_VALUE;
    long departure = Time.OPEN;
    for (int i = 0; i < state.size(); i++) {
      if (state.isPresent(i)) {
        long start = state.start(i);
        long duration = state.second(i) == LAG ? state.value(i) : start - state.value(i);
        if (duration < 0) {
          throw new AnswerOutOfRangeException("a duration passes 64 bits");
        }
        if (duration < least) {
          least = duration;
          departure = start == Time.BEYOND ? Time.BEYOND : start - duration;
        }
      }
    }
    if (departure != Time.OPEN) {
      rows.add(vertex, least, departure);
    }
  }
}
