package dev.graphite.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.IntConsumer;

/**
 * What a command talks to.
 *
 * @param out standard output, for results alone
 * @param err standard error, for everything else
 * @param terminal true if {@code err} is a terminal
 * @param exit ends the process with a status; for a command that does not stop when it is told to
 */
record Console(OutputStream out, PrintStream err, boolean terminal, IntConsumer exit) {
  /** Prints a warning. */
  void warn(String message) {
    err.println("graphite: warning: " + message);
  }
}
