package dev.graphite.giraph.kept;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * A program whose answer has no rows: that of any whose source has gone. States that the program
 * before it has kept are none of its own, and it has none itself.
 */
public class NoAnswer extends SelectiveProgram {
  /** Has no parameters. */
  public NoAnswer() {
    super(ValueType.PRESENCE, Selection.ANY);
  }

  @Override
  public final List<Column> columns() {
    return Column.ofVertices();
  }

  @Override
  public final void start(VertexContext vertex) {}

  @Override
  public final void scatter(ScatterContext edge) {}

  @Override
  public final void result(int vertex, IntervalMap state, Rows rows) {}
}
