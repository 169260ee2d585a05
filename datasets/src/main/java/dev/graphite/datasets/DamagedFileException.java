package dev.graphite.datasets;

import java.io.IOException;

/**
 * Damage that makes the rest of a file unreadable: never a matter of one row. The message is the
 * reason alone.
 */
public final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * Creates the exception.
   *
   * @param line where, or 0 if no line is to blame
   * @param reason what is wrong, and what to do
   */
  DamagedFileException(long line, String reason, Throwable cause) {
    super(reason, cause);
    this.line = line;
  }

  DamagedFileException(long line, String reason) {
    this(line, reason, null);
  }

  /** The line that shows it, 0 if none is to blame. */
  public long line() {
    return line;
  }
}
