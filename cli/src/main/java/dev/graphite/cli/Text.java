package dev.graphite.cli;

import java.util.Locale;

/** Numbers for people. */
final class Text {
  private Text() {}

  /** With commas between thousands. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count of things: {@code 1 row}, {@code 2 rows}, {@code 2 vertices}, {@code 2 batches}. */
  static String count(long number, String thing) {
    return count(number) + " " + (number == 1 ? thing : plural(thing));
  }

  private static String plural(String thing) {
    if (thing.endsWith("ex")) {
      return thing.substring(0, thing.length() - 2) + "ices";
    }
    return thing + (thing.endsWith("ch") ? "es" : "s");
  }

  /** A duration in seconds, to a hundredth. */
  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }

  /** A duration in milliseconds, to a hundredth. */
  static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
  }

  /** A number without a fraction that says nothing. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
