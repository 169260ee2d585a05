package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * The width of the widest way to each vertex, where an edge is as wide as it costs: a program whose
 * messages often say the same for different states. How long they hold depends on the shape.
 */
final class Widest extends SelectiveProgram {
  /** For how long a message holds. */
  enum Shape {
    SAME_TICKS,
    FOR_EVER,
    SINCE_BEFORE
  }

  /** Like the larger long, but unknown to whoever looks for that. */
  static final Selection WIDER =
      new Selection() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return value > held;
        }
      };

  private final int source;
  private final Shape shape;

  Widest(int source, Selection fold, View view, Shape shape) {
    super(ValueType.LONG, fold, view);
    this.source = source;
    this.shape = shape;
  }

  @Override
  public void start(VertexContext vertex) {
    if (vertex.vertex() == source) {
      vertex.setState(vertex.start(), vertex.end(), 9);
      vertex.setState(vertex.start() + 3, vertex.start() + 5, 2);
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    long width = Math.min(edge.state(), (long) edge.cost());
    switch (shape) {
      case SAME_TICKS -> edge.send(edge.start(), edge.end(), width);
      case FOR_EVER -> edge.send(edge.arrival(), Time.OPEN, width);
      case SINCE_BEFORE -> edge.send(edge.start() - 2, edge.end(), width);
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("width", Column.Type.LONG);
  }
}
