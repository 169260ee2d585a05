package dev.graphite.giraph.cluster;

/**
 * How a daemon is.
 *
 * @param name such as {@code datanode2}
 * @param pid its process
 * @param address host and port for clients and other daemons, or {@code -}
 * @param webPage address of its web pages
 * @param state whether it works
 */
public record DaemonStatus(String name, long pid, String address, String webPage, State state) {
  /** Whether a daemon works. */
  public enum State {
    /** It runs, and its web pages answer. */
    UP,
    /** It runs, but its web pages do not answer. */
    SILENT,
    /** Its process is gone. */
    DOWN
  }
}
