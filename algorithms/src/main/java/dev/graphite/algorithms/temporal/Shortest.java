package dev.graphite.algorithms.temporal;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * Temporal single-source shortest paths (SSSP): the least total cost of being at a vertex, as a
 * step function of time. With cost 1 everywhere this is the fewest hops.
 *
 * <p>Time: as in {@link EarliestArrival}; costs add up along a journey and waiting costs nothing.
 * The bound {@code until} holds for arrivals; pieces run to the end of the life.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V and figure 2.
 *
 * <p>Cost: O(P d) messages per superstep for P changed pieces and degree d; a vertex has at most
 * one piece per distinct cost. Threads: any, one answer. Limits: costs are 64-bit floats; a total
 * past the largest is an error.
 */
public final class Shortest extends JourneyProgram {
  /** Least costs of a query. */
  public Shortest(JourneyQuery query) {
    super(query, ValueType.DOUBLE, Selection.MIN_DOUBLE);
  }

  @Override
  void startAt(VertexContext source, long reached) {
    source.setState(reached, source.end(), 0.0);
  }

  @Override
  public void scatter(ScatterContext edge) {
    long arrival = edge.arrival();
    if (arrival <= until()) {
      edge.send(arrival, Time.OPEN, edge.stateAsDouble() + edge.cost());
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("cost", Column.Type.DOUBLE);
  }
}
