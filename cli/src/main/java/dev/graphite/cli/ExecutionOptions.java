package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that say how to run; none of them changes an answer. */
final class ExecutionOptions {
  private static final String CHECKPOINTS = "giraph.checkpointFrequency";
  private static final String THREADS = "giraph.numComputeThreads";
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
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with (default: one per processor; in a job, one per worker).")
  private Integer threads;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Give up after this time, with exit status 1.")
  private Double timeoutSeconds;

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
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Save the state of a job every N supersteps (default: never).")
  private Integer checkpointEvery;

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
    checkAtLeastOne("--threads", threads);
    checkAtLeastOne("--workers", workers);
    checkAtLeastOne("--checkpoint-every", checkpointEvery);
    if (!isGiraph()) {
      checkIsNotGiven("--hadoop-conf", hadoopFolder);
      checkIsNotGiven("--workers", workers);
      checkIsNotGiven("--checkpoint-every", checkpointEvery);
      checkIsNotGiven("-D", settings.isEmpty() ? null : settings);
    }
  }

  private static void checkAtLeastOne(String option, Integer given) {
    if (given != null && given < 1) {
      throw new UsageException(option + " must be at least 1, not " + given);
    }
  }

  private static void checkIsNotGiven(String option, Object given) {
    if (given != null) {
      throw new UsageException(option + " is for --engine giraph");
    }
  }

  boolean isGiraph() {
    return engine.equals(GIRAPH);
  }

  /** Threads of this process. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** When to give up, or null for never. */
  Double timeoutSeconds() {
    return timeoutSeconds;
  }

  /** Workers of a job. */
  int workers() {
    return workers == null ? 1 : workers;
  }

  /**
   * The settings of a job.
   *
   * @param started those that Hadoop has started this process with, or null
   * @throws UsageException if they make no sense
   */
  HadoopSettings hadoop(HadoopSettings started) {
    HadoopSettings hadoop = started == null ? HadoopSettings.defaults() : started;
    try {
      hadoop = hadoopFolder == null ? hadoop : hadoop.withFolder(hadoopFolder);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--hadoop-conf: " + e.getMessage());
    }
    Map<String, String> all = new TreeMap<>(settings);
    if (threads != null) {
      all.put(THREADS, threads.toString());
    }
    if (checkpointEvery != null) {
      all.put(CHECKPOINTS, checkpointEvery.toString());
    }
    hadoop = hadoop.with(all);
    if (!hadoop.isCluster() && workers() > 1) {
      throw new UsageException(
          "--workers " + workers + " needs a cluster; name one with --hadoop-conf");
    }
    return hadoop;
  }
}
