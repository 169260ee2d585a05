package dev.graphite.core.program;

import dev.graphite.core.time.Time;

/**
 * A piece of state meeting a piece of an edge: the interval they share, their values, and where to
 * send. A cursor that the engine reuses: read it during the call, do not keep it.
 */
public abstract class ScatterContext {
  private final boolean doubles;

  /**
   * For engines.
   *
   * @param messageType what the messages hold that are sent here
   */
  protected ScatterContext(ValueType messageType) {
    this.doubles = messageType == ValueType.DOUBLE;
  }

  /** First tick of the overlap. */
  public abstract long start();

  /** End of the overlap, {@link Time#OPEN} if it has none. */
  public abstract long end();

  /** First slot of the state. */
  public abstract long state();

  /** Second slot of the state. */
  public abstract long secondState();

  /** The state of a {@link ValueType#DOUBLE}. */
  public final double stateAsDouble() {
    return Double.longBitsToDouble(state());
  }

  /** Rank of the vertex whose state is scattered. */
  public abstract int source();

  /** Ticks a traversal takes, at least 0. Not in simple views. */
  public abstract long travelTime();

  /** Cost of a traversal, at least 0. Not in simple views. */
  public abstract double cost();

  /**
   * The edge piece's number, for the further properties of the graph. Not in simple views.
   *
   * @throws UnsuitableQueryException if the engine does not have these properties; the embedded one
   *     has them
   */
  public abstract int piece();

  /** The source's degree; only if a round program asks for the fact. */
  public abstract int degree();

  /** Arrival of a traversal that leaves at {@link #start}. */
  public final long arrival() {
    return Time.plus(start(), travelTime());
  }

  /** Arrival of a traversal that leaves at the last tick of the overlap, open if it has none. */
  public final long lastArrival() {
    return end() == Time.OPEN ? Time.OPEN : Time.plus(end() - 1, travelTime());
  }

  /**
   * Sends a message of any type; an empty interval sends nothing.
   *
   * @param from first tick at which the message holds at the target
   * @param to end, or {@link Time#OPEN}
   * @param value first slot
   * @param second second slot
   */
  public abstract void send(long from, long to, long value, long second);

  /** Sends a message of type {@link ValueType#PRESENCE}. */
  public final void send(long from, long to) {
    send(from, to, 0, 0);
  }

  /**
   * Sends a message of type {@link ValueType#LONG}.
   *
   * @throws IllegalStateException if messages are doubles: 1 is a long, 1.0 is not
   */
  public final void send(long from, long to, long value) {
    if (doubles) {
      throw new IllegalStateException(
          "messages are doubles, and one is the long " + value + "; write " + value + ".0");
    }
    send(from, to, value, 0);
  }

  /** Sends a message of type {@link ValueType#DOUBLE}. */
  public final void send(long from, long to, double value) {
    send(from, to, Double.doubleToRawLongBits(value), 0);
  }
}
