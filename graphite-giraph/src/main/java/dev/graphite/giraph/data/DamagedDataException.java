package dev.graphite.giraph.data;

import java.io.IOException;

/** Bytes that no object of ours writes. */
public final class DamagedDataException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason what was read and cannot be
   */
  public DamagedDataException(String reason) {
    super(reason);
  }
}
