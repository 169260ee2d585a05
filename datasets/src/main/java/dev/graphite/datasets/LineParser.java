package dev.graphite.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of one {@link LineFormat}, one by one, with the row parsers of {@link GraphReader}.
 * Costs no object for a line of ASCII without quotes but the ids that are no integers. Not safe for
 * threads.
 */
public final class LineParser {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final RowParser parser;
  private final boolean csv;
  private final char separator;
  private final boolean commas;
  private final Cells cells = new Cells();
  private char[] text = new char[256];

  LineParser(RowParser parser, boolean csv, char separator, boolean commas) {
    this.parser = parser;
    this.csv = csv;
    this.separator = separator;
    this.commas = commas;
  }

  /**
   * Reads a line.
   *
   * @param line UTF-8, without the end of the line
   * @param length number of bytes
   * @return false if it is blank or a comment
   * @throws dev.graphite.core.graph.BadRecordException if its row cannot be part of a graph; then
   *     nothing of it was handed over
   * @throws DamagedFileException if it shows that the file is not what it should be
   */
  public boolean take(byte[] line, int length) throws DamagedFileException {
    if (!split(line, length)) {
      return false;
    }
    parser.take(cells);
    return true;
  }

  /**
   * True if a line is neither blank nor a comment.
   *
   * @throws DamagedFileException if it shows that the file is not what it should be
   */
  public boolean isData(byte[] line, int length) throws DamagedFileException {
    return split(line, length);
  }

  private boolean split(byte[] line, int length) throws DamagedFileException {
    int chars = decode(line, length);
    if (LineReader.isComment(text, 0, chars)) {
      return false;
    }
    if (csv) {
      return splitCsv(cells, text, chars, 0, separator);
    }
    if (LineReader.isBlank(text, 0, chars)) {
      return false;
    }
    cells.point(text, 0);
    LineRows.split(cells, text, 0, chars, commas);
    return true;
  }

  private int decode(byte[] line, int length) throws DamagedFileException {
    if (text.length < length) {
      text = new char[Math.max(length, 2 * text.length)];
    }
    char[] chars = text;
    boolean ascii = true;
    for (int i = 0; i < length; i++) {
      byte b = line[i];
      if (b == 0) {
        throw new DamagedFileException(0, Utf8Reader.NUL);
      }
      ascii &= b > 0;
      chars[i] = (char) b;
    }
    if (ascii) {
      return length;
    }
    try {
      CharBuffer decoded = decoder.decode(ByteBuffer.wrap(line, 0, length));
      int count = decoded.remaining();
      decoded.get(text, 0, count);
      return count;
    } catch (CharacterCodingException e) {
      throw new DamagedFileException(0, Utf8Reader.MALFORMED, e);
    }
  }

  /**
   * Splits a line of csv that is no comment.
   *
   * @param number the number of the line
   * @return false if it is blank
   * @throws DamagedFileException if its quotes are wrong, or go on behind its end
   */
  static boolean splitCsv(Cells cells, String line, long number, char separator)
      throws DamagedFileException {
    return splitCsv(cells, line.toCharArray(), line.length(), number, separator);
  }

  /**
   * Splits a line of csv that is no comment, by RFC 4180.
   *
   * @return false if it is blank
   * @throws DamagedFileException if its quotes are wrong, or go on behind its end
   */
  private static boolean splitCsv(Cells cells, char[] text, int length, long number, char separator)
      throws DamagedFileException {
    cells.point(text, number);
    int begin = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c == '"') {
        return splitQuoted(cells, new String(text, 0, length), separator);
      }
      if (c == separator) {
        cells.addSpan(begin, i);
        begin = i + 1;
      }
    }
    cells.addSpan(begin, length);
    return cells.count() > 1 || !cells.isBlank(0);
  }

  /** Has the csv parser split the line and copies its cells. */
  private static boolean splitQuoted(Cells cells, String line, char separator)
      throws DamagedFileException {
    try (CsvRows rows = new CsvRows(line, separator)) {
      Cells parsed = rows.next();
      if (parsed == null) {
        return false;
      }
      cells.copy(parsed);
      return true;
    } catch (DamagedFileException e) {
      throw new DamagedFileException(
          0, e.getMessage() + "; a cell cannot go on in the next line here", e);
    } catch (IOException e) {
      throw new AssertionError("a string cannot fail to be read", e);
    }
  }
}
