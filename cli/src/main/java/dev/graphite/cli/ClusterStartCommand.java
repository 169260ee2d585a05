package dev.graphite.cli;

import dev.graphite.giraph.cluster.Cluster;
import dev.graphite.giraph.cluster.ClusterPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a cluster. */
@Command(
    name = "start",
    description = {
      "Starts a name node, data nodes, a resource manager and node managers.",
      "It returns when jobs can be submitted; the daemons go on until",
      "'graphite cluster stop'. HDFS keeps its files from one start to the next.",
      "Two nodes take 1.5 GB of memory before the first job."
    },
    sortOptions = false,
    footer = {"", "Example:", "  graphite cluster start --folder try-out --nodes 3"})
final class ClusterStartCommand implements Callable<Integer> {
  /** Where the launcher says that Hadoop is. */
  private static final String JARS = "graphite.hadoop.jars";

  private final Console console;

  @Mixin private ClusterFolderOption folder;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Number of data nodes and of node managers (default: 2).")
  private int nodes = ClusterPlan.NODES;

  @Option(
      names = "--node-memory",
      paramLabel = "MB",
      description = "What containers may take on a node (default: 6144).")
  private int nodeMemory = ClusterPlan.NODE_MEMORY_MEGABYTES;

  @Option(
      names = "--foreground",
      description = {
        "Stay, and end all processes of the cluster with this one, even if it is killed."
      })
  private boolean foreground;

  @Option(
      names = "--hadoop-jars",
      paramLabel = "DIR",
      description = "Folder with the jars of Hadoop; ./graphite makes one at the first start.")
  private Path jars;

  ClusterStartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    ClusterPlan plan = plan();
    PrintStream err = console.err();
    err.println("graphite: starting " + (2 + 2 * nodes) + " daemons in " + plan.folder() + " ...");
    long start = System.nanoTime();
    Cluster cluster = Cluster.start(plan, foreground);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    new ClusterTable(cluster.status()).print(console.out());
    err.println(
        "graphite: the cluster runs, after "
            + seconds
            + " s; Hadoop's commands are in "
            + plan.folder().resolve("bin")
            + ", the configuration in "
            + cluster.configuration());
    if (foreground) {
      Thread stop = new Thread(cluster::stop, "stop-cluster");
      Runtime.getRuntime().addShutdownHook(stop);
      cluster.awaitEnd();
    }
    return ExitStatus.DONE;
  }

  private ClusterPlan plan() {
    Path hadoop = jars;
    if (hadoop == null) {
      String known = System.getProperty(JARS);
      if (known == null) {
        throw new UsageException("--hadoop-jars is needed where ./graphite is not used");
      }
      hadoop = Path.of(known);
    }
    try {
      return new ClusterPlan(folder.path(), hadoop, nodes, nodeMemory);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
