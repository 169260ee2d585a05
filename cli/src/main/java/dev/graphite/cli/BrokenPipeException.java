package dev.graphite.cli;

/** Nobody reads standard output any more. */
final class BrokenPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenPipeException(Throwable cause) {
    super(cause);
  }
}
