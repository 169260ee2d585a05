package dev.graphite.giraph.cluster;

/** A cluster cannot be started, asked or stopped; the message says why, for users. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ClusterException(String message) {
    super(message);
  }

  /** Creates the exception with what caused it. */
  public ClusterException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
