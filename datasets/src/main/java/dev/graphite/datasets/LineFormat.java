package dev.graphite.datasets;

import dev.graphite.core.graph.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * How to read the lines of a file each on its own, for those who cut files into parts: what {@link
 * GraphReader} does with whole files. The formats are those with a row a line, that is all but
 * graphalytics. Immutable, safe for threads.
 */
public final class LineFormat {
  private final GraphFormat format;
  private final boolean ofVertices;
  private final CsvHeader header;
  private final char separator;
  private final long resolution;

  private LineFormat(GraphFormat format, boolean ofVertices, String header, long resolution)
      throws DamagedFileException {
    List<String> required = ofVertices ? VertexRows.REQUIRED : CsvEdgeRows.REQUIRED;
    boolean csv = format == GraphFormat.CSV;
    this.format = format;
    this.ofVertices = ofVertices;
    this.separator = csv ? CsvHeader.separatorOf(header, required) : ' ';
    this.header = csv ? CsvHeader.of(headerCells(header, separator), required) : null;
    this.resolution = resolution;
  }

  private static Cells headerCells(String line, char separator) throws DamagedFileException {
    Cells cells = new Cells();
    LineParser.splitCsv(cells, line, 0, separator);
    return cells;
  }

  /**
   * The format of lines that tell of edges.
   *
   * @param format which it is
   * @param header the first line of the file; only that of csv is read
   * @param resolution ticks that a row of contacts lasts, at least 1
   * @throws DamagedFileException if the header lacks a column or is not one
   * @throws IllegalArgumentException if the format has no rows in lines
   */
  public static LineFormat ofEdges(GraphFormat format, String header, long resolution)
      throws DamagedFileException {
    if (format == GraphFormat.GRAPHALYTICS) {
      throw new IllegalArgumentException(
          "format " + format.label() + " is two files, which cannot be read line by line");
    }
    return new LineFormat(format, false, header, resolution);
  }

  /**
   * The format of lines that declare the lives of vertices.
   *
   * @param format how the file tells of edges: csv for a file that does not
   * @param header the first line of the file
   * @throws DamagedFileException if the header lacks a column or is not one
   */
  public static LineFormat ofVertices(GraphFormat format, String header)
      throws DamagedFileException {
    return new LineFormat(format, true, header, 1);
  }

  /**
   * Recognises the format of edges, as {@link GraphReader#detect} does.
   *
   * @param name the file's name, without the ending of a compression
   * @param firstLine its first line that is neither blank nor a comment
   * @throws DamagedFileException if it cannot be told
   */
  public static GraphFormat detect(String name, String firstLine) throws DamagedFileException {
    return FormatDetector.detect(name.toLowerCase(Locale.ROOT), new FirstLine(firstLine, 0));
  }

  /**
   * The first line of a file that is neither blank nor a comment, cut off after a million
   * characters.
   *
   * @param in the file's bytes, decompressed; closed behind
   * @throws DamagedFileException if there is no such line, or it is not text
   */
  public static String firstLine(InputStream in) throws IOException {
    return FirstLine.of(new Utf8Reader(in)).text();
  }

  /** True if files begin with a header. */
  public boolean hasHeader() {
    return header != null;
  }

  /** True if a line names the columns of edges, whatever their order. */
  public static boolean isEdgeHeader(String line) {
    return CsvHeader.isEdgeHeader(line);
  }

  /**
   * A parser of such lines.
   *
   * @param rows takes the rows; further columns are not read
   * @param selfContact is told of each contact of a person with itself
   */
  public LineParser parser(RowSink rows, Runnable selfContact) {
    boolean commas = format == GraphFormat.EVENTS || format == GraphFormat.CONTACTS;
    return new LineParser(rowParser(rows, selfContact), header != null, separator, commas);
  }

  private RowParser rowParser(RowSink rows, Runnable selfContact) {
    return switch (format) {
      case CSV -> ofVertices ? new VertexRows(rows, header) : new CsvEdgeRows(rows, header);
      case EVENTS -> new EventRows(rows);
      case WICM -> new WicmRows(rows);
      case CONTACTS ->
          new ContactRows(resolution, selfContact) {
            @Override
            void take(String i, String j, long end, long line) {
              rows.addEdge(i, j, end - resolution, end);
            }
          };
      case GRAPHALYTICS -> throw new AssertionError(format);
    };
  }
}
