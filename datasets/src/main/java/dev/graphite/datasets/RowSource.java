package dev.graphite.datasets;

import java.io.Closeable;
import java.io.IOException;

/** The data rows of a file, one after the other, without comments and blank lines. */
interface RowSource extends Closeable {
  /**
   * The next row, or null at the end. The cells are valid until the next call.
   *
   * @throws DamagedFileException if the rest of the file is unreadable
   */
  Cells next() throws IOException;
}
