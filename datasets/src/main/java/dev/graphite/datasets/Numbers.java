package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.time.Time;
import java.nio.CharBuffer;
import java.util.regex.Pattern;

/**
 * How numbers are written in input, and what is said about those that are not. Numbers of up to 18
 * digits, which is nearly all, are read without an object or an exception.
 */
final class Numbers {
  private static final int SAFE_DIGITS = 18;
  private static final int SHOWN_CHARACTERS = 40;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private Numbers() {}

  /** True if {@link VertexIds#isInteger} is. */
  static boolean isInteger(char[] text, int from, int to) {
    int first = from < to && text[from] == '-' ? from + 1 : from;
    int digits = to - first;
    if (digits > SAFE_DIGITS) {
      return VertexIds.isInteger(CharBuffer.wrap(text, from, to - from));
    }
    if (digits == 0 || digits > 1 && text[first] == '0') {
      return false;
    }
    for (int i = first; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** The value of a text of which {@link #isInteger} holds. */
  static long parse(char[] text, int from, int to) {
    boolean negative = text[from] == '-';
    int first = negative ? from + 1 : from;
    if (to - first > SAFE_DIGITS) {
      return Long.parseLong(CharBuffer.wrap(text, from, to - from), 0, to - from, 10);
    }
    long value = 0;
    for (int i = first; i < to; i++) {
      value = value * 10 + (text[i] - '0');
    }
    return negative ? -value : value;
  }

  /** A whole number of 64 bits; leading zeros are fine. */
  static long wholeNumber(char[] text, int from, int to, String column) {
    boolean negative = from < to && text[from] == '-';
    int first = negative ? from + 1 : from;
    if (to - first > SAFE_DIGITS || to == first) {
      return wholeNumber(new String(text, from, to - from), column);
    }
    long value = 0;
    for (int i = first; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        throw notWhole(new String(text, from, to - from), column);
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  private static long wholeNumber(String text, String column) {
    int first = text.startsWith("-") ? 1 : 0;
    boolean digitsOnly = text.length() > first;
    for (int i = first; i < text.length(); i++) {
      digitsOnly &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digitsOnly) {
      throw notWhole(text, column);
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRecordException(
          column
              + " "
              + shown(text)
              + " does not fit into 64 bits ("
              + Long.MIN_VALUE
              + " to "
              + Long.MAX_VALUE
              + ")");
    }
  }

  /** Refuses the numbers that {@link Time} reserves. */
  static long checkTick(long value, String column) {
    if (!Time.isTick(value)) {
      throw new BadRecordException(
          column
              + " "
              + value
              + " is reserved; ticks run from "
              + Time.MIN_TICK
              + " to "
              + Time.MAX_TICK
              + ", and an open end is written inf");
    }
    return value;
  }

  /** A tick, or {@link Time#OPEN} for {@code inf} or nothing. */
  static long end(char[] text, int from, int to, String column) {
    int length = to - from;
    if (length == 0
        || length == 3 && text[from] == 'i' && text[from + 1] == 'n' && text[from + 2] == 'f') {
      return Time.OPEN;
    }
    return checkTick(wholeNumber(text, from, to, column), column);
  }

  /** A finite floating point number in decimal. */
  static double decimal(String text, String column) {
    if (isDecimal(text)) {
      double value = Double.parseDouble(text);
      if (!Double.isInfinite(value)) {
        return value;
      }
      throw new BadRecordException(column + " " + shown(text) + " is too large for a 64-bit float");
    }
    throw new BadRecordException(
        text.isEmpty()
            ? column + " is empty"
            : column + " '" + shown(text) + "' is not a finite decimal number");
  }

  static boolean isDecimal(String text) {
    return DECIMAL.matcher(text).matches();
  }

  private static BadRecordException notWhole(String text, String column) {
    if (text.isEmpty()) {
      return new BadRecordException(column + " is empty");
    }
    String why;
    if (!text.equals(text.strip())) {
      why = "it has white space around it";
    } else if (text.equals("inf")) {
      why = "only an end may be inf";
    } else if (text.startsWith("+") && isDecimal(text)) {
      why = "leave out the plus sign";
    } else if (isDecimal(text)) {
      why = "write it without fraction and exponent";
    } else {
      return new BadRecordException(column + " '" + shown(text) + "' is not a whole number");
    }
    return new BadRecordException(column + " '" + shown(text) + "' is not a whole number: " + why);
  }

  /** The value as a message shows it: short, and without control characters. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN_CHARACTERS)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return text.codePointCount(0, text.length()) > SHOWN_CHARACTERS
        ? shown.append("...").toString()
        : shown.toString();
  }
}
