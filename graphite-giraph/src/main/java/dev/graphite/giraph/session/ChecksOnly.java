package dev.graphite.giraph.session;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A program that has no answer and refuses the graphs that another one does, told of the whole
 * graph where it is asked about a part.
 */
final class ChecksOnly extends SelectiveProgram {
  private final IntervalProgram program;
  private final UnaryOperator<GraphTraits> whole;

  /**
   * The checks of a program.
   *
   * @param whole makes what is known of a part into what is true of the whole
   */
  ChecksOnly(IntervalProgram program, UnaryOperator<GraphTraits> whole) {
    super(ValueType.PRESENCE, Selection.ANY);
    this.program = program;
    this.whole = whole;
  }

  @Override
  public void check(GraphTraits part) {
    program.check(whole.apply(part));
  }

  @Override
  public List<Column> columns() {
    return Column.ofVertices();
  }

  @Override
  public void start(VertexContext vertex) {}

  @Override
  public void scatter(ScatterContext edge) {}

  @Override
  public void result(int of, IntervalMap state, Rows rows) {}
}
