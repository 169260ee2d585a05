package dev.graphite.core.program;

/** A graph on which an algorithm is not defined. */
public final class UnsuitableGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason why, with the offending value
   */
  public UnsuitableGraphException(String reason) {
    super(reason);
  }
}
