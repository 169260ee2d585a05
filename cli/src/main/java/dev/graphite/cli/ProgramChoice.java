package dev.graphite.cli;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.algorithms.UserProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to run: an algorithm of the library, or a program of the user. */
final class ProgramChoice {
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

  /** Where the user's program is, or null. */
  Path jar() {
    return jar;
  }

  /**
   * Does something with what is chosen.
   *
   * @throws UsageException if nothing is, or it makes no sense
   * @throws ProgramFailedException if a program of the user fails
   */
  void with(Consumer<ProgramFactory> work) {
    ProgramFactory chosen = chosen();
    try {
      work.accept(chosen);
    } catch (RuntimeException | Error e) {
      boolean isOurs = e instanceof OutOfMemoryError || Failures.isExpected(e);
      if (chosen instanceof UserProgram && !isOurs) {
        throw new ProgramFailedException(program, e);
      }
      throw e;
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
                          .map(ProgramChoice::withAlias)
                          .collect(Collectors.joining(", ")));
            });
  }

  private static String withAlias(Algorithm algorithm) {
    String name = algorithm.commandName();
    return name.equals(algorithm.alias()) ? name : name + " (" + algorithm.alias() + ")";
  }
}
