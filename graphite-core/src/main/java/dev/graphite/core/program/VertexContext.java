package dev.graphite.core.program;

/**
 * A vertex over an interval of its life. A cursor that the engine reuses: read it during the call,
 * do not keep it.
 */
public abstract class VertexContext {
  /** For engines. */
  protected VertexContext() {}

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

  /** Sets a state of type {@link ValueType#LONG}. */
  public final void setState(long from, long to, long value) {
    setState(from, to, value, 0);
  }

  /** Sets a state of type {@link ValueType#DOUBLE}. */
  public final void setState(long from, long to, double value) {
    setState(from, to, Double.doubleToRawLongBits(value), 0);
  }
}
