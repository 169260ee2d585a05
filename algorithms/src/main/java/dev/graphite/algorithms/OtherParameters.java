package dev.graphite.algorithms;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * Parameters by name, for programs that need other ones than the library's. Remembers for which
 * names a program has asked, so that a misspelt one is refused and not ignored. Safe for threads.
 */
public final class OtherParameters {
  private final Map<String, String> values;
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  /** Parameters with these values. */
  public OtherParameters(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** True if there are none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** A value as it was given. */
  public String text(String name, String unlessGiven) {
    return value(name, unlessGiven, Function.identity(), "");
  }

  /**
   * A value that is a 64-bit integer.
   *
   * @throws IllegalArgumentException if it is given and is none
   */
  public long integer(String name, long unlessGiven) {
    return value(name, unlessGiven, Long::valueOf, "a 64-bit integer");
  }

  /**
   * A value that is a number, and finite.
   *
   * @throws IllegalArgumentException if it is given and is none
   */
  public double number(String name, double unlessGiven) {
    return value(name, unlessGiven, OtherParameters::finite, "a number");
  }

  /** Remembers that a program has asked for a parameter of the library. */
  void ask(Parameter parameter) {
    asked.add(option(parameter));
  }

  /** True if a program has asked for a parameter of the library. */
  public boolean isAsked(Parameter parameter) {
    return asked.contains(option(parameter));
  }

  // No name begins with dashes that is not an option.
  private static String option(Parameter parameter) {
    return "--" + parameter.optionName();
  }

  /**
   * Refuses names that nobody has asked for.
   *
   * @throws IllegalArgumentException if there is one
   */
  void refuseUnasked() {
    for (String name : new TreeSet<>(values.keySet())) {
      if (!asked.contains(name)) {
        throw new IllegalArgumentException(
            "there is no parameter '%s'; it reads %s".formatted(name, asked()));
      }
    }
  }

  /** What has been asked for, in words. */
  public String asked() {
    return asked.isEmpty() ? "none" : String.join(", ", asked);
  }

  /** True for the same values, whatever has been asked for. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OtherParameters parameters && values.equals(parameters.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  private static double finite(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private <T> T value(String name, T unlessGiven, Function<String, T> parser, String kind) {
    asked.add(name);
    String text = values.get(name);
    try {
      return text == null ? unlessGiven : parser.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be " + kind + ", not '" + text + "'");
    }
  }
}
