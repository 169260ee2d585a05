package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Sum;
import java.util.List;
import java.util.Set;

/** Programs of rounds on graphs that lie side by side. */
final class ManyRounds extends RoundProgram {
  private final SideBySide programs;
  private final RoundProgram one;

  ManyRounds(SideBySide programs, RoundProgram one) {
    super(one.stateType(), one.fold(), one.view(), one.rounds());
    this.programs = programs;
    this.one = one;
  }

  @Override
  public Set<Fact> facts() {
    return one.facts();
  }

  @Override
  public List<Sum> aggregators() {
    return one.aggregators();
  }

  @Override
  public List<Column> columns() {
    return one.columns();
  }

  @Override
  public void start(ComputeContext vertex) {
    programs.visit(vertex, RoundProgram.class, RoundProgram::start);
  }

  @Override
  public void compute(ComputeContext vertex) {
    programs.visit(vertex, RoundProgram.class, RoundProgram::compute);
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
