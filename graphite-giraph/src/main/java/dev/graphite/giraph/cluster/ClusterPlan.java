package dev.graphite.giraph.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a cluster is to be.
 *
 * @param folder where all of it lives; made absolute
 * @param jars the folder with Hadoop's jars
 * @param nodes how many data nodes, and how many node managers
 * @param nodeMemoryMegabytes what containers may have together on a node
 */
public record ClusterPlan(Path folder, Path jars, int nodes, int nodeMemoryMegabytes) {
  /** What a test of this machine's size needs. */
  public static final int NODES = 2;

  /** Three workers, the master and the application master fit, and one lost node is survived. */
  public static final int NODE_MEMORY_MEGABYTES = 6144;

  private static final int MOST_NODES = 9;
  private static final int LEAST_MEMORY_MEGABYTES = 1024;
  private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");

  /**
   * Checks the plan.
   *
   * @throws IllegalArgumentException if a cluster cannot be like this
   */
  public ClusterPlan {
    folder = folder.toAbsolutePath().normalize();
    jars = jars.toAbsolutePath().normalize();
    checkPlain(folder);
    checkPlain(jars);
    if (!Files.isDirectory(jars)) {
      throw new IllegalArgumentException("no Hadoop in " + jars);
    }
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IllegalArgumentException("nodes must be 1 to " + MOST_NODES + ", not " + nodes);
    }
    if (nodeMemoryMegabytes < LEAST_MEMORY_MEGABYTES) {
      throw new IllegalArgumentException(
          "node-memory must be "
              + LEAST_MEMORY_MEGABYTES
              + " at least, not "
              + nodeMemoryMegabytes);
    }
  }

  /** Hadoop writes paths into URIs, class paths and shell commands, and quotes them nowhere. */
  private static void checkPlain(Path path) {
    if (!PLAIN.matcher(path.toString()).matches()) {
      throw new IllegalArgumentException(
          "Hadoop cannot work with '" + path + "': only letters, digits and _ . - may be in it");
    }
  }
}
