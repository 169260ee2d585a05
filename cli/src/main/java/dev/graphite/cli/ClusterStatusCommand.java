package dev.graphite.cli;

import dev.graphite.giraph.cluster.Cluster;
import dev.graphite.giraph.cluster.DaemonStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how a cluster is. */
@Command(
    name = "status",
    description = {
      "Lists the daemons with their processes, addresses and web pages.",
      "The exit status is 0 if all of them are up, and 1 if one is not or no cluster",
      "runs. A daemon is up when its process runs and its web pages answer."
    },
    footer = {"", "Example:", "  graphite cluster status --folder try-out"})
final class ClusterStatusCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ClusterFolderOption folder;

  ClusterStatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<DaemonStatus> daemons = new Cluster(folder.path()).status();
    if (daemons.isEmpty()) {
      console.err().println("graphite: no cluster runs in " + folder.path());
      return ExitStatus.OTHER;
    }
    new ClusterTable(daemons).print(console.out());
    boolean up = daemons.stream().allMatch(one -> one.state() == DaemonStatus.State.UP);
    return up ? ExitStatus.DONE : ExitStatus.OTHER;
  }
}
