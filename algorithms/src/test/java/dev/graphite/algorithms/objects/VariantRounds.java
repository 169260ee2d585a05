package dev.graphite.algorithms.objects;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.AllMessages;
import java.util.List;
import java.util.Set;

/** The variants that come along at most so many edges of a snapshot, at each tick by itself. */
public final class VariantRounds extends RoundProgram {
  private final ObjectValues<Variants> values = Variants.values();

  /** Along at most so many edges. */
  public VariantRounds(int edges) {
    super(ValueType.OBJECT, AllMessages.GROUP, View.OUT, edges);
  }

  @Override
  public ObjectValues<Variants> objectValues() {
    return values;
  }

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.DEGREE);
  }

  @Override
  public void start(ComputeContext vertex) {
    vertex.setState(
        vertex.start(), vertex.end(), values.handle(Variants.ofDegree(vertex.degree())));
  }

  @Override
  public void compute(ComputeContext vertex) {
    vertex.setState(vertex.start(), vertex.end(), values.handle(Variants.met(vertex, values)));
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("variants", values);
  }
}
