package dev.graphite.algorithms.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what is there. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");

  @Test
  void theExampleIsCompiledAndPrintsWhatIsShown() throws IOException {
    String section = Files.readString(README).split("\n## In Java\n")[1].split("\n## ")[0];

    DocumentedExample.assertShown(section, "TrainTimes.java", TrainTimes::print);
  }

  @Test
  void theTableListsTheAlgorithms() throws IOException {
    Pattern row =
        Pattern.compile(
            "\\| `([a-z-]+)` \\| `([a-z]+)` \\| `(\\w+)` \\|.*\\| ([\\w ]+) \\| local, giraph \\|");
    List<String> listed = new ArrayList<>();
    for (String line : Files.readAllLines(README)) {
      Matcher cells = row.matcher(line);
      if (cells.matches()) {
        listed.add(
            String.join(" ", cells.group(1), cells.group(2), cells.group(3), cells.group(4)));
      }
    }

    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(Algorithm.values()).map(ReadmeTest::described).toList());
  }

  private static String described(Algorithm algorithm) {
    IntervalProgram program = algorithm.program(Parameters.defaults().withSource(0).withTarget(0));
    return String.join(
        " ",
        algorithm.commandName(),
        algorithm.alias(),
        program.getClass().getSimpleName(),
        foldOf(program));
  }

  private static String foldOf(IntervalProgram program) {
    if (program instanceof SelectiveProgram) {
      return "selective";
    }
    if (program instanceof WalkProgram) {
      return "sum";
    }
    if (program instanceof PhasedProgram phased) {
      return phased.phases().stream()
          .map(phase -> nameOf(phase.fold()))
          .distinct()
          .collect(Collectors.joining(" and "));
    }
    return nameOf(((RoundProgram) program).fold());
  }

  private static String nameOf(Fold fold) {
    return fold instanceof Selection ? "selective" : fold instanceof Sum ? "sum" : "all messages";
  }
}
