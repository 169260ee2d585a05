package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;

/** An edge as its own program sees it. */
final class FramedEdge extends ScatterContext {
  private final ScatterContext edge;
  private final Frame frame;

  FramedEdge(ScatterContext edge, ValueType messageType, Frame frame) {
    super(messageType);
    this.edge = edge;
    this.frame = frame;
  }

  @Override
  public long start() {
    return frame.inner(edge.start());
  }

  @Override
  public long end() {
    return frame.inner(edge.end());
  }

  @Override
  public long state() {
    return edge.state();
  }

  @Override
  public long secondState() {
    return edge.secondState();
  }

  @Override
  public int source() {
    return edge.source() - frame.first();
  }

  @Override
  public long travelTime() {
    return edge.travelTime();
  }

  @Override
  public double cost() {
    return edge.cost();
  }

  @Override
  public int piece() {
    return edge.piece();
  }

  @Override
  public int degree() {
    return edge.degree();
  }

  @Override
  public void send(long from, long to, long value, long second) {
    edge.send(frame.outer(from), frame.outer(to), value, second);
  }
}
