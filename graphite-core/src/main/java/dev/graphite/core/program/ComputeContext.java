package dev.graphite.core.program;

import dev.graphite.core.warp.AllMessages;

/**
 * A vertex in a round or phase, over an interval in which all that can be read here is constant.
 */
public abstract class ComputeContext extends VertexContext {
  /** For engines. */
  protected ComputeContext(ValueType stateType) {
    super(stateType);
  }

  /** The number of the round or phase, from 1; 0 at the start. */
  public abstract int round();

  /** First slot of the state, 0 before it is set. */
  public abstract long state();

  /** Second slot of the state, 0 before it is set. */
  public abstract long secondState();

  /** The state of a {@link ValueType#DOUBLE}. */
  public final double stateAsDouble() {
    return Double.longBitsToDouble(state());
  }

  /** First slot of the folded messages; 0 where none came, which is the identity of a sum. */
  public abstract long message();

  /** The folded messages of a {@link ValueType#DOUBLE}. */
  public final double messageAsDouble() {
    return Double.longBitsToDouble(message());
  }

  /** Number of messages that meet here, 0 if none came; a selection counts as one. */
  public abstract int messageCount();

  /**
   * First slot of one message of the group, in no particular order; only for {@link AllMessages}.
   */
  public abstract long message(int i);

  /** Number of vertices alive; only if the program asks for the fact. */
  public abstract long vertexCount();

  /** Number of edges of the view at the vertex; only if the program asks for the fact. */
  public abstract int degree();

  /** Adds to an aggregator of a {@link RoundProgram} over the interval. */
  public abstract void aggregate(int aggregator, long value);

  /** Adds to an aggregator of doubles over the interval. */
  public final void aggregate(int aggregator, double value) {
    aggregate(aggregator, Double.doubleToRawLongBits(value));
  }

  /** What the round before made of an aggregator; its identity where nothing was added. */
  public abstract long aggregated(int aggregator);

  /** What the round before made of an aggregator of doubles. */
  public final double aggregatedAsDouble(int aggregator) {
    return Double.longBitsToDouble(aggregated(aggregator));
  }
}
