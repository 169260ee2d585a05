package dev.graphite.core.program;

/** A query that has no finite answer on this graph; another query would. */
public final class UnsuitableQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason why, and what to ask instead
   */
  public UnsuitableQueryException(String reason) {
    super(reason);
  }
}
