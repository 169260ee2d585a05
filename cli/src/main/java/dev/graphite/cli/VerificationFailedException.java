package dev.graphite.cli;

/** An answer that was kept current is not that of a fresh run. */
final class VerificationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VerificationFailedException(String message) {
    super(message);
  }
}
