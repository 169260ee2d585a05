package dev.graphite.core.time;

/** An answer needs a finite time, duration or cost that passes the 64-bit range. */
public final class AnswerOutOfRangeException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what passes the range, and where
   */
  public AnswerOutOfRangeException(String message) {
    super(message);
  }
}
