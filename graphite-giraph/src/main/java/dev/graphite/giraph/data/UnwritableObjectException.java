package dev.graphite.giraph.data;

/** An object of a program that cannot be sent to another process; the message says why. */
public final class UnwritableObjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason what is wrong with it, and what to do
   */
  public UnwritableObjectException(String reason) {
    super(reason);
  }
}
