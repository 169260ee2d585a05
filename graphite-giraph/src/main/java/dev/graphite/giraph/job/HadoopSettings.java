package dev.graphite.giraph.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.util.ConfigUtil;

/** Hadoop's configuration, for those who do not see Hadoop. Immutable. */
public final class HadoopSettings {
  private static final List<String> FILES =
      List.of("core-site.xml", "hdfs-site.xml", "yarn-site.xml", "mapred-site.xml");

  private static final String LOG = "log4j.configuration";

  /** A resource that configures log4j. */
  static final String LOG_ERRORS = "dev/graphite/giraph/job/log4j.properties";

  static {
    ConfigUtil.loadResources(); // files on the class path that are about jobs, too
  }

  private final Configuration configuration;

  HadoopSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Hadoop's defaults, which run jobs without a cluster. Log4j is to tell errors only. */
  public static HadoopSettings defaults() {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, LOG_ERRORS);
    }
    return new HadoopSettings(new Configuration());
  }

  /**
   * Those of a folder as Hadoop has it, with files such as {@code core-site.xml}.
   *
   * @throws IllegalArgumentException if it has none of them
   */
  public HadoopSettings withFolder(Path folder) {
    Configuration read = new Configuration(configuration);
    boolean found = false;
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        read.addResource(new org.apache.hadoop.fs.Path(file.toUri()));
        found = true;
      }
    }
    if (!found) {
      throw new IllegalArgumentException(folder + " has no " + String.join(", ", FILES));
    }
    return new HadoopSettings(read);
  }

  /** The same with values by name. */
  public HadoopSettings with(Map<String, String> values) {
    Configuration changed = new Configuration(configuration);
    values.forEach(changed::set);
    return new HadoopSettings(changed);
  }

  /** True if jobs run on a cluster, false if in a process on this machine. */
  public boolean isCluster() {
    return !configuration.get("mapreduce.framework.name", "local").equals("local");
  }

  /**
   * Makes sure that a folder is not there yet.
   *
   * @throws JobFailedException if it is, or the file system cannot be asked
   */
  public void checkIsNew(String folder) {
    try {
      JobSetup.checkAddress("--output", folder, configuration);
      JobSetup.newFolder(folder, configuration);
    } catch (IOException e) {
      throw new JobFailedException(e.toString().lines().findFirst().orElse(""), e);
    }
  }

  /** A copy to be changed; for those who see Hadoop. */
  public Configuration copy() {
    return new Configuration(configuration);
  }

  /**
   * A folder that no other run uses, for what is of use only while jobs run: on a cluster where it
   * lets this user keep such things. For those who see Hadoop.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public org.apache.hadoop.fs.Path newScratchFolder() throws IOException, InterruptedException {
    return isCluster()
        ? new org.apache.hadoop.fs.Path(
            new Cluster(configuration).getStagingAreaDir(), "graphite-" + UUID.randomUUID())
        : new org.apache.hadoop.fs.Path(Files.createTempDirectory("graphite-job").toUri());
  }
}
