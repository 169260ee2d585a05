package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopSettings;
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
 * @param hadoop the settings that Hadoop has started this process with, or null
 */
record Console(
    OutputStream out, PrintStream err, boolean terminal, IntConsumer exit, HadoopSettings hadoop) {
  /** Not started by Hadoop. */
  Console(OutputStream out, PrintStream err, boolean terminal, IntConsumer exit) {
    this(out, err, terminal, exit, null);
  }

  /** Prints a warning. */
  void warn(String message) {
    err.println("graphite: warning: " + message);
  }
}
