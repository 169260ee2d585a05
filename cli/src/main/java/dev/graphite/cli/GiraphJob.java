package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import dev.graphite.giraph.job.GiraphRun;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobInput;
import dev.graphite.giraph.job.JobRequest;
import dev.graphite.giraph.job.JobResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** One run as a Hadoop job, from the request to the rows: part files of a folder, or a file. */
final class GiraphJob {
  private final Console console;
  private final ProgramFactory factory;
  private final InputOptions input;
  private final QueryOptions query;
  private final OutputOptions output;
  private final HadoopOptions execution;
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
      HadoopOptions execution,
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
    HadoopSettings settings = settings();
    JobRequest request = request(settings);
    try (OutputFile rows = OutputFile.open(output.output());
        OutputFile stats = OutputFile.open(output.stats());
        OutputFile rejects = OutputFile.open(rejects());
        Progress progress = Progress.on(console, output.quiet());
        JobResult result =
            watch(settings, progress, listener -> new GiraphRun(request, listener).run())) {
      progress.pause();
      JobOutput.writeRejects(console, result, rejects);
      GiraphReport report = report(request.input().graph(), result, write(result, rows, progress));
      if (stats != null) {
        StatsFile.write(stats, report::write);
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

  /** The settings of jobs. */
  HadoopSettings settings() {
    HadoopSettings settings = execution.hadoop(console.hadoop());
    JobOutput.checkJar(jar, settings);
    return settings;
  }

  /** Runs a job and shows how it goes. */
  JobResult watch(HadoopSettings settings, Progress progress, JobProgress.Run job)
      throws InterruptedException {
    return JobProgress.watch(console, output.quiet(), settings, progress, job);
  }

  /** Rows that were written here, and how long that took. */
  record Written(long rows, long nanos) {}

  /** Writes the rows of a job where they are wanted here. */
  Written write(JobResult result, OutputFile file, Progress progress) {
    long began = System.nanoTime();
    boolean here = output.folder() == null;
    JobOutput rows = new JobOutput(result, query.columns(factory));
    return new Written(here ? rows.write(file, console, progress) : -1, System.nanoTime() - began);
  }

  /**
   * How a job went.
   *
   * @param from what it read
   */
  GiraphReport report(String from, JobResult result, Written written) {
    return new GiraphReport(
        factory.commandName(),
        from,
        execution.workers(),
        result.report(),
        written.rows(),
        written.nanos());
  }

  /** The file for rejected records; beside part files they have a folder of their own. */
  private Path rejects() {
    boolean here = input.skipsBadRecords() && output.folder() == null;
    return here ? output.rejects(input.graph()) : null;
  }

  /** What is to be done with the graph of the options. */
  JobRequest request(HadoopSettings settings) {
    return request(settings, input.forJob(), output.folder());
  }

  /**
   * What is to be done.
   *
   * @param from what to read
   * @param folder where rows go, null to fetch them
   */
  JobRequest request(HadoopSettings settings, JobInput from, String folder) {
    return new JobRequest(
        "graphite " + factory.commandName() + " " + from.graph(),
        QueryMaker.class,
        QueryMaker.settings(factory, query.query()),
        query.vertices(),
        from,
        folder,
        execution.workers(),
        settings,
        factory instanceof UserProgram ? List.of(jar) : List.of());
  }
}
