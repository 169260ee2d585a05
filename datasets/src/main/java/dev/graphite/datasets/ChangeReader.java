package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.PropertyType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Reads changes of a graph: csv with a header {@code op,src,dst,start,end} and optional {@code id},
 * {@code travel_time}, {@code cost} and properties, one row a line. Columns, separators, comments
 * and numbers are as in files of edges, but an empty cell is null: it says nothing. Of a row {@code
 * commit} the other cells are not read and may be left out.
 *
 * <p>A row is returned as soon as its line has come, so that the input may be a stream that goes
 * on. A row that cannot be read is refused alone; the next call goes on behind it. Not safe for
 * threads.
 */
public final class ChangeReader implements Closeable {
  private static final List<String> REQUIRED = List.of("op", "src", "dst", "start", "end");

  private final Path name;
  private final LineReader lines;
  private final Map<String, PropertyType> properties;
  private final Cells cells = new Cells();
  private char separator;
  private CsvHeader header;
  private long rows;
  private final CRC32C checksum = new CRC32C();

  private ChangeReader(Path name, Reader in, Map<String, PropertyType> properties) {
    this.name = name;
    this.lines = new LineReader(in);
    this.properties = Map.copyOf(properties);
  }

  /**
   * Opens a file, or a pipe; gzipped if it is compressed.
   *
   * @param properties the properties that edges have
   * @throws BadInputException if it cannot be read
   */
  public static ChangeReader open(Path file, Map<String, PropertyType> properties) {
    try {
      return new ChangeReader(file, TextFile.openOnce(file), properties);
    } catch (IOException e) {
      throw refusal(file, e);
    }
  }

  /**
   * Reads a stream; gzipped if it is compressed.
   *
   * @param name what messages call it
   * @param properties the properties that edges have
   * @throws BadInputException if it cannot be read
   */
  public static ChangeReader of(InputStream in, String name, Map<String, PropertyType> properties) {
    Path path = Path.of(name);
    try {
      return new ChangeReader(path, TextFile.open(in, path), properties);
    } catch (IOException e) {
      throw refusal(path, e);
    }
  }

  private static BadInputException refusal(Path name, IOException cause) {
    return new Problems(false).refusal(name, cause);
  }

  /**
   * The next row; waits for it if need be.
   *
   * @return null if there is none
   * @throws BadRecordException if it cannot be read; {@link #line} says where it is
   * @throws BadInputException if nothing can be read any more
   */
  public ChangeRow next() {
    try {
      if (header == null) {
        readHeader();
      }
      while (lines.nextData()) {
        count();
        if (split()) {
          return row();
        }
      }
      return null;
    } catch (IOException e) {
      throw refusal(name, e);
    }
  }

  /**
   * Passes over rows, whether they could be read or not, until so many are behind.
   *
   * @param count what {@link #rows} was
   * @return false if there are fewer
   * @throws BadInputException if nothing can be read any more
   */
  public boolean skipTo(long count) {
    try {
      if (header == null) {
        readHeader();
      }
      while (rows < count && lines.nextData()) {
        count();
      }
      return rows == count;
    } catch (IOException e) {
      throw refusal(name, e);
    }
  }

  /** Number of rows that are behind, commits and those that could not be read counted. */
  public long rows() {
    return rows;
  }

  /** CRC32C of the header and the rows that are behind; comments do not count. */
  public long checksum() {
    return checksum.getValue();
  }

  private void count() {
    rows++;
    addToChecksum();
  }

  private void addToChecksum() {
    char[] line = lines.buffer();
    int behind = lines.to();
    for (int i = lines.from(); i < behind; i++) {
      checksum.update(line[i] >> 8);
      checksum.update(line[i]);
    }
    checksum.update('\n');
  }

  /** The line of the row that was read last. */
  public long line() {
    return lines.line();
  }

  /** What messages call the input. */
  public String name() {
    return name.toString();
  }

  private void readHeader() throws IOException {
    if (!lines.nextData()) {
      throw new DamagedFileException(0, "there is no header; it must name op,src,dst,start,end");
    }
    addToChecksum();
    separator = CsvHeader.separatorOf(lines.text(), REQUIRED);
    LineParser.splitCsv(cells, lines.text(), lines.line(), separator);
    CsvHeader read = CsvHeader.of(cells, REQUIRED);
    for (int i = 0; i < read.size(); i++) {
      if (isProperty(read.name(i)) && !properties.containsKey(read.name(i))) {
        throw new DamagedFileException(
            lines.line(), "edges have no property '" + Numbers.shown(read.name(i)) + "'");
      }
    }
    header = read;
  }

  private static boolean isProperty(String column) {
    return !REQUIRED.contains(column) && !CsvEdgeRows.OPTIONAL.contains(column);
  }

  /** Splits a line into cells; false if it is blank. */
  private boolean split() {
    try {
      return LineParser.splitCsv(cells, lines.text(), lines.line(), separator);
    } catch (DamagedFileException e) {
      throw new BadRecordException(e.getMessage());
    }
  }

  private ChangeRow row() {
    int op = header.column("op");
    boolean isAlone = cells.count() == 1;
    if ((isAlone || op < cells.count()) && cells.text(isAlone ? 0 : op).equals(ChangeRow.COMMIT)) {
      return ChangeRow.commit(lines.line());
    }
    CsvFile.checkCount(cells, header);
    int start = given("start");
    int end = given("end");
    int travelTime = given("travel_time");
    int cost = given("cost");
    return new ChangeRow(
        lines.line(),
        cells.id(op, "op"),
        text("src"),
        text("dst"),
        start < 0 ? null : Long.valueOf(cells.tick(start, "start")),
        end < 0 ? null : Long.valueOf(cells.end(end, "end")),
        text("id"),
        travelTime < 0 ? null : Long.valueOf(cells.wholeNumber(travelTime, "travel_time")),
        cost < 0 ? null : Double.valueOf(cells.decimal(cost, "cost")),
        properties());
  }

  /** The column of a cell that says something, or -1. */
  private int given(String column) {
    int cell = header.column(column);
    return cell < 0 || cells.isEmpty(cell) ? -1 : cell;
  }

  private String text(String column) {
    int cell = given(column);
    return cell < 0 ? null : cells.text(cell);
  }

  private Map<String, Object> properties() {
    Map<String, Object> values = new HashMap<>();
    properties.forEach(
        (property, type) -> {
          int cell = given(property);
          if (cell >= 0) {
            values.put(property, CsvEdgeRows.value(cells, cell, property, type));
          }
        });
    return values;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
