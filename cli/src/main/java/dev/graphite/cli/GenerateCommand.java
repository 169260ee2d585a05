package dev.graphite.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command above the generators. */
@Command(
    name = "generate",
    description = GenerateCommand.DESCRIPTION,
    synopsisSubcommandLabel = "KIND",
    subcommands = {GenerateRmatCommand.class, GenerateContactsCommand.class},
    footer = {"", "Example:", "  graphite generate rmat --edges 100000 --output random.csv.gz"})
final class GenerateCommand implements Runnable {
  /** What it does, in a line. */
  static final String DESCRIPTION = "Makes graphs to try things out on.";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new UsageException(
        "no kind of graph; the kinds are " + CommandNames.of(spec.commandLine()));
  }
}
