package dev.graphite.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Output cannot be written. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param what the file, or another name of where the output goes
   * @param cause why
   */
  OutputException(String what, IOException cause) {
    super("cannot write " + what + ": " + reason(cause), cause);
  }

  /** Why something failed, without the name of the file. */
  static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileSystemException file && file.getReason() != null) {
      return lower(file.getReason());
    }
    return cause.getMessage() == null
        ? cause.getClass().getSimpleName()
        : lower(cause.getMessage());
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
