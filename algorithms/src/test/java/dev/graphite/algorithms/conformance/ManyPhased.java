package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;
import java.util.Set;

/** Programs of phases on graphs that lie side by side. */
final class ManyPhased extends PhasedProgram {
  private final SideBySide programs;
  private final PhasedProgram one;

  ManyPhased(SideBySide programs, PhasedProgram one) {
    super(one.stateType(), one.messageType(), one.phases().toArray(Phase[]::new));
    this.programs = programs;
    this.one = one;
  }

  @Override
  public boolean isFinal(long value, long second) {
    return one.isFinal(value, second);
  }

  @Override
  public boolean scatters(long value, long second) {
    return one.scatters(value, second);
  }

  @Override
  public Set<Fact> facts() {
    return one.facts();
  }

  @Override
  public List<Column> columns() {
    return one.columns();
  }

  @Override
  public void start(ComputeContext vertex) {
    programs.visit(vertex, PhasedProgram.class, PhasedProgram::start);
  }

  @Override
  public void begin(ComputeContext vertex) {
    programs.visit(vertex, PhasedProgram.class, PhasedProgram::begin);
  }

  @Override
  public void compute(ComputeContext vertex) {
    programs.visit(vertex, PhasedProgram.class, PhasedProgram::compute);
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
