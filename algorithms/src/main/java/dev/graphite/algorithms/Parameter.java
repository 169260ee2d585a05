package dev.graphite.algorithms;

import java.util.Locale;

/** A parameter that an algorithm may take. */
public enum Parameter {
  /** The vertex from which paths leave. */
  SOURCE,
  /** The vertex at which paths arrive. */
  TARGET,
  /** Earliest departure. */
  FROM,
  /** Latest arrival. */
  UNTIL,
  /** Number of rounds. */
  ITERATIONS,
  /** Damping factor. */
  DAMPING;

  /** The name on the command line, without dashes. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
