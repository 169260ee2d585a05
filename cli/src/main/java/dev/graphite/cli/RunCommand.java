package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs an algorithm on a graph. */
@Command(
    name = "run",
    description = RunCommand.DESCRIPTION,
    customSynopsis = {
      "graphite run ALGORITHM --graph FILE [options]",
      "       graphite run --program CLASS --jar FILE --graph FILE [options]"
    },
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  graphite generate contacts --output office.tij",
      "  graphite run eat --graph office.tij --source 101 --output arrivals.csv"
    })
final class RunCommand implements Callable<Integer> {
  /** What it does, in a line. */
  static final String DESCRIPTION = "Runs an algorithm on a temporal graph and writes its rows.";

  private final Console console;

  @Mixin private ProgramChoice choice = new ProgramChoice();

  @ArgGroup(exclusive = false, heading = "%nInput:%n", order = 1)
  private InputOptions input = new InputOptions();

  @ArgGroup(exclusive = false, heading = "%nQuery, as far as the algorithm takes it:%n", order = 2)
  private QueryOptions query = new QueryOptions();

  @ArgGroup(exclusive = false, heading = "%nOutput:%n", order = 3)
  private OutputOptions output = new OutputOptions();

  @ArgGroup(exclusive = false, heading = "%nExecution:%n", order = 4)
  private ExecutionOptions execution = new ExecutionOptions();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    choice.with(this::run);
    return ExitStatus.DONE;
  }

  private void run(ProgramFactory chosen) {
    query.check(chosen);
    execution.check();
    input.check();
    output.check(input, execution.isGiraph());
    try (Deadline deadline = Deadline.after(execution.timeoutSeconds(), console)) {
      try {
        if (execution.isGiraph()) {
          new GiraphJob(console, chosen, input, query, output, execution, choice.jar()).run();
        } else {
          new Job(console, chosen, input, query, output, execution.threads()).run();
        }
      } catch (RuntimeException e) {
        throw deadline.translate(e);
      }
    }
  }
}
