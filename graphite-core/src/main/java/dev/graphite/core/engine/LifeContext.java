package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;

/** A vertex over its whole life, as selective programs see it when they start. */
abstract class LifeContext extends VertexContext {
  private final TemporalGraph graph;
  private int vertex;

  LifeContext(TemporalGraph graph, ValueType stateType) {
    super(stateType);
    this.graph = graph;
  }

  /** Moves to a vertex. */
  final void moveTo(int next) {
    vertex = next;
  }

  @Override
  public final int vertex() {
    return vertex;
  }

  @Override
  public final long start() {
    return graph.vertexStart(vertex);
  }

  @Override
  public final long end() {
    return graph.vertexEnd(vertex);
  }
}
