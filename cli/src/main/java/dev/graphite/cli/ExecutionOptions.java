package dev.graphite.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that say how to run; none of them changes an answer. */
final class ExecutionOptions extends HadoopOptions {
  private static final String CHECKPOINTS = "giraph.checkpointFrequency";
  private static final String THREADS = "giraph.numComputeThreads";

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
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Save the state of a job every N supersteps (default: never).")
  private Integer checkpointEvery;

  @Override
  void check() {
    super.check();
    checkAtLeastOne("--threads", threads);
    checkAtLeastOne("--checkpoint-every", checkpointEvery);
    checkIsOfJob("--checkpoint-every", checkpointEvery);
  }

  /** Threads of this process. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** When to give up, or null for never. */
  Double timeoutSeconds() {
    return timeoutSeconds;
  }

  @Override
  Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(super.settings());
    if (threads != null) {
      all.put(THREADS, threads.toString());
    }
    if (checkpointEvery != null) {
      all.put(CHECKPOINTS, checkpointEvery.toString());
    }
    return all;
  }
}
