package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/** Selective programs on graphs that lie side by side. */
final class ManySelective extends SelectiveProgram {
  private final SideBySide programs;
  private final SelectiveProgram one;

  ManySelective(SideBySide programs, SelectiveProgram one) {
    super(one.stateType(), one.fold(), one.view());
    this.programs = programs;
    this.one = one;
  }

  @Override
  public boolean staysReached() {
    return one.staysReached();
  }

  @Override
  public boolean reversesTime() {
    return one.reversesTime();
  }

  @Override
  public List<Column> columns() {
    return one.columns();
  }

  @Override
  public void start(VertexContext vertex) {
    int rank = vertex.vertex();
    ((SelectiveProgram) programs.program(rank))
        .start(new FramedVertex(vertex, stateType(), programs.frame(rank)));
  }

  @Override
  public void scatter(ScatterContext edge) {
    programs.scatter(edge, messageType());
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    programs.result(vertex, state, rows);
  }
}
