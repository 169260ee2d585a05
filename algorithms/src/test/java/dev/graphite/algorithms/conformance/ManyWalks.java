package dev.graphite.algorithms.conformance;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/** Programs of walks on graphs that lie side by side. */
final class ManyWalks extends WalkProgram {
  private final SideBySide programs;
  private final WalkProgram one;

  ManyWalks(SideBySide programs, WalkProgram one) {
    super(one.closing(), one.steps().toArray(View[]::new));
    this.programs = programs;
    this.one = one;
  }

  @Override
  public long from() {
    return one.from() == Time.MIN_TICK ? Time.MIN_TICK : 0;
  }

  @Override
  public List<Column> columns() {
    return one.columns();
  }

  @Override
  public void step(WalkContext walk) {
    int origin = walk.origin();
    ((WalkProgram) programs.program(origin)).step(new FramedWalk(walk, programs.frame(origin)));
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    programs.result(vertex, state, rows);
  }
}
