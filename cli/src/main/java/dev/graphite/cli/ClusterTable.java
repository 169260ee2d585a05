package dev.graphite.cli;

import dev.graphite.giraph.cluster.DaemonStatus;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The daemons of a cluster, a line for each. */
final class ClusterTable {
  private static final String LINE = "%-16s %-7s %-8s %-16s %s%n";

  private final List<DaemonStatus> daemons;

  ClusterTable(List<DaemonStatus> daemons) {
    this.daemons = daemons;
  }

  /** Prints the table. */
  void print(OutputStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    writer.printf(LINE, "DAEMON", "STATE", "PROCESS", "ADDRESS", "WEB PAGE");
    for (DaemonStatus daemon : daemons) {
      writer.printf(
          LINE,
          daemon.name(),
          daemon.state().name().toLowerCase(Locale.ROOT),
          daemon.pid(),
          daemon.address(),
          daemon.webPage());
    }
    writer.flush();
  }
}
