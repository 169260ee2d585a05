package dev.graphite.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above those that look after a cluster on this machine. */
@Command(
    name = "cluster",
    description = {
      ClusterCommand.DESCRIPTION,
      "Real daemons, each a process, on the loopback address, to try jobs out on."
    },
    subcommands = {ClusterStartCommand.class, ClusterStatusCommand.class, ClusterStopCommand.class},
    footer = {
      "",
      "Example:",
      "  graphite cluster start",
      "  graphite cluster status",
      "  graphite cluster stop"
    })
final class ClusterCommand implements Runnable {
  /** What it does, in a line. */
  static final String DESCRIPTION = "Runs Hadoop on this machine.";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new UsageException("no command; the commands are " + CommandNames.of(spec.commandLine()));
  }
}
