package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import dev.graphite.giraph.JobFailure;
import dev.graphite.giraph.RunCounter;
import dev.graphite.giraph.input.RejectedLines;
import dev.graphite.giraph.job.GiraphRun;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobFailedException;
import dev.graphite.giraph.job.JobListener;
import dev.graphite.giraph.job.JobReport;
import dev.graphite.giraph.job.JobRequest;
import dev.graphite.giraph.job.JobResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/** One run as a Hadoop job, from the request to the rows: part files of a folder, or a file. */
final class GiraphJob {
  private final Console console;
  private final ProgramFactory factory;
  private final InputOptions input;
  private final QueryOptions query;
  private final OutputOptions output;
  private final ExecutionOptions execution;
  private final Path jar;

  /**
   * Prepares.
   *
   * @param jar where a user's own program is, or null
   */
  GiraphJob(
      Console console,
      ProgramFactory factory,
      InputOptions input,
      QueryOptions query,
      OutputOptions output,
      ExecutionOptions execution,
      Path jar) {
    this.console = console;
    this.factory = factory;
    this.input = input;
    this.query = query;
    this.output = output;
    this.execution = execution;
    this.jar = jar;
  }

  void run() {
    HadoopSettings settings = execution.hadoop(console.hadoop());
    checkJar(settings);
    JobRequest request = request(settings);
    try (OutputFile rows = OutputFile.open(output.output());
        OutputFile stats = OutputFile.open(output.stats());
        OutputFile rejects = OutputFile.open(rejects());
        Progress progress = Progress.on(console, output.quiet());
        JobResult result = run(request, settings, progress)) {
      warn(result, rejects, progress);
      long began = System.nanoTime();
      long written = output.folder() == null ? write(result, rows, progress) : -1;
      GiraphReport report =
          new GiraphReport(
              factory.commandName(),
              request.input().graph(),
              execution.workers(),
              result.report(),
              written,
              System.nanoTime() - began);
      if (stats != null) {
        report.write(stats);
      }
      OutputFile.commit(rejects, rows, stats);
      progress.pause();
      if (!output.quiet()) {
        console.err().println(report.summary(output.place()));
      }
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
    }
  }

  /** The file for rejected records; beside part files they have a folder of their own. */
  private Path rejects() {
    boolean here = input.skipsBadRecords() && output.folder() == null;
    return here ? output.rejects(input.graph()) : null;
  }

  private JobResult run(JobRequest request, HadoopSettings settings, Progress progress)
      throws InterruptedException {
    try {
      return new GiraphRun(request, listener(settings, progress)).run();
    } catch (JobFailedException e) {
      if (e.kind() == JobFailure.Kind.MEMORY && !settings.isCluster()) {
        throw new OutOfMemoryError(e.getMessage());
      }
      throw e;
    }
  }

  /** Says what was left out of the input. */
  private void warn(JobResult result, OutputFile rejects, Progress progress) {
    progress.pause();
    if (rejects != null) {
      try {
        rejects.stream().write(RejectedLines.HEADER.getBytes(StandardCharsets.UTF_8));
        result.writeRejects(rejects.stream());
      } catch (IOException e) {
        throw rejects.failure(e);
      }
      rejects.finish();
    }
    JobReport report = result.report();
    String place =
        rejects == null ? result.output() + "/" + RejectedLines.FOLDER : rejects.path().toString();
    InputWarnings.print(
        console,
        report.count(RunCounter.REJECTED_ROWS),
        report.count(RunCounter.SELF_CONTACTS),
        place);
  }

  /** Tasks on other machines get files, not folders. */
  private void checkJar(HadoopSettings settings) {
    if (jar != null && settings.isCluster() && Files.isDirectory(jar)) {
      throw new UsageException("--jar " + jar + " is a folder; a cluster needs a jar file");
    }
  }

  private JobRequest request(HadoopSettings settings) {
    return new JobRequest(
        "graphite " + factory.commandName() + " " + input.forJob().graph(),
        QueryMaker.class,
        QueryMaker.settings(factory, query.query()),
        query.vertices(),
        input.forJob(),
        output.folder(),
        execution.workers(),
        settings,
        factory instanceof UserProgram ? List.of(jar) : List.of());
  }

  private JobListener listener(HadoopSettings settings, Progress progress) {
    progress.phase(settings.isCluster() ? "submitting" : "starting", -1);
    return new JobListener() {
      @Override
      public void submitted(String id, String address) {
        progress.pause();
        if (settings.isCluster() && !output.quiet()) {
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
    };
  }

  /** Writes all rows in order. */
  private long write(JobResult result, OutputFile file, Progress progress) {
    progress.phase("writing", -1);
    if (file == null) {
      progress.pause();
      return writeToStandardOutput(result);
    }
    try {
      long rows = write(result, file.stream());
      file.finish();
      return rows;
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  private long writeToStandardOutput(JobResult result) {
    try {
      return write(result, new StandardOutput(console.out()));
    } catch (IOException e) {
      throw StandardOutput.failure(e);
    }
  }

  private long write(JobResult result, OutputStream out) throws IOException {
    RowWriter header = RowFormat.CSV.writer(query.columns(factory), null, out);
    header.begin();
    header.flush();
    long rows = result.writeRows(out);
    out.flush();
    return rows;
  }
}
