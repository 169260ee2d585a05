package dev.graphite.datasets;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/**
 * The first line of a file that is neither blank nor a comment.
 *
 * @param text the line, cut off after a million characters
 * @param line its number
 */
record FirstLine(String text, long line) {
  private static final int LONGEST = 1_000_000;

  /**
   * Reads it.
   *
   * @throws DamagedFileException if there is none
   */
  static FirstLine of(Path path) throws IOException {
    return of(TextFile.open(path));
  }

  /**
   * Reads it and closes the reader.
   *
   * @throws DamagedFileException if there is none
   */
  static FirstLine of(Reader in) throws IOException {
    try (LineReader lines = new LineReader(in)) {
      if (lines.nextData()) {
        int length = Math.min(lines.to() - lines.from(), LONGEST);
        return new FirstLine(new String(lines.buffer(), lines.from(), length), lines.line());
      }
      throw new DamagedFileException(
          0,
          lines.line() == 0
              ? "the file is empty"
              : "the file has no rows, only comments or blank lines");
    }
  }
}
