package dev.graphite.cli;

import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobFailedException;
import dev.graphite.giraph.job.JobListener;
import dev.graphite.giraph.job.JobResult;
import java.util.OptionalLong;

/** Shows how a Hadoop job goes on. */
final class JobProgress implements JobListener {
  private final Console console;
  private final boolean quiet;
  private final boolean cluster;
  private final Progress progress;

  private JobProgress(Console console, boolean quiet, boolean cluster, Progress progress) {
    this.console = console;
    this.quiet = quiet;
    this.cluster = cluster;
    this.progress = progress;
  }

  /** Something that runs a job. */
  @FunctionalInterface
  interface Run {
    /** Runs it. */
    JobResult run(JobListener listener) throws InterruptedException;
  }

  /** Runs a job and shows how it goes. */
  static JobResult watch(
      Console console, boolean quiet, HadoopSettings settings, Progress progress, Run job)
      throws InterruptedException {
    progress.phase(settings.isCluster() ? "submitting" : "starting", -1);
    try {
      return job.run(new JobProgress(console, quiet, settings.isCluster(), progress));
    } catch (JobFailedException e) {
      if (e.kind() == JobFailure.Kind.MEMORY && !settings.isCluster()) {
        throw new OutOfMemoryError(e.getMessage());
      }
      throw e;
    }
  }

  @Override
  public void submitted(String id, String address) {
    progress.pause();
    if (cluster && !quiet) {
      console.err().println(id + " " + address);
    }
    progress.phase("computing", -1);
  }

  @Override
  public void restarted(String cause, OptionalLong superstep) {
    progress.pause();
    console.warn(
        "the job failed: "
            + cause
            + "; it is submitted again, from "
            + (superstep.isEmpty()
                ? "the start"
                : "the checkpoint of superstep " + (superstep.getAsLong() + 1)));
  }

  @Override
  public void waiting(int present, int wanted) {
    boolean complete = present == wanted;
    progress.step(0, complete ? "" : "waiting for containers: " + present + " of " + wanted);
  }

  @Override
  public void superstep(long superstep, long messages) {
    progress.step(
        superstep + 1,
        superstep < 0
            ? "preparing"
            : "superstep " + (superstep + 1) + ", " + Text.count(messages, "message"));
  }
}
