package dev.graphite.cli;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the algorithms. */
@Command(
    name = "algorithms",
    description = AlgorithmsCommand.DESCRIPTION,
    footer = {"", "Example:", "  graphite algorithms"})
final class AlgorithmsCommand implements Runnable {
  /** What it does, in a line. */
  static final String DESCRIPTION = "Lists the algorithms, their aliases and their options.";

  private static final int COLUMNS = 100;

  private final Console console;

  AlgorithmsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"NAME", "ALIAS", "OPTIONS", "WHAT"});
    for (Algorithm algorithm : Algorithm.values()) {
      rows.add(
          new String[] {
            algorithm.commandName(), algorithm.alias(), options(algorithm), algorithm.summary()
          });
    }
    int[] width = new int[3];
    for (String[] row : rows) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row[i].length());
      }
    }
    String layout = "%-" + width[0] + "s  %-" + width[1] + "s  %-" + width[2] + "s  ";
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      String head = String.format(layout, row[0], row[1], row[2]);
      text.append(head);
      appendWrapped(text, row[3], head.length());
    }
    StandardOutput.print(console, text.toString());
  }

  private static void appendWrapped(StringBuilder text, String words, int indent) {
    int column = indent;
    for (String word : words.split(" ")) {
      if (column > indent && column + 1 + word.length() > COLUMNS) {
        text.append('\n').append(" ".repeat(indent));
        column = indent;
      }
      if (column > indent) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
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
