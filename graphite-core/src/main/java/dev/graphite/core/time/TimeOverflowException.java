package dev.graphite.core.time;

/** An answer needs a finite time or duration that passes the 64-bit range. */
public final class TimeOverflowException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what passes the range, and where
   */
  public TimeOverflowException(String message) {
    super(message);
  }
}
