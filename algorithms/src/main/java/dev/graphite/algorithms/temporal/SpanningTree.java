package dev.graphite.algorithms.temporal;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * The time-minimal spanning tree (TMST) of a source: for each vertex its earliest arrival and the
 * parent that gives it, the smallest among those whose edge is left at or after the parent's own
 * earliest arrival.
 *
 * <p>Time: as in {@link EarliestArrival}. Travel times of 0 are refused: two vertices could be each
 * other's parent.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V; Huang, Fu and Liu, "Minimum Spanning Trees in
 * Temporal Graphs", SIGMOD 2015, section 3.
 *
 * <p>Cost: as {@link EarliestArrival}: a new parent alone is not scattered. Threads: any, one
 * answer.
 */
public final class SpanningTree extends JourneyProgram {
  private static final int NO_PARENT = -1;

  /** The tree of a query. */
  public SpanningTree(JourneyQuery query) {
    super(query, ValueType.LONG_PAIR, Selection.MIN_PAIR_UNREAD);
  }

  @Override
  void startAt(VertexContext source, long reached) {
    source.setState(reached, source.end(), reached, NO_PARENT);
  }

  @Override
  public void scatter(ScatterContext edge) {
    long arrival = edge.arrival();
    if (arrival <= until()) {
      edge.send(arrival, Time.OPEN, arrival, edge.source());
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofVertices(
        new Column("parent", Column.Type.VERTEX), new Column("arrival", Column.Type.TICK));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    int last = state.size() - 1;
    if (state.isPresent(last)) {
      rows.add(vertex, state.second(last), state.value(last));
    }
  }

  @Override
  public void check(GraphTraits graph) {
    if (graph.leastTravelTime() == 0) {
      throw new UnsuitableGraphException(
          "spanning-tree is not defined on a graph with a travel time of 0");
    }
  }
}
