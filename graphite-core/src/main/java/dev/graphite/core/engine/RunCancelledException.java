package dev.graphite.core.engine;

/** A run was stopped by an interrupt or its timeout; it left nothing behind. */
public final class RunCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunCancelledException(String message) {
    super(message);
  }
}
