package dev.graphite.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Parses one command line, runs its command and reports what went wrong. */
final class Execution {
  private static final int HELP_COLUMNS = 80;

  private final Console console;

  Execution(Console console) {
    this.console = console;
  }

  /** Runs a command and returns the exit status. */
  int run(String[] args) {
    Failures failures = new Failures(console.err(), List.of(args));
    try {
      return commandLine(failures, List.of(args)).execute(args);
    } catch (Throwable e) {
      return failures.report(e);
    }
  }

  private CommandLine commandLine(Failures failures, List<String> words) {
    CommandLine commandLine = new CommandLine(new GraphiteCommand(), new ConsoleFactory(console));
    // First the commands: what is set now is set for them too.
    Commands.addTo(commandLine, words);
    return commandLine
        .setOut(
            new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
        .setErr(new PrintWriter(console.err(), true))
        .setUsageHelpWidth(HELP_COLUMNS)
        .setParameterExceptionHandler((e, args) -> failures.report(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failures.report(e));
  }

  /** Makes commands, with the console for those that ask for it. */
  private record ConsoleFactory(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Console.class})) {
          return type.cast(constructor.newInstance(console));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
