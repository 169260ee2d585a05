package dev.graphite.algorithms.conformance;

import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ValueType;

/** A vertex in a round or phase as its own program sees it. */
final class FramedCompute extends ComputeContext {
  private final ComputeContext vertex;
  private final Frame frame;

  FramedCompute(ComputeContext vertex, ValueType stateType, Frame frame) {
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

  @Override
  public int round() {
    return vertex.round();
  }

  @Override
  public long state() {
    return vertex.state();
  }

  @Override
  public long secondState() {
    return vertex.secondState();
  }

  @Override
  public long message() {
    return vertex.message();
  }

  @Override
  public int messageCount() {
    return vertex.messageCount();
  }

  @Override
  public long message(int i) {
    return vertex.message(i);
  }

  @Override
  public long vertexCount() {
    return vertex.vertexCount();
  }

  @Override
  public int degree() {
    return vertex.degree();
  }

  @Override
  public void aggregate(int aggregator, long value) {
    vertex.aggregate(aggregator, value);
  }

  @Override
  public long aggregated(int aggregator) {
    return vertex.aggregated(aggregator);
  }
}
