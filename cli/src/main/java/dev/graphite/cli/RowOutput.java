package dev.graphite.cli;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Writes the rows of a result and tells how it goes. */
final class RowOutput {
  private static final long ROWS_PER_STEP = 1 << 16;

  private final Answer answer;
  private final RowFormat format;
  private final Progress progress;
  private long rows;
  private boolean pipeBroken;

  RowOutput(Answer answer, RowFormat format, Progress progress) {
    this.answer = answer;
    this.format = format;
    this.progress = progress;
  }

  /**
   * What is written.
   *
   * @param rows passes on all rows
   */
  record Answer(List<Column> columns, VertexNames ids, Consumer<Consumer<long[]>> rows) {
    /** The answer of a run. */
    static Answer of(IntervalResult result) {
      return new Answer(result.columns(), result.graph().ids(), result::forEachRow);
    }
  }

  /** Writes a file, or standard output if it is null. */
  void to(OutputFile file, OutputStream out) {
    if (file == null) {
      toStandardOutput(out);
    } else {
      toFile(file);
    }
  }

  /** Writes a file and forces it to disk. */
  private void toFile(OutputFile file) {
    progress.phase("writing", -1);
    try {
      write(file.stream());
    } catch (IOException e) {
      throw file.failure(e);
    }
    file.finish();
  }

  /** Writes to standard output; ends silently when nobody reads it any more. */
  private void toStandardOutput(OutputStream out) {
    // What is written there cannot be taken back, so first see that all rows can be made.
    answer.rows().accept(row -> {});
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
    RowWriter writer = format.writer(answer.columns(), answer.ids(), out);
    try {
      writer.begin();
      answer
          .rows()
          .accept(
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
