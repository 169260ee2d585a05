package dev.graphite.giraph.job;

import dev.graphite.giraph.FailureNote;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.LocalZooKeeper;
import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.Restarts;
import dev.graphite.giraph.input.RejectedLines;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Runs a job: on a cluster if Hadoop's settings say so, else in a process of its own on this
 * machine, which ends with this one. If the job fails, the thread is interrupted or this process
 * gets a signal, the job is killed and its output folder goes. Once per object.
 */
public final class GiraphRun {
  private static final int KILL_SECONDS = 30;
  private static final long DEFAULT_POLL_MILLIS = 500;

  private final JobRequest request;
  private final JobListener listener;
  private final boolean cluster;
  private final Configuration configuration;
  private volatile Path scratch;
  private volatile Path output;
  private int readings;
  private volatile LocalZooKeeper zooKeeper;
  private volatile Restarts restarts;
  private volatile Runnable killer = () -> {};
  private volatile boolean signalled;

  /** Prepares. */
  public GiraphRun(JobRequest request, JobListener listener) {
    this.request = request;
    this.listener = listener;
    this.cluster = request.settings().isCluster();
    this.configuration = request.settings().copy();
  }

  /**
   * Runs the job.
   *
   * @return what came out, to be closed
   * @throws JobFailedException if it fails or cannot be submitted
   * @throws dev.graphite.datasets.BadInputException if its input is refused at once
   * @throws InterruptedException if the thread is interrupted
   */
  public JobResult run() throws InterruptedException {
    try {
      Runnable hook = this::signalled;
      ShutdownHookManager hooks = ShutdownHookManager.get();
      // Before sessions are unlocked and file systems close, which are needed to clear up.
      hooks.addShutdownHook(
          hook, FileSystem.SHUTDOWN_HOOK_PRIORITY + 2, KILL_SECONDS, TimeUnit.SECONDS);
      try {
        return runAndClearUp();
      } finally {
        if (signalled) {
          Thread.sleep(Long.MAX_VALUE); // the process ends; there is nothing more to say
        }
        hooks.removeShutdownHook(hook);
      }
    } catch (IOException | RuntimeException e) {
      if (isInterrupt(e)) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      if (e instanceof RuntimeException other) {
        throw other;
      }
      throw new JobFailedException(e.toString().lines().findFirst().orElse(""), e);
    }
  }

  /** Whether an interrupt is behind an exception; Hadoop wraps those that come while it sleeps. */
  private static boolean isInterrupt(Throwable thrown) {
    boolean timeout = thrown instanceof SocketTimeoutException; // an InterruptedIOException, too
    return thrown instanceof InterruptedException
        || thrown instanceof ClosedByInterruptException
        || (thrown instanceof InterruptedIOException && !timeout)
        || (thrown != null && isInterrupt(thrown.getCause()));
  }

  private void prepare() throws IOException, InterruptedException {
    if (request.kept().from() == null) {
      JobSetup.checkAddress("--graph", request.input().graph(), configuration);
      JobSetup.checkAddress("--vertices", request.input().vertices(), configuration);
    }
    JobSetup.checkAddress("--output", request.output(), configuration);
    if (request.output() != null) {
      output = JobSetup.newFolder(request.output(), configuration);
    }
    scratch = request.settings().newScratchFolder();
    if (output == null) {
      output = new Path(scratch, "output");
    }
    JobSetup.configure(configuration, request, output, scratch);
    keepRejects();
    try {
      JobSetup.setInput(configuration, request);
    } catch (IllegalArgumentException e) {
      throw new JobFailedException(new JobFailure(JobFailure.Kind.USAGE, e.getMessage()));
    }
  }

  private JobResult runAndClearUp() throws IOException, InterruptedException {
    boolean done = false;
    try {
      prepare();
      JobReport report = cluster ? submit() : startProcess();
      moveRejects();
      done = true;
      return new JobResult(report, output, scratch, configuration);
    } finally {
      if (!done) {
        clearUp();
      }
    }
  }

