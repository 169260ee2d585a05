package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that say which engine works, and where its jobs run; none of them changes an answer. */
class HadoopOptions {
  private static final String LOCAL = "local";
  private static final String GIRAPH = "giraph";

  @Option(
      names = "--engine",
      paramLabel = "local|giraph",
      description =
          "The engine: this process (default), or a Hadoop job, whose --output may be a folder by"
              + " its URI, for instance hdfs:///user/me/rows.")
  private String engine = LOCAL;

  @Option(
      names = "--hadoop-conf",
      paramLabel = "DIR",
      description =
          "Where core-site.xml and the like of a cluster are; without it a job runs on this"
              + " machine.")
  private Path hadoopFolder;

  @Option(names = "--workers", paramLabel = "N", description = "Workers on a cluster (default: 1).")
  private Integer workers;

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "A setting of Hadoop or Giraph; may be repeated.")
  private Map<String, String> settings = new TreeMap<>();

  /**
   * Checks the options among themselves.
   *
   * @throws UsageException if they make no sense
   */
  void check() {
    if (!engine.equals(LOCAL) && !isGiraph()) {
      throw new UsageException("unknown engine '" + engine + "'; there are local and giraph");
    }
    checkAtLeastOne("--workers", workers);
    checkIsOfJob("--hadoop-conf", hadoopFolder);
    checkIsOfJob("--workers", workers);
    checkIsOfJob("-D", settings.isEmpty() ? null : settings);
  }

  static void checkAtLeastOne(String option, Integer given) {
    if (given != null && given < 1) {
      throw new UsageException(option + " must be at least 1, not " + given);
    }
  }

  /** Refuses an option of jobs where there is none. */
  final void checkIsOfJob(String option, Object given) {
    if (given != null && !isGiraph()) {
      throw new UsageException(option + " is for --engine giraph");
    }
  }

  final boolean isGiraph() {
    return engine.equals(GIRAPH);
  }

  /** Workers of a job. */
  final int workers() {
    return workers == null ? 1 : workers;
  }

  /** Settings of Hadoop and Giraph by name. */
  Map<String, String> settings() {
    return settings;
  }

  /**
   * The settings of a job.
   *
   * @param started those that Hadoop has started this process with, or null
   * @throws UsageException if they make no sense
   */
  final HadoopSettings hadoop(HadoopSettings started) {
    HadoopSettings hadoop = started == null ? HadoopSettings.defaults() : started;
    try {
      hadoop = hadoopFolder == null ? hadoop : hadoop.withFolder(hadoopFolder);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--hadoop-conf: " + e.getMessage());
    }
    hadoop = hadoop.with(settings());
    if (!hadoop.isCluster() && workers() > 1) {
      throw new UsageException(
          "--workers " + workers + " needs a cluster; name one with --hadoop-conf");
    }
    return hadoop;
  }
}
