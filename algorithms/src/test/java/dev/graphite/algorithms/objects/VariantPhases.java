package dev.graphite.algorithms.objects;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.AllMessages;
import java.util.List;
import java.util.Set;

/**
 * The variants that come along any number of edges of a snapshot: they spread in one phase, and
 * what there is then is final in the next.
 */
public final class VariantPhases extends PhasedProgram {
  private final ObjectValues<Variants> values = Variants.values();

  /** From every vertex. */
  public VariantPhases() {
    super(ValueType.OBJECT, ValueType.OBJECT, new Phase(View.OUT, AllMessages.GROUP));
  }

  @Override
  public ObjectValues<Variants> objectValues() {
    return values;
  }

  @Override
  public boolean isFinal(long value, long second) {
    return values.get(value).isFinal();
  }

  @Override
  public boolean scatters(long value, long second) {
    return !isFinal(value, second);
  }

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.DEGREE);
  }

  @Override
  public void start(ComputeContext vertex) {
    set(vertex, Variants.ofDegree(vertex.degree()));
  }

  @Override
  public void begin(ComputeContext vertex) {
    Variants held = values.get(vertex.state());
    set(vertex, vertex.round() == 1 ? held : held.asFinal());
  }

  @Override
  public void compute(ComputeContext vertex) {
    Variants met = Variants.met(vertex, values);
    if (!met.equals(values.get(vertex.state()))) {
      set(vertex, met);
    }
  }

  private void set(ComputeContext vertex, Variants variants) {
    vertex.setState(vertex.start(), vertex.end(), values.handle(variants));
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
