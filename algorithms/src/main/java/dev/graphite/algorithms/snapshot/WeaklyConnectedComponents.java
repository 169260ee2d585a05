package dev.graphite.algorithms.snapshot;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * Weakly connected components (WCC): at each tick, the smallest vertex that is connected to a
 * vertex by edges alive then, whatever their direction.
 *
 * <p>Time: each tick by itself, travel times are not read. Smallest means first in output order.
 *
 * <p>Paper: Gandhi and Simmhan, ICDE 2020, section V.
 *
 * <p>Cost: each edge carries its ends' labels once per improvement, both ways; O(h) supersteps for
 * the largest diameter h of a component. Threads: any, one answer.
 */
public final class WeaklyConnectedComponents extends SelectiveProgram {
  /** Components. */
  public WeaklyConnectedComponents() {
    super(ValueType.LONG, Selection.MIN_LONG, View.BOTH);
  }

  @Override
  public void start(VertexContext vertex) {
    vertex.setState(vertex.start(), vertex.end(), vertex.vertex());
  }

  @Override
  public void scatter(ScatterContext edge) {
    edge.send(edge.start(), edge.end(), edge.state());
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("component", Column.Type.VERTEX);
  }
}
