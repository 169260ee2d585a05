package dev.graphite.cli;

import dev.graphite.core.program.Column;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import dev.graphite.giraph.RunCounter;
import dev.graphite.giraph.input.RejectedLines;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobReport;
import dev.graphite.giraph.job.JobResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a Hadoop job has left behind, as files of this machine. */
final class JobOutput {
  private final JobResult result;
  private final List<Column> columns;

  /** The rows of a job, which have these columns. */
  JobOutput(JobResult result, List<Column> columns) {
    this.result = result;
    this.columns = columns;
  }

  /** Tasks on other machines get files, not folders. */
  static void checkJar(Path jar, HadoopSettings settings) {
    if (jar != null && settings.isCluster() && Files.isDirectory(jar)) {
      throw new UsageException("--jar " + jar + " is a folder; a cluster needs a jar file");
    }
  }

  /**
   * Lists and says what was left out of the input.
   *
   * @param rejects gets the list; null if it stays in the folder of the output
   */
  static void writeRejects(Console console, JobResult result, OutputFile rejects) {
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

  /**
   * Writes all rows in order.
   *
   * @param file gets them; null for standard output
   * @return their number
   */
  long write(OutputFile file, Console console, Progress progress) {
    progress.phase("writing", -1);
    if (file == null) {
      progress.pause();
      return writeToStandardOutput(console);
    }
    try {
      long rows = write(file.stream());
      file.finish();
      return rows;
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  private long writeToStandardOutput(Console console) {
    try {
      return write(new StandardOutput(console.out()));
    } catch (IOException e) {
      throw StandardOutput.failure(e);
    }
  }

  private long write(OutputStream out) throws IOException {
    RowWriter header = RowFormat.CSV.writer(columns, null, out);
    header.begin();
    header.flush();
    long rows = result.writeRows(out);
    out.flush();
    return rows;
  }
}
