package dev.graphite.datasets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a text file whole or not at all: beside its place under another name, and renamed when
 * complete. UTF-8; gzipped if the name ends with {@code .gz}.
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
    Path target = path.toAbsolutePath();
    Path beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream file = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
          OutputStream bytes =
              TextFile.fileName(path).endsWith(".gz") ? new GZIPOutputStream(file, BUFFER) : file;
          Writer out =
              new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER)) {
        content.writeTo(out);
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