  private JobReport submit() throws IOException, InterruptedException {
    JobSetup.ship(configuration, request);
    JobJar.set(configuration);
    boolean hasServer = configuration.get(GiraphConstants.ZOOKEEPER_LIST.getKey()) != null;
    try (LocalZooKeeper server = hasServer ? null : LocalZooKeeper.reachableFrom(configuration)) {
      zooKeeper = server;
      return submit(hasServer ? null : server.address());
    }
  }

  /** Submits jobs until one succeeds, each after the loss of the one before. */
  private JobReport submit(String zooKeeper) throws IOException, InterruptedException {
    long poll = configuration.getLong(RunningJob.POLL, DEFAULT_POLL_MILLIS);
    restarts = new Restarts(configuration);
    try {
      while (true) {
        RunningJob job = new RunningJob(JobSetup.job(configuration, zooKeeper), listener, poll);
        killer = job::kill;
        if (signalled) {
          job.kill(); // the signal found the killer of the job before
        }
        try {
          return run(job);
        } catch (JobFailedException e) {
          if (signalled || e.kind() != JobFailure.Kind.OTHER || !restarts.prepare(configuration)) {
            throw e;
          }
          removeResults();
          remove(new Path(configuration.get(FailureNote.KEY)));
          OptionalLong from = restarts.superstep();
          if (from.isEmpty()) {
            keepRejects();
          }
          listener.restarted(
              e.getMessage(),
              from.isEmpty() ? from : OptionalLong.of(from.getAsLong() - ProgramJob.START));
        }
      }
    } finally {
      restarts.clean();
    }
  }

  private JobReport run(RunningJob job) throws IOException, InterruptedException {
    try {
      return job.run();
    } finally {
      if (job.jobId() != null) {
        restarts.submitted(job.jobId());
      }
    }
  }

  /** Has the next job, which reads the input, put rejected lines in a folder without any. */
  private void keepRejects() {
    configuration.set(RejectedLines.KEY, new Path(scratch, "rejects-" + readings++).toString());
  }

  /** Puts the lines that the last job to read the input has rejected into the output. */
  private void moveRejects() throws IOException {
    Path rejects = new Path(configuration.get(RejectedLines.KEY));
    FileSystem from = rejects.getFileSystem(configuration);
    if (from.exists(rejects)) {
      FileSystem to = output.getFileSystem(configuration);
      Path place = new Path(output, RejectedLines.FOLDER);
      FileUtil.copy(from, rejects, to, place, true, configuration);
    }
  }

  private JobReport startProcess() throws IOException, InterruptedException {
    java.nio.file.Path folder = java.nio.file.Path.of(scratch.toUri());
    LocalProcess process = new LocalProcess(folder, request.jars(), listener);
    killer = process::kill;
    return process.run(configuration);
  }

  private void signalled() {
    signalled = true;
    attempt(killer::run);
    attempt(this::clearUp);
    attempt(
        () -> {
          if (restarts != null) {
            restarts.clean();
          }
        });
    attempt(
        () -> {
          if (zooKeeper != null) {
            zooKeeper.close();
          }
        });
  }

  /** A step of the way out, which the next one does not depend on. */
  private interface Step {
    void take() throws IOException;
  }

  private static void attempt(Step step) {
    try {
      step.take();
    } catch (IOException | RuntimeException e) {
      // A folder stays; no other run uses it.
    }
  }

  private void clearUp() {
    removeResults();
    remove(scratch);
  }

  private void removeResults() {
    remove(output);
    String kept = request.kept().into();
    remove(kept == null ? null : new Path(kept));
  }

  private void remove(Path path) {
    if (path == null) {
      return; // it did not come so far
    }
    try {
      path.getFileSystem(configuration).delete(path, true);
    } catch (IOException e) {
      // Without _SUCCESS nobody takes the folder for a result.
    }
  }
}
