package dev.graphite.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a cluster lives. */
final class ClusterFolderOption {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = {
        "Holds all of the cluster: HDFS, configuration, commands, logs.",
        "Default: .graphite/cluster in your home folder."
      })
  private Path folder;

  /** The folder. */
  Path path() {
    return folder != null
        ? folder
        : Path.of(System.getProperty("user.home"), ".graphite", "cluster");
  }
}
