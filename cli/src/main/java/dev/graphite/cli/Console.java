package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.IntConsumer;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, for everything else
 * @param terminal true if {@code err} is a terminal
 * @param exit ends the process with a status; for a command that does not stop when it is told to
 * @param hadoop the settings that Hadoop has started this process with, or null
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean terminal,
    IntConsumer exit,
    HadoopSettings hadoop) {
  /** With the standard input of this process. */
  Console(
      OutputStream out,
      PrintStream err,
      boolean terminal,
      IntConsumer exit,
      HadoopSettings hadoop) {
    this(System.in, out, err, terminal, exit, hadoop);
  }

  /** Not started by Hadoop. */
  Console(OutputStream out, PrintStream err, boolean terminal, IntConsumer exit) {
    this(out, err, terminal, exit, null);
  }

  /** Prints a warning. */
  void warn(String message) {
    err.println("graphite: warning: " + message);
  }

  /**
   * Says how many batches a session has before changes are read. Clients read the number, so it has
   * no separators.
   */
  void tellBatches(Object session, long batches) {
    err.println("session " + session + ": " + batches + (batches == 1 ? " batch" : " batches"));
  }
}
