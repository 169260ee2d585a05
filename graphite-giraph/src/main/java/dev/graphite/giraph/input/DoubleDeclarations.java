package dev.graphite.giraph.input;

import dev.graphite.giraph.data.VertexState;
import org.apache.giraph.graph.VertexValueCombiner;

/** Marks vertices that are declared more than once, for the check of the graph. */
public final class DoubleDeclarations implements VertexValueCombiner<VertexState> {
  /** Has no parameters, as Giraph wants it. */
  public DoubleDeclarations() {}

  @Override
  public void combine(VertexState vertex, VertexState other) {
    vertex.markDeclaredTwice();
  }
}
