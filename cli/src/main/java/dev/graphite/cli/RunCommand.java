package dev.graphite.cli;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(
      arity = "0..1",
      paramLabel = "ALGORITHM",
      description = "Name or alias; graphite algorithms lists them.")
  private String algorithm;

  @Option(
      names = "--program",
      paramLabel = "CLASS",
      description =
          "Instead of an algorithm: a program of your own, by the full name of its class.")
  private String program;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "Where the class is: a jar, or a folder of classes.")
  private Path jar;

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
    ProgramFactory chosen = chosen();
    try {
      run(chosen);
    } catch (RuntimeException | Error e) {
      boolean isOurs = e instanceof OutOfMemoryError || Failures.isExpected(e);
      if (chosen instanceof UserProgram && !isOurs) {
        throw new ProgramFailedException(program, e);
      }
      throw e;
    }
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
          new GiraphJob(console, chosen, input, query, output, execution, jar).run();
        } else {
          new Job(console, chosen, input, query, output, execution.threads()).run();
        }
      } catch (RuntimeException e) {
        throw deadline.translate(e);
      }
    }
  }

  private ProgramFactory chosen() {
    if (program == null && jar == null) {
      if (algorithm == null) {
        throw new UsageException("ALGORITHM is missing; graphite algorithms lists them");
      }
      return algorithmNamed(algorithm);
    }
    if (algorithm != null) {
      throw new UsageException("give an ALGORITHM or --program, not both");
    }
    if (program == null || jar == null) {
      throw new UsageException("--program CLASS and --jar FILE go together");
    }
    try {
      return UserProgram.load(program, jar);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static Algorithm algorithmNamed(String name) {
    return Algorithm.named(name)
        .orElseThrow(
            () -> {
              List<String> names = new ArrayList<>();
              for (Algorithm known : Algorithm.values()) {
                names.add(known.commandName());
                names.add(known.alias());
              }
              return new UsageException(
                  "unknown algorithm '"
                      + name
                      + "'"
                      + Suggestions.hint(name, names)
                      + "; the algorithms are "
                      + Arrays.stream(Algorithm.values())
                          .map(RunCommand::withAlias)
                          .collect(Collectors.joining(", ")));
            });
  }

  private static String withAlias(Algorithm algorithm) {
    String name = algorithm.commandName();
    return name.equals(algorithm.alias()) ? name : name + " (" + algorithm.alias() + ")";
  }
}
