package dev.graphite.cli;

/** A command took longer than its {@code --timeout}. */
final class TimeoutExpiredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isNews;

  /**
   * The failure.
   *
   * @param isNews whether nobody has told the user yet
   */
  TimeoutExpiredException(double seconds, boolean isNews, Throwable cause) {
    super(message(seconds), cause);
    this.isNews = isNews;
  }

  /** Whether nobody has told the user yet. */
  boolean isNews() {
    return isNews;
  }

  static String message(double seconds) {
    return "stopped after " + Text.number(seconds) + " s, as --timeout says; no output was written";
  }
}
