package dev.graphite.datasets;

import dev.graphite.datasets.write.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a text file whole or not at all; see {@link AtomicFile}. UTF-8; gzipped if the name ends
 * with {@code .gz}.
 */
public final class NewFile {
  private static final int BUFFER = 1 << 16;

  private NewFile() {}

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file, in place of one that may be there.
   *
   * @throws IOException if it cannot be written; then the old file is as it was
   */
  public static void write(Path path, Content content) throws IOException {
    try (AtomicFile file = AtomicFile.create(path)) {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8), BUFFER);
      content.writeTo(out);
      out.flush();
      file.finish();
      file.commit();
    }
  }
}
