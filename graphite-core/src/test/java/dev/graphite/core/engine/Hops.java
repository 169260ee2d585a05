package dev.graphite.core.engine;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.util.List;

/** Hops from vertex 0 at every tick. Tests override what they need otherwise. */
class Hops extends SelectiveProgram {
  Hops() {
    this(Selection.MIN_LONG, View.OUT);
  }

  Hops(Selection fold, View view) {
    super(ValueType.LONG, fold, view);
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
}
