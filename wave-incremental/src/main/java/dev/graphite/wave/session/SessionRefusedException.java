package dev.graphite.wave.session;

/** A session cannot be opened as is asked; its files are as they were. */
public final class SessionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot. */
  public enum Reason {
    /** It was made for something else, or by a newer version, or the folder holds other files. */
    OTHER_SESSION,
    /** It is open already, here or in another process. */
    IN_USE
  }

  private final Reason reason;

  /**
   * Creates the exception.
   *
   * @param reason why
   * @param message why, for people
   */
  public SessionRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it cannot be opened. */
  public Reason reason() {
    return reason;
  }
}
