package dev.graphite.wave;

/** A batch is refused whole; nothing has changed. */
public final class BadBatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long location;
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param location of the row at fault, see {@link Change#location}
   * @param reason what is wrong, naming ids and lives
   */
  public BadBatchException(long location, String reason) {
    super("row " + location + ": " + reason);
    this.location = location;
    this.reason = reason;
  }

  /** Where the row at fault comes from. */
  public long location() {
    return location;
  }

  /** What is wrong, without the location. */
  public String reason() {
    return reason;
  }
}
