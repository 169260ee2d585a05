package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import dev.graphite.core.program.Column;
import dev.graphite.giraph.job.GiraphRun;
import dev.graphite.giraph.job.HadoopSettings;
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
    JobOutput.checkJar(jar, settings);
    JobRequest request = request(settings);
    try (OutputFile rows = OutputFile.open(output.output());
        OutputFile stats = OutputFile.open(output.stats());
        OutputFile rejects = OutputFile.open(rejects());
        Progress progress = Progress.on(console, output.quiet());
        JobResult result =
            JobProgress.watch(
                console,
                output.quiet(),
                settings,
                progress,
                l -> new GiraphRun(request, l).run())) {
      progress.pause();
      JobOutput.writeRejects(console, result, rejects);
      long began = System.nanoTime();
      List<Column> columns = query.columns(factory);
      long written =
          output.folder() == null
              ? new JobOutput(result, columns).write(rows, console, progress)
              : -1;
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
}
