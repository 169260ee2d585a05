package dev.graphite.giraph.cluster;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Processes that node managers have started for jobs. They outlive a node manager that is killed.
 */
final class Containers {
  /** Stands in every command line that MapReduce makes. */
  private static final String LOG_FOLDER = "-Dyarn.app.container.log.dir=";

  private Containers() {}

  /** Those of a cluster that run now. */
  static List<ProcessHandle> of(Path folder) {
    String start = LOG_FOLDER + folder + "/";
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .arguments()
                    .map(all -> Arrays.stream(all).anyMatch(one -> one.startsWith(start)))
                    .orElse(false))
        .toList();
  }

  /** Kills those of a cluster. */
  static void kill(Path folder) {
    of(folder).forEach(ProcessHandle::destroyForcibly);
  }
}
