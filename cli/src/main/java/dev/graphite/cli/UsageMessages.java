package dev.graphite.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line that says what is wrong with a command line, and what to do. */
final class UsageMessages {
  private UsageMessages() {}

  /** The line for a failure of the parser on these words. */
  static String of(ParameterException failure, List<String> words) {
    CommandLine command = failure.getCommandLine();
    String message;
    if (failure instanceof UnmatchedArgumentException unmatched) {
      message = unmatched(unmatched.getUnmatched().get(0), command);
    } else if (failure instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()) {
      message = missing(missing.getMissing());
    } else if (failure instanceof MaxValuesExceededException) {
      message = repeated(words) + " is given more than once";
    } else {
      message = lower(failure.getMessage()).replace("option option", "option"); // picocli says it
    }
    return message + " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  private static String repeated(List<String> words) {
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (name.startsWith("-") && !seen.add(name)) {
        return name;
      }
    }
    return "an option";
  }

  private static String missing(List<ArgSpec> missing) {
    return missing.stream()
        .map(UsageMessages::label)
        .collect(Collectors.joining(" and ", "", missing.size() == 1 ? " is" : " are"))
        .concat(" missing");
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + argument.paramLabel()
        : argument.paramLabel();
  }

  private static String unmatched(String word, CommandLine command) {
    if (word.startsWith("-")) {
      List<String> names = new ArrayList<>();
      for (OptionSpec option : command.getCommandSpec().options()) {
        names.addAll(List.of(option.names()));
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      return "unknown option " + name + Suggestions.hint(name, names);
    }
    if (command.getSubcommands().isEmpty()) {
      return "'" + word + "' is one word too many";
    }
    return "unknown command '"
        + word
        + "'"
        + Suggestions.hint(word, command.getSubcommands().keySet())
        + "; the commands are "
        + CommandNames.of(command);
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
