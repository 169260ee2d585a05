package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the answer of an algorithm current while the graph changes. */
@Command(
    name = "wave",
    description = WaveCommand.DESCRIPTION,
    customSynopsis = {
      "graphite wave ALGORITHM --graph FILE --changes FILE|- [options]",
      "       graphite wave --program CLASS --jar FILE --graph FILE --changes FILE|-",
      "                     [options]"
    },
    sortOptions = false,
    footer = {
      "",
      "Example, changes.csv being examples/changes.csv:",
      "  graphite generate contacts --output office.tij",
      "  graphite wave eat --graph office.tij --source 101 --changes changes.csv"
    })
final class WaveCommand implements Callable<Integer> {
  /** What it does, in a line. */
  static final String DESCRIPTION = "Keeps an answer current while the graph changes.";

  private final Console console;
  private int status;

  @Mixin private ProgramChoice choice = new ProgramChoice();

  @ArgGroup(exclusive = false, heading = "%nChanges:%n", order = 1)
  private WaveOptions wave = new WaveOptions();

  @ArgGroup(exclusive = false, heading = "%nInput:%n", order = 2)
  private InputOptions input = new InputOptions();

  @ArgGroup(exclusive = false, heading = "%nQuery, as far as the algorithm takes it:%n", order = 3)
  private QueryOptions query = new QueryOptions();

  @ArgGroup(exclusive = false, heading = "%nOutput:%n", order = 4)
  private OutputOptions output = new OutputOptions();

  @ArgGroup(exclusive = false, heading = "%nExecution:%n", order = 5)
  private HadoopOptions execution = new HadoopOptions();

  WaveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    choice.with(this::run);
    return status;
  }

  private void run(ProgramFactory chosen) {
    query.check(chosen);
    execution.check();
    long refused = execution.isGiraph() ? byJobs(chosen) : here(chosen);
    status = refused == 0 ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private long here(ProgramFactory chosen) {
    if (!wave.reopens()) {
      input.check();
    }
    output.check(input, false);
    wave.check(input, output);
    return new WaveJob(console, chosen, input, query, output, wave).run();
  }

  private long byJobs(ProgramFactory chosen) {
    output.check(input, true);
    wave.checkForJob(output);
    GiraphJob job = new GiraphJob(console, chosen, input, query, output, execution, choice.jar());
    return new HadoopWave(console, chosen, job, input, query, output, wave).run();
  }
}
