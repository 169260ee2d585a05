package dev.graphite.cli;

import dev.graphite.giraph.cluster.Cluster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a cluster. */
@Command(
    name = "stop",
    description = {
      "Stops the daemons of a cluster, and what jobs have left.",
      "A daemon that does not stop in 10 s is killed. HDFS keeps its files."
    },
    footer = {"", "Example:", "  graphite cluster stop --folder try-out"})
final class ClusterStopCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ClusterFolderOption folder;

  ClusterStopCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int running = new Cluster(folder.path()).stop();
    console
        .err()
        .println(
            running == 0
                ? "graphite: no cluster ran in " + folder.path()
                : "graphite: stopped " + running + " daemons");
    return ExitStatus.DONE;
  }
}
