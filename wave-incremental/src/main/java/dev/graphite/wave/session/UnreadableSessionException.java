package dev.graphite.wave.session;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a session cannot be read, whatever it holds; the cause says why. */
public final class UnreadableSessionException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  UnreadableSessionException(Path file, IOException cause) {
    super(file + ": cannot be read: " + cause.getMessage(), cause);
    this.file = file;
  }

  /** The file. */
  public Path file() {
    return file;
  }
}
