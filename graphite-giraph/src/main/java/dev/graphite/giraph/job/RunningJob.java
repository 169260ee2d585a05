package dev.graphite.giraph.job;

import dev.graphite.giraph.FailureNote;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.JobFailure.Kind;
import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.SuperstepTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.mapred.TIPStatus;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;
import org.apache.hadoop.mapreduce.TaskReport;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * Follows a job to its end. What it needs of Hadoop it asks for while the job runs: once its
 * application master is gone, only a history server would still know.
 */
final class RunningJob {
  /** Hadoop's setting for how often to ask. */
  static final String POLL = "mapreduce.client.completion.pollinterval";

  private static final String STATS = "Giraph Stats";
  private static final String HISTORY = "mapreduce.jobhistory.address";
  private static final String DEFAULT_HISTORY = "0.0.0.0:10020";
  private static final int EVENTS = 100;

  private final Job job;
  private final JobListener listener;
  private final long pollMillis;
  private final List<String> diagnostics = new ArrayList<>();
  private final Object lock = new Object();
  private volatile boolean killed;
  private JobCounters counters = new JobCounters();
  private long superstep; // how many are done, as far as the listener knows
  private int events;
  private boolean isWaiting = true;

  /**
   * Prepares.
   *
   * @param job not submitted yet
   * @param pollMillis how often to ask
   */
  RunningJob(Job job, JobListener listener, long pollMillis) {
    this.job = job;
    this.listener = listener;
    this.pollMillis = pollMillis;
    // Where nobody has set one up, asking it would only take time.
    if (DEFAULT_HISTORY.equals(job.getConfiguration().get(HISTORY))) {
      job.getConfiguration().set(HISTORY, "");
    }
  }

  /**
   * Submits the job and waits until it is done.
   *
   * @throws JobFailedException if it fails
   * @throws InterruptedException if the thread is interrupted, when the job has been killed
   */
  JobReport run() throws IOException, InterruptedException {
    long began = System.nanoTime();
    submit();
    boolean complete = false;
    try {
      listener.submitted(id(), job.getTrackingURL());
      while (!job.isComplete()) {
        look();
        Thread.sleep(pollMillis);
      }
      complete = true;
      look();
    } finally {
      if (!complete) {
        kill();
      }
    }
    if (!succeeded()) {
      throw new JobFailedException(failure());
    }
    return JobReport.of(
        id(),
        counters,
        SuperstepTimes.read(job.getConfiguration()),
        (System.nanoTime() - began) / 1_000_000);
  }

  /** Submits, unless killed before; a kill that comes meanwhile waits until it finds the job. */
  private void submit() throws IOException, InterruptedException {
    synchronized (lock) {
      if (killed) {
        throw new JobFailedException(
            new JobFailure(Kind.OTHER, "the job was killed before it was submitted"));
      }
      try {
        job.submit();
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Hadoop's id of the job, or null as long as it has none. */
  String jobId() {
    return job.getJobID() == null ? null : job.getJobID().toString();
  }

  /** What the job has counted, as far as is known. */
  JobCounters counters() {
    return counters;
  }

  /** The application's id on a cluster. */
  private String id() {
    String id = job.getJobID().toString();
    return isCluster() ? id.replaceFirst("^job_", "application_") : id;
  }

  private boolean isCluster() {
    return new HadoopSettings(job.getConfiguration()).isCluster();
  }

  /**
   * Whether the job succeeded. Hadoop's own answer is not to be trusted when the application master
   * has gone: where no history server runs it takes every application that has finished for a good
   * one.
   */
  private boolean succeeded() throws IOException, InterruptedException {
    if (!isCluster()) {
      return job.isSuccessful();
    }
    Optional<HistoryFile> history = HistoryFile.read(job.getConfiguration(), jobId());
    if (history.isPresent()) {
      counters = history.get().counters();
      diagnostics.addAll(history.get().errors());
    }
    try (YarnClient client = YarnClient.createYarnClient()) {
      client.init(job.getConfiguration());
      client.start();
      ApplicationReport report = client.getApplicationReport(ApplicationId.fromString(id()));
      diagnostics.add(report.getDiagnostics());
      return report.getFinalApplicationStatus() == FinalApplicationStatus.SUCCEEDED;
    } catch (YarnException e) {
      throw new IOException(e);
    }
  }

  private void look() throws IOException, InterruptedException {
    Counters now = job.getCounters();
    if (now != null && now.countCounters() > 0) {
      counters = JobCounters.of(now);
      long reached = counters.value(STATS, "Superstep");
      if (reached > superstep) {
        superstep = reached;
        // Giraph counts those that are done.
        listener.superstep(
            superstep - 1 - ProgramJob.START, counters.value(STATS, "Sent messages"));
      }
    }
    if (isWaiting && isCluster()) {
      lookForContainers();
    }
    TaskCompletionEvent[] more = job.getTaskCompletionEvents(events, EVENTS);
    events += more.length;
    for (TaskCompletionEvent event : more) {
      if (event.getStatus() == TaskCompletionEvent.Status.FAILED
          || event.getStatus() == TaskCompletionEvent.Status.TIPFAILED) {
        for (String text : job.getTaskDiagnostics(event.getTaskAttemptId())) {
          diagnostics.add(text);
        }
      }
    }
  }

  private void lookForContainers() throws IOException, InterruptedException {
    int wanted = job.getConfiguration().getInt(GiraphConstants.MAX_WORKERS, 1) + 1; // the master
    int present = 0;
    for (TaskReport task : job.getTaskReports(TaskType.MAP)) {
      present += task.getCurrentStatus() == TIPStatus.RUNNING ? 1 : 0;
    }
    listener.waiting(present, wanted);
    isWaiting = present < wanted;
  }

  /** A task's note, unless a container was lost: then the notes are of those that missed it. */
  private JobFailure failure() throws IOException {
    JobFailure told =
        FailureText.failure(
            diagnostics, "the job failed and does not say why; see " + job.getTrackingURL());
    Optional<JobFailure> note = FailureNote.read(job.getConfiguration());
    return note.isEmpty() || !isCause(note.get().kind()) && FailureText.isLoss(told.text())
        ? told
        : note.get();
  }

  /** Whether a note of such a kind tells of no consequence of a loss. */
  private static boolean isCause(Kind kind) {
    return kind != Kind.OTHER && kind != Kind.PROGRAM;
  }

  /** Kills the job, or sees to it that it is never submitted. From any thread. */
  void kill() {
    boolean interrupted = Thread.interrupted(); // or nobody could be asked to kill it
    killed = true;
    try {
      synchronized (lock) {
        job.killJob();
      }
    } catch (IOException | IllegalStateException e) {
      // It has ended, or nobody can be reached who could do it.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
