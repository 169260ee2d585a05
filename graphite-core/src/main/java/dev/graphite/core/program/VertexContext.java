package dev.graphite.core.program;

/**
 * A vertex over an interval of its life. A cursor that the engine reuses: read it during the call,
 * do not keep it.
 */
public abstract class VertexContext {
  private final boolean doubles;

  /**
   * For engines.
   *
   * @param stateType what the states hold that are set here
   */
  protected VertexContext(ValueType stateType) {
    this.doubles = stateType == ValueType.DOUBLE;
  }

  /** The vertex' rank. */
  public abstract int vertex();

  /** First tick of the interval. */
  public abstract long start();

  /** End of the interval. */
  public abstract long end();

  /**
   * Sets the state's slots over a part of the interval; ticks outside of it are left out.
   *
   * @param from first tick
   * @param to end
   * @param value first slot
   * @param second second slot
   */
  public abstract void setState(long from, long to, long value, long second);

  /** Sets a state of type {@link ValueType#PRESENCE}. */
  public final void setState(long from, long to) {
    setState(from, to, 0, 0);
  }

  /**
   * Sets a state of type {@link ValueType#LONG}.
   *
   * @throws IllegalStateException if states are doubles: 1 is a long, 1.0 is not
   */
  public final void setState(long from, long to, long value) {
    if (doubles) {
      throw new IllegalStateException(
          "states are doubles, and set to the long " + value + "; write " + value + ".0");
    }
    setState(from, to, value, 0);
  }

  /** Sets a state of type {@link ValueType#DOUBLE}. */
  public final void setState(long from, long to, double value) {
    setState(from, to, Double.doubleToRawLongBits(value), 0);
  }
}
