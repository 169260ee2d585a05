package dev.graphite.algorithms.temporal;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * Latest departure (LD): the greatest tick at which an edge can be left at each vertex so that a
 * target is reached in time.
 *
 * <p>Time: as in {@link EarliestArrival}. The target is to be reached by {@code until}, edges are
 * left at {@code from} or later. The target's own row is min(until, last tick of its life), {@code
 * inf} if neither is there. If another vertex could leave ever later the query is refused.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V. With time turned round this is {@link
 * EarliestArrival} from the target, which is the program that runs.
 *
 * <p>Cost, threads: as {@link EarliestArrival}, and once O(E log E) to turn the graph round.
 * Limits: where neither {@code until} nor the end of its life bounds the target, all arrivals there
 * must be ticks.
 */
public final class LatestDeparture extends EarliestArrival {
  private final int target;
  private final long until;

  /**
   * Latest departures.
   *
   * @param target rank of the vertex to be reached
   * @param from earliest departure; {@link Time#MIN_TICK} if there is no bound
   * @param until latest arrival; {@link Time#OPEN} if there is no bound
   */
  public LatestDeparture(int target, long from, long until) {
    super(JourneyQuery.reversed(target, from, until));
    this.target = target;
    this.until = until;
  }

  @Override
  public void check(GraphTraits graph) {
    // Turned round, traversals that arrive past the last tick are gone. They would count only where
    // the target may be reached at any time, which is so at no other vertex, or result() refuses.
    if (until == Time.OPEN && graph.vertexEnd(target) == Time.OPEN && graph.arrivesBeyond(target)) {
      throw new AnswerOutOfRangeException(
          "an arrival at the target passes the last tick " + Time.MAX_TICK);
    }
  }

  @Override
  public boolean reversesTime() {
    return true;
  }

  @Override
  public List<Column> columns() {
    return Column.ofVertices(new Column("departure", Column.Type.END));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int last = state.size() - 1;
    if (!state.isPresent(last)) {
      return;
    }
    if (state.start(last) != Time.UNBOUNDED) {
      rows.add(vertex, -state.start(last));
    } else if (vertex == target) {
      rows.add(vertex, Time.OPEN);
    } else {
      throw new UnsuitableQueryException(
          "some vertices can leave ever later and still reach the target; bound it with --until");
    }
  }
}
