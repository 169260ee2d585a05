package dev.graphite.cli;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes the rows of a result and tells how it goes. */
final class RowOutput {
  private static final long ROWS_PER_STEP = 1 << 16;

  private final IntervalResult result;
  private final RowFormat format;
  private final Progress progress;
  private long rows;
  private boolean pipeBroken;

  RowOutput(IntervalResult result, RowFormat format, Progress progress) {
    this.result = result;
    this.format = format;
    this.progress = progress;
  }

  /** Writes a file and forces it to disk. */
  void toFile(OutputFile file) {
    progress.phase("writing", -1);
    try {
      write(file.stream());
    } catch (IOException e) {
      throw file.failure(e);
    }
    file.finish();
  }

  /** Writes to standard output; ends silently when nobody reads it any more. */
  void toStandardOutput(OutputStream out) {
    // What is written there cannot be taken back, so first see that all rows can be made.
    result.forEachRow(row -> {});
    progress.pause();
    try {
      write(new StandardOutput(out));
    } catch (IOException e) {
      RuntimeException failure = StandardOutput.failure(e);
      if (!(failure instanceof BrokenPipeException)) {
        throw failure;
      }
      pipeBroken = true;
    }
  }

  /** Number of rows written. */
  long rows() {
    return rows;
  }

  /** True if nobody read all of standard output. */
  boolean isPipeBroken() {
    return pipeBroken;
  }

  private void write(OutputStream out) throws IOException {
    RowWriter writer = format.writer(result.columns(), result.graph().ids(), out);
    try {
      writer.begin();
      result.forEachRow(
          row -> {
            writer.accept(row);
            if (writer.rows() % ROWS_PER_STEP == 0) {
              progress.step(writer.rows(), Text.count(writer.rows(), "row"));
            }
          });
      writer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      rows = writer.rows();
    }
  }
}
