package dev.graphite.giraph.job;

import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.RunCounter;
import dev.graphite.giraph.input.RejectedLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** What a job has left behind. Closing it removes what was not asked for. */
public final class JobResult implements AutoCloseable {
  private static final long RUN_BYTES = Runtime.getRuntime().maxMemory() / 16;

  private final JobReport report;
  private final Path output;
  private final Path scratch;
  private final Configuration configuration;

  JobResult(JobReport report, Path output, Path scratch, Configuration configuration) {
    this.report = report;
    this.output = output;
    this.scratch = scratch;
    this.configuration = configuration;
  }

  /** What it counted and measured. */
  public JobReport report() {
    return report;
  }

  /** True if ids of vertices are texts, in whose order the rows are. */
  public boolean hasTextIds() {
    return report.count(RunCounter.TEXT_IDS) > 0;
  }

  /** True if each row of the graph stood for two edges. */
  public boolean isUndirected() {
    return configuration.getBoolean(ProgramJob.UNDIRECTED, false);
  }

  /** The folder with its rows, in part files. */
  public String output() {
    return output.toString();
  }

  /**
   * Reads the part files and writes their rows in order of output.
   *
   * @param out gets the rows as they are in the files, without a header; stays open
   * @return the number of rows
   * @throws IOException if {@code out} does not take them
   * @throws JobFailedException if the files cannot be read
   */
  public long writeRows(OutputStream out) throws IOException {
    try (RowSorter sorter =
        new RowSorter(
            !hasTextIds(),
            RUN_BYTES,
            java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
      try {
        read(sorter);
      } catch (IOException e) {
        throw new JobFailedException("cannot read " + output + ": " + e.getMessage(), e);
      }
      sorter.writeTo(out);
      return sorter.rows();
    }
  }

  private void read(RowSorter sorter) throws IOException {
    CompressionCodecFactory codecs = new CompressionCodecFactory(configuration);
    for (FileStatus file : parts(output)) {
      CompressionCodec codec = codecs.getCodec(file.getPath());
      try (InputStream raw = files().open(file.getPath());
          InputStream in = codec == null ? raw : codec.createInputStream(raw)) {
        sorter.add(in);
      }
    }
  }

  /**
   * Writes the lines of input that were left out, with their files, offsets and reasons, as csv
   * without a header.
   *
   * @param out gets them; stays open
   * @throws IOException if {@code out} does not take them, or they cannot be read
   */
  public void writeRejects(OutputStream out) throws IOException {
    Path folder = new Path(output, RejectedLines.FOLDER);
    if (!files().exists(folder)) {
      return;
    }
    for (FileStatus file : parts(folder)) {
      try (InputStream in = files().open(file.getPath())) {
        in.skipNBytes(RejectedLines.HEADER.length());
        in.transferTo(out);
      }
    }
  }

  private FileSystem files() throws IOException {
    return output.getFileSystem(configuration);
  }

  private FileStatus[] parts(Path folder) throws IOException {
    return files().listStatus(folder, file -> file.getName().startsWith("part-"));
  }

  @Override
  public void close() {
    try {
      scratch.getFileSystem(configuration).delete(scratch, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
