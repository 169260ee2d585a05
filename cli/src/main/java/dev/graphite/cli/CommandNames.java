package dev.graphite.cli;

import picocli.CommandLine;

/** Names of commands for messages. */
final class CommandNames {
  private CommandNames() {}

  /** The subcommands of a command, with commas between. */
  static String of(CommandLine command) {
    return String.join(", ", command.getSubcommands().keySet());
  }
}
