package dev.graphite.cli;

import dev.graphite.datasets.generate.ContactGenerator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates contacts in an office. */
@Command(
    name = "contacts",
    description = "Invents face-to-face contacts of 60 people in an office in two days.",
    sortOptions = false,
    footer = {
      "",
      "The rows are 't i j', format contacts; other commands recognise that by 'tij'",
      "in the name of the file.",
      "",
      "Example:",
      "  graphite generate contacts --seed 7 --output office.tij"
    })
final class GenerateContactsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, other contacts (default: 20260101, examples/office.tij).")
  private long seed = 20260101;

  @Mixin private GeneratedOutput output;

  GenerateContactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.write(console, new ContactGenerator(seed)::write);
    return ExitStatus.DONE;
  }
}
