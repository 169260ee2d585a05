package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private static final String EXAMPLE = "  graphite ";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"", "run", "algorithms", "info", "generate", "generate rmat", "generate contacts"})
  void everyCommandHasHelpThatFitsAndExamplesThatWork(String command) {
    CommandRun help = CommandRun.ofLine(command + " --help", folder).done();

    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: graphite " + command).contains("Example");
    assertThat(help.outLines()).allMatch(line -> line.length() <= 80);
    List<String> examples =
        help.outLines().stream().filter(line -> line.startsWith(EXAMPLE)).toList();
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      CommandRun.ofLine(example.substring(EXAMPLE.length()), folder).done();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cluster", "cluster start", "cluster status", "cluster stop"})
  void helpAboutAClusterFitsAndItsExamplesAreUnderstood(String command) {
    CommandRun help = CommandRun.ofLine(command + " --help", folder).done();

    assertThat(help.out()).startsWith("Usage: graphite " + command).contains("Example");
    assertThat(help.outLines()).allMatch(line -> line.length() <= 80);
    List<String> examples =
        help.outLines().stream().filter(line -> line.startsWith(EXAMPLE)).toList();
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      CommandRun.ofLine(example.substring(EXAMPLE.length()) + " --help", folder).done();
    }
  }

  @Test
  void theHelpOfWaveFitsAndItsExampleWorksButForTheBatchThatIsBad() throws IOException {
    Files.copy(Path.of("../examples/changes.csv"), folder.resolve("changes.csv"));
    CommandRun help = CommandRun.of("wave", "--help").done();

    assertThat(help.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(help.out())
        .startsWith("Usage: graphite wave ALGORITHM --graph FILE --changes FILE|-")
        .contains("--batch-size", "--emit-changes", "--verify", "--export", "--stats", "--source")
        .contains("--session", "--engine", "--hadoop-conf", "--workers", "-D")
        .doesNotContain("--threads");
    List<String> examples =
        help.outLines().stream().filter(line -> line.startsWith(EXAMPLE)).toList();
    assertThat(examples).hasSize(2);
    CommandRun.ofLine(examples.get(0).substring(EXAMPLE.length()), folder).done();
    CommandRun wave = CommandRun.ofLine(examples.get(1).substring(EXAMPLE.length()), folder);
    assertThat(wave.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(wave.err()).contains("batch 3: ", "batch 4 refused: ", "no edge 101 -> 102");
    assertThat(wave.out()).contains("\n118,29701\n", "\n161,");
  }

  @Test
  void theHelpOfRunNamesAllOptions() {
    assertThat(CommandRun.of("run", "--help").out())
        .contains(
            "--graph",
            "--vertices",
            "--format",
            "--undirected",
            "--resolution",
            "--on-bad-record",
            "--source",
            "--target",
            "--from",
            "--until",
            "--iterations",
            "--damping",
            "--engine",
            "--threads",
            "--timeout",
            "--hadoop-conf",
            "--workers",
            "--checkpoint-every",
            "-D",
            "--output",
            "--output-format",
            "--stats",
            "--quiet",
            "--debug");
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(CommandRun.of("--version").done().out())
        .matches("(?s)graphite \\d+\\.\\d+\\.\\d+\\S* \\(Java .*");
  }

  @Test
  void algorithmsAreATableThatFits() throws IOException {
    CommandRun run = CommandRun.of("algorithms").done();

    assertThat(run.outLines())
        .allMatch(line -> line.length() <= 100)
        .anyMatch(line -> line.matches("NAME +ALIAS +OPTIONS +WHAT"))
        .anyMatch(
            line -> line.matches("earliest-arrival +eat +--source --from --until  least tick .*"))
        .anyMatch(line -> line.matches("pagerank +pr +--iterations --damping  +PageRank .*"));
  }
}
