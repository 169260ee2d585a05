package dev.graphite.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all commands. */
@Command(
    name = "graphite",
    description = "Analyses temporal graphs: who reaches whom, when, and how fast.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  graphite generate contacts --output office.tij",
      "  graphite info --graph office.tij",
      "  graphite run earliest-arrival --graph office.tij --source 101",
      "",
      "Exit status: 0 done, 2 wrong usage, 3 bad input data, 4 out of memory or",
      "output cannot be written, 5 the cluster or its job failed, 130 interrupted,",
      "1 anything else."
    })
final class GraphiteCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help and exit.")
  private boolean help;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace with an error.")
  private boolean debug;

  @Override
  public void run() {
    throw new UsageException("no command; the commands are " + CommandNames.of(spec.commandLine()));
  }
}
