package dev.graphite.datasets.write;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Cells of csv files. */
public final class CsvText {
  private CsvText() {}

  /**
   * The text as a cell: in quotes, as in RFC 4180, where a reader would else misread it. That is
   * also so for an empty text, for white space at either end and for a first character that begins
   * a comment.
   */
  public static String quoted(String text) {
    return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /**
   * The shortest decimal form that reads back equal, on every JDK as {@link
   * Double#toString(double)} writes it since JDK 19: {@code 0.15}, {@code 2.0E-4}.
   */
  public static String decimal(double value) {
    return NumberOutput.toString(value, true);
  }

  private static boolean needsQuotes(String text) {
    int length = text.length();
    if (length == 0 || text.charAt(0) == '#' || text.charAt(0) == '%') {
      return true;
    }
    if (text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
