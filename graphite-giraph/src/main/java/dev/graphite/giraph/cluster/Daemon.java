package dev.graphite.giraph.cluster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A daemon as the cluster's folder remembers it: a line of a text file with tabs between its parts.
 *
 * @param name such as {@code datanode2}
 * @param pid its process
 * @param startMillis when the process started, 0 if the system does not tell
 * @param port where clients or other daemons talk to it, 0 if it chooses itself
 * @param webPort of its web pages
 */
record Daemon(String name, long pid, long startMillis, int port, int webPort) {
  /** What the command line of a daemon has in it, before the folder. */
  static final String MARK = "-Dgraphite.cluster=";

  /** Systems count from their own start, and do not always know it to the second. */
  private static final long TOLERANCE_MILLIS = 3000;

  private static final int PARTS = 5;

  /** Start of a process as the system tells it, in milliseconds since 1970, or 0. */
  static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Reads a line. */
  static Daemon parse(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != PARTS) {
      throw new ClusterException("not the line of a daemon: " + line);
    }
    try {
      return new Daemon(
          parts[0],
          Long.parseLong(parts[1]),
          Long.parseLong(parts[2]),
          Integer.parseInt(parts[3]),
          Integer.parseInt(parts[4]));
    } catch (NumberFormatException e) {
      throw new ClusterException("not the line of a daemon: " + line);
    }
  }

  /** The line. */
  String line() {
    return name + '\t' + pid + '\t' + startMillis + '\t' + port + '\t' + webPort;
  }

  Role role() {
    return Role.of(name);
  }

  /**
   * The process, if it still runs and is the one that was started: numbers of processes are given
   * again.
   */
  Optional<ProcessHandle> process(Path folder) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(found -> isOurs(found, folder));
  }

  /** True if its web pages answer. */
  boolean answers() {
    return !WebPage.text(webPort, "/jmx?qry=java.lang:type=Runtime").isEmpty();
  }

  private boolean isOurs(ProcessHandle found, Path folder) {
    long start = startMillis(found);
    if (start != 0 && startMillis != 0 && Math.abs(start - startMillis) > TOLERANCE_MILLIS) {
      return false;
    }
    // Just after a start the process may still be another program's copy, without arguments of
    // ours.
    return found
        .info()
        .arguments()
        .map(arguments -> Arrays.asList(arguments).contains(MARK + folder))
        .orElse(true);
  }
}
