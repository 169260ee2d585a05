package dev.graphite.algorithms.examples;

import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.Sum;
import java.util.List;

/** How many walks of a given number of edges end at each vertex, at each tick by itself. */
public final class WalkCounts extends RoundProgram {
  /** Walks of as many edges as the parameter {@code length} says. */
  public WalkCounts(Parameters parameters) {
    super(
        ValueType.LONG,
        Sum.LONGS,
        View.OUT,
        Math.toIntExact(parameters.others().integer("length", 2)));
  }

  @Override
  public void start(ComputeContext vertex) {
    vertex.setState(vertex.start(), vertex.end(), 1);
  }

  @Override
  public void compute(ComputeContext vertex) {
    vertex.setState(vertex.start(), vertex.end(), vertex.message());
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("walks", Column.Type.LONG);
  }
}
