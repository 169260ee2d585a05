package dev.graphite.datasets;

import java.nio.file.Path;

/**
 * A row that was left out under {@link BadRecordPolicy#SKIP}.
 *
 * @param file the file, as it was given
 * @param line the row's (first) line, from 1
 * @param reason why
 * @param text the text of that line, without its end
 */
public record RejectedRow(Path file, long line, String reason, String text) {
  /** File, line and reason: {@code FILE:LINE: reason}. */
  public String message() {
    return file + ":" + line + ": " + reason;
  }
}
