package dev.graphite.cli;

/** A command took longer than its {@code --timeout}. */
final class TimeoutExpiredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimeoutExpiredException(double seconds, Throwable cause) {
    super(message(seconds), cause);
  }

  static String message(double seconds) {
    return "stopped after " + Text.number(seconds) + " s, as --timeout says; no output was written";
  }
}
