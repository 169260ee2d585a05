package dev.graphite.core.engine;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;

/** Hops from vertex 0 at every tick. Tests override what they need otherwise. */
class Hops extends SelectiveProgram {
  @Override
  public ValueType stateType() {
    return ValueType.LONG;
  }

  @Override
  public Selection fold() {
    return Selection.MIN_LONG;
  }

  @Override
  public void start(VertexContext vertex) {
    if (vertex.vertex() == 0) {
      vertex.setState(vertex.start(), vertex.end(), 0L);
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state() + 1);
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("hops", Column.Type.LONG);
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    rows.addPieces(vertex, state);
  }
}
