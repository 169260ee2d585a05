package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A csv file whose header has been read. */
final class CsvFile implements RowSource {
  private final CsvRows rows;
  private final CsvHeader header;

  private CsvFile(CsvRows rows, CsvHeader header) {
    this.rows = rows;
    this.header = header;
  }

  /** Opens a file, finds out how its columns are separated, and reads its header. */
  static CsvFile open(Path path, List<String> required) throws IOException {
    char separator = CsvHeader.separatorOf(FirstLine.of(path).text(), required);
    CsvRows rows = new CsvRows(TextFile.open(path), separator);
    try {
      // There is a first line, so there is a first row.
      return new CsvFile(rows, CsvHeader.of(rows.next(), required));
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  CsvHeader header() {
    return header;
  }

  @Override
  public Cells next() throws IOException {
    return rows.next();
  }

  /**
   * Checks that a row has as many columns as the header.
   *
   * @throws BadRecordException if not
   */
  static void checkCount(Cells cells, CsvHeader header) {
    if (cells.count() != header.size()) {
      throw new BadRecordException(cells.counted() + " where the header has " + header.size());
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
