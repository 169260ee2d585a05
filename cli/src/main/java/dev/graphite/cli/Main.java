package dev.graphite.cli;

import dev.graphite.giraph.job.HadoopSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** The {@code graphite} command. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    start(args, null);
  }

  /**
   * Runs a command and ends the process with its exit status.
   *
   * @param hadoop the settings that Hadoop has started the process with, or null
   */
  static void start(String[] args, HadoopSettings hadoop) {
    boolean terminal = Boolean.getBoolean("graphite.terminal");
    // On a terminal a progress bar may stand in the line.
    String message = (terminal ? "\n" : "") + "graphite: stopped by a signal";
    Thread signalled = new Thread(() -> System.err.println(message));
    Runtime.getRuntime().addShutdownHook(signalled);
    // Not System.out, which hides that nobody reads it any more.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Console console =
        new Console(out, System.err, terminal, status -> exit(status, signalled), hadoop);
    exit(run(args, console), signalled);
  }

  /**
   * Runs a command in this process.
   *
   * @param args the words after {@code graphite}
   * @param out gets results and nothing else
   * @param err gets everything else
   * @return the exit status
   */
  public static int run(String[] args, OutputStream out, PrintStream err) {
    return run(args, new Console(out, err, false, status -> {}));
  }

  static int run(String[] args, Console console) {
    return new Execution(console).run(args);
  }

  private static void exit(int status, Thread signalled) {
    try {
      Runtime.getRuntime().removeShutdownHook(signalled);
    } catch (IllegalStateException e) {
      // A signal was faster; it decides the status.
    }
    System.exit(status);
  }
}
