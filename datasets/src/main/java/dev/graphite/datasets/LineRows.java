package dev.graphite.datasets;

import java.io.IOException;

/**
 * The rows of a file without quotes and header: one a line, cells separated by white space and, if
 * wanted, by single commas with or without white space around them.
 */
final class LineRows implements RowSource {
  private final LineReader lines;
  private final boolean commas;
  private final Cells cells = new Cells();

  LineRows(LineReader lines, boolean commas) {
    this.lines = lines;
    this.commas = commas;
  }

  @Override
  public Cells next() throws IOException {
    if (!lines.nextData()) {
      return null;
    }
    cells.point(lines.buffer(), lines.line());
    split(cells, lines.buffer(), lines.from(), lines.to(), commas);
    return cells;
  }

  /** Adds the cells of a line. */
  static void split(Cells cells, char[] text, int from, int to, boolean commas) {
    int at = from;
    boolean afterComma = false;
    while (true) {
      while (at < to && isSpace(text[at])) {
        at++;
      }
      if (at == to) {
        if (afterComma) {
          cells.addSpan(at, at);
        }
        return;
      }
      int begin = at;
      while (at < to && !isSpace(text[at]) && !(commas && text[at] == ',')) {
        at++;
      }
      cells.addSpan(begin, at);
      while (at < to && isSpace(text[at])) {
        at++;
      }
      afterComma = commas && at < to && text[at] == ',';
      if (afterComma) {
        at++;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c > ' ' && Character.isWhitespace(c) || c == '\f';
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
