package dev.graphite.wave.session;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a session is not as it was written. The message names it, and where. */
public final class DamagedSessionException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean torn;

  private DamagedSessionException(String message, boolean torn) {
    super(message);
    this.torn = torn;
  }

  /** Damage that no crash explains. */
  static DamagedSessionException at(Path file, long offset, String reason) {
    return new DamagedSessionException(message(file, offset, reason), false);
  }

  /** The end of a file is missing, as after a crash while it was written. */
  static DamagedSessionException torn(Path file, long offset, String reason) {
    return new DamagedSessionException(message(file, offset, reason), true);
  }

  private static String message(Path file, long offset, String reason) {
    return file + ": offset " + offset + ": " + reason;
  }

  /** True if a crash may have done it. */
  boolean isTorn() {
    return torn;
  }
}
