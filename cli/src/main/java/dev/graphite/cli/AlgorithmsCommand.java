package dev.graphite.cli;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the algorithms. */
@Command(
    name = "algorithms",
    description = "Lists the algorithms, their aliases and their options.",
    footer = {"", "Example:", "  graphite algorithms"})
final class AlgorithmsCommand implements Runnable {
  private final Console console;

  AlgorithmsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"NAME", "ALIAS", "WHAT", "OPTIONS"});
    for (Algorithm algorithm : Algorithm.values()) {
      rows.add(
          new String[] {
            algorithm.commandName(), algorithm.alias(), algorithm.summary(), options(algorithm)
          });
    }
    int[] width = new int[3];
    for (String[] row : rows) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row[i].length());
      }
    }
    String layout = "%-" + width[0] + "s  %-" + width[1] + "s  %-" + width[2] + "s  %s";
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append(String.format(layout, (Object[]) row).stripTrailing()).append('\n');
    }
    StandardOutput.print(console, text.toString());
  }

  private static String options(Algorithm algorithm) {
    StringBuilder options = new StringBuilder();
    for (Parameter parameter : Parameter.values()) {
      if (algorithm.parameters().contains(parameter)) {
        options.append(options.length() == 0 ? "--" : " --").append(parameter.optionName());
      }
    }
    return options.toString();
  }
}
