package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;

/** A vertex as its own program sees it. */
final class FramedVertex extends VertexContext {
  private final VertexContext vertex;
  private final Frame frame;

  FramedVertex(VertexContext vertex, ValueType stateType, Frame frame) {
    super(stateType);
    this.vertex = vertex;
    this.frame = frame;
  }

  @Override
  public int vertex() {
    return vertex.vertex() - frame.first();
  }

  @Override
  public long start() {
    return frame.inner(vertex.start());
  }

  @Override
  public long end() {
    return frame.inner(vertex.end());
  }

  @Override
  public void setState(long from, long to, long value, long second) {
    vertex.setState(frame.outer(from), frame.outer(to), value, second);
  }
}
