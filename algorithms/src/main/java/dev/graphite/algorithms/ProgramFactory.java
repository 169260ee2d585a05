package dev.graphite.algorithms;

import dev.graphite.core.program.IntervalProgram;
import java.util.Set;

/** Makes programs from parameters: an algorithm of the library, or a user's own. */
public interface ProgramFactory {
  /** The name for messages and reports. */
  String commandName();

  /** The parameters that may be given. */
  Set<Parameter> parameters();

  /** Those of them that must be given. */
  Set<Parameter> required();

  /**
   * The program for given parameters.
   *
   * @throws IllegalArgumentException if a parameter it needs is missing or out of range
   */
  IntervalProgram program(Parameters parameters);
}
