package dev.graphite.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands. Only the one that is asked for is looked into, which is what start-up is made of.
 */
final class Commands {
  private static final List<Entry> ALL =
      List.of(
          new Entry("run", RunCommand.DESCRIPTION, RunCommand.class),
          new Entry("wave", WaveCommand.DESCRIPTION, WaveCommand.class),
          new Entry("algorithms", AlgorithmsCommand.DESCRIPTION, AlgorithmsCommand.class),
          new Entry("info", InfoCommand.DESCRIPTION, InfoCommand.class),
          new Entry("generate", GenerateCommand.DESCRIPTION, GenerateCommand.class),
          new Entry("cluster", ClusterCommand.DESCRIPTION, ClusterCommand.class));

  private Commands() {}

  private record Entry(String name, String description, Class<?> command) {}

  /** Adds all commands for a command line of these words. */
  static void addTo(CommandLine commandLine, List<String> words) {
    for (Entry entry : ALL) {
      commandLine.addSubcommand(
          entry.name, words.contains(entry.name) ? entry.command : nameAlone(entry));
    }
  }

  /** Stands in lists and can never be run, for its name is not in the command line. */
  private static CommandSpec nameAlone(Entry entry) {
    return CommandSpec.create().usageMessage(new UsageMessageSpec().description(entry.description));
  }
}
