package dev.graphite.giraph.session;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;

/** A program that refuses every third graph, and says what it has seen of it. */
final class Picky extends SelectiveProgram {
  private final int vertex;

  /** Asks about one vertex. */
  Picky(int vertex) {
    super(ValueType.PRESENCE, Selection.ANY);
    this.vertex = vertex;
  }

  @Override
  public void check(GraphTraits graph) {
    long least = graph.leastTravelTime();
    long end = graph.vertexEnd(vertex);
    if ((least + end) % 3 == 0 || graph.arrivesBeyond(vertex)) {
      throw new UnsuitableGraphException(
          "least travel time %d, end %d, beyond %s, integers %s"
              .formatted(least, end, graph.arrivesBeyond(vertex), graph.hasIntegerIds()));
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofVertices();
  }

  @Override
  public void start(VertexContext of) {}

  @Override
  public void scatter(ScatterContext edge) {}

  @Override
  public void result(int of, IntervalMap state, Rows rows) {}
}
