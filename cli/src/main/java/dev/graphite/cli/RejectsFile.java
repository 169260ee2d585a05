package dev.graphite.cli;

import dev.graphite.datasets.RejectedRow;
import dev.graphite.datasets.write.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes rejected records as csv, {@code file,line,reason,text}: the text is that of the record's
 * line.
 */
final class RejectsFile implements Consumer<RejectedRow> {
  private final OutputFile file;
  private final Writer out;

  RejectsFile(OutputFile file) {
    this.file = file;
    this.out = new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
    write("file,line,reason,text\n");
  }

  @Override
  public void accept(RejectedRow row) {
    write(
        CsvText.quoted(row.file().toString())
            + ','
            + row.line()
            + ','
            + CsvText.quoted(row.reason())
            + ','
            + CsvText.quoted(row.text())
            + '\n');
  }

  /** Forces everything to disk. */
  void finish() {
    try {
      out.flush();
    } catch (IOException e) {
      throw file.failure(e);
    }
    file.finish();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw file.failure(e);
    }
  }
}
