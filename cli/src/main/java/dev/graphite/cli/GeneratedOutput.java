package dev.graphite.cli;

import dev.graphite.datasets.NewFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a generated graph goes. */
final class GeneratedOutput {
  private static final int BUFFER = 1 << 16;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where rows go; gzipped if it ends in .gz (default: standard output).")
  private Path output;

  /** Writes it to the output, whole or not at all. */
  void write(Console console, NewFile.Content content) {
    if (output == null) {
      try {
        write(new StandardOutput(console.out()), content);
      } catch (IOException e) {
        throw StandardOutput.failure(e);
      }
      return;
    }
    OutputOptions.checkPlace("--output", output);
    try (OutputFile file = OutputFile.open(output)) {
      try {
        write(file.stream(), content);
      } catch (IOException e) {
        throw file.failure(e);
      }
      file.finish();
      OutputFile.commit(file);
    }
  }

  private static void write(OutputStream stream, NewFile.Content content) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    content.writeTo(out);
    out.flush();
  }
}
