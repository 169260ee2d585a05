package dev.graphite.algorithms.examples;

import dev.graphite.algorithms.Parameters;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.List;

/**
 * How likely the likeliest chain of contacts has passed something on from a source, where an edge's
 * cost is the chance, from 0 to 1, that it passes it on.
 */
public final class ChainRisk extends SelectiveProgram {
  private static final Selection LIKELIER =
      new Selection() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return Double.longBitsToDouble(value) > Double.longBitsToDouble(held);
        }
      };

  private final int source;
  private final double least;

  /** Chains from the source; those less likely than the parameter {@code least} are forgotten. */
  public ChainRisk(Parameters parameters) {
    super(ValueType.DOUBLE, LIKELIER);
    this.source = parameters.requireSource();
    this.least = parameters.others().number("least", 0.001);
  }

  @Override
  public void start(VertexContext vertex) {
    if (vertex.vertex() == source) {
      vertex.setState(vertex.start(), vertex.end(), 1.0);
    }
  }

  @Override
  public void scatter(ScatterContext edge) {
    double chance = edge.stateAsDouble() * Math.min(1, edge.cost());
    if (chance >= least) {
      edge.send(edge.arrival(), Time.OPEN, chance);
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("chance", Column.Type.DOUBLE);
  }
}
