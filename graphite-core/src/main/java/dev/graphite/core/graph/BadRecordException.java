package dev.graphite.core.graph;

/**
 * A row that cannot be part of a graph for a reason that shows in the row itself: an end before its
 * start, a negative travel time, a cost that is not a number. The message is the reason alone;
 * whoever knows the file and line adds them.
 */
public final class BadRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason what is wrong, with the offending value
   */
  public BadRecordException(String reason) {
    super(reason, null, false, false);
  }
}
