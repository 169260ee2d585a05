package dev.graphite.giraph.job;

import dev.graphite.giraph.RunCounter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** What a job has left behind. Closing it removes what was not asked for. */
public final class JobResult implements AutoCloseable {
  private static final long RUN_BYTES = Runtime.getRuntime().maxMemory() / 16;

  private final JobReport report;
  private final org.apache.hadoop.fs.Path output;
  private final org.apache.hadoop.fs.Path scratch;
  private final Configuration configuration;

  JobResult(
      JobReport report,
      org.apache.hadoop.fs.Path output,
      org.apache.hadoop.fs.Path scratch,
      Configuration configuration) {
    this.report = report;
    this.output = output;
    this.scratch = scratch;
    this.configuration = configuration;
  }

  /** What it counted and measured. */
  public JobReport report() {
    return report;
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
    boolean integers = report.count(RunCounter.TEXT_IDS) == 0;
    try (RowSorter sorter =
        new RowSorter(integers, RUN_BYTES, Path.of(System.getProperty("java.io.tmpdir")))) {
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
    FileSystem files = output.getFileSystem(configuration);
    CompressionCodecFactory codecs = new CompressionCodecFactory(configuration);
    for (FileStatus file : files.listStatus(output)) {
      if (file.getPath().getName().startsWith("part-")) {
        CompressionCodec codec = codecs.getCodec(file.getPath());
        try (InputStream raw = files.open(file.getPath());
            InputStream in = codec == null ? raw : codec.createInputStream(raw)) {
          sorter.add(in);
        }
      }
    }
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
