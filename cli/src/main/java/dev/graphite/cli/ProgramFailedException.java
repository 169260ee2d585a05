package dev.graphite.cli;

/** A user's own program threw something. */
final class ProgramFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A failure.
   *
   * @param program the class' name
   * @param cause what it threw
   */
  ProgramFailedException(String program, Throwable cause) {
    super(program + " failed: " + cause + " (--debug prints where)", cause);
  }
}
