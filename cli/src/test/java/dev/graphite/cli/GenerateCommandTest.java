package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir private Path folder;

  @Test
  void rmatHasTheSizeThatWasAskedFor() {
    CommandRun run =
        CommandRun.of("generate", "rmat", "--edges", 500, "--vertices", 50, "--ticks", 9).done();

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).hasSize(501).startsWith("src,dst,start,end,travel_time");
    assertThat(run.outLines().stream().skip(1))
        .allMatch(row -> row.matches("\\d+,\\d+,[0-8],[1-9],[1-3]"))
        .allMatch(row -> Long.parseLong(row.substring(0, row.indexOf(','))) < 64);
  }

  @Test
  void oneSeedMakesOneGraph() {
    String once = CommandRun.of("generate", "rmat", "--edges", 99, "--seed", 3).done().out();

    assertThat(CommandRun.of("generate", "rmat", "--edges", 99, "--seed", 3).out()).isEqualTo(once);
    assertThat(CommandRun.of("generate", "rmat", "--edges", 99, "--seed", 4).out())
        .isNotEqualTo(once);
    assertThat(
            CommandRun.of("generate", "rmat", "--edges", 99, "--seed", 3, "--kind", "long").out())
        .isNotEqualTo(once);
  }

  @Test
  void contactsCanBeReadBack() throws IOException {
    Path plain = folder.resolve("office.tij");
    Path gzipped = folder.resolve("tij.gz");

    CommandRun.of("generate", "contacts", "--output", plain).done();
    CommandRun.of("generate", "contacts", "--output", gzipped).done();

    assertThat(Graphs.names(folder)).containsExactly("office.tij", "tij.gz");
    assertThat(Files.size(gzipped)).isLessThan(Files.size(plain) / 2);
    assertThat(CommandRun.of("info", "--graph", gzipped).done().out())
        .contains("contacts")
        .containsPattern("vertices +60\n");
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    CommandRun.of("generate", "contacts", "--output", folder.resolve("no/office.tij"))
        .failedWith(ExitStatus.USAGE, "there is no folder");
  }
}
