package dev.graphite.datasets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Opens input files: plain or gzipped text. */
final class TextFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BZIP2_MAGIC = 'B' << 8 | 'Z';

  private TextFile() {}

  /**
   * Opens a file for reading from its start. Damage shows while reading, as {@link
   * DamagedFileException}.
   */
  static Reader open(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      throw new DamagedFileException(0, "is not a regular file; write the data to one first");
    }
    return openOnce(path);
  }

  /** Opens a file that will not be opened a second time, so that it may be a pipe. */
  static Reader openOnce(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new DamagedFileException(0, "is a directory, not a file");
    }
    InputStream raw;
    try {
      raw = Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw new DamagedFileException(0, "no such file", e);
    } catch (AccessDeniedException e) {
      throw new DamagedFileException(0, "cannot be read: permission denied", e);
    }
    try {
      return open(raw, path);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Reads a stream.
   *
   * @param path its name
   */
  static Reader open(InputStream raw, Path path) throws IOException {
    return new Utf8Reader(decompressed(raw, path));
  }

  private static InputStream decompressed(InputStream raw, Path path) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    if (magic == GZIP_MAGIC) {
      return GzipMembers.open(in, BUFFER_BYTES);
    }
    if (magic == BZIP2_MAGIC && fileName(path).endsWith(".bz2")) {
      throw new DamagedFileException(
          0, "is compressed with bzip2, which only jobs on Hadoop read; unpack it, or use gzip");
    }
    if (plainName(path).equals(fileName(path))) {
      return in;
    }
    throw new DamagedFileException(0, "is named .gz but is not gzip data; rename or compress it");
  }

  /** The file's name in lower case. */
  static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }

  /** The file's name in lower case, without {@code .gz}. */
  static String plainName(Path path) {
    String name = fileName(path);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}
