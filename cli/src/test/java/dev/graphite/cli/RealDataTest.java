package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on published data; see {@link Graphs#published}. */
class RealDataTest {
  private static final String SAMPLE = "wicm-sample/sampleGraph.txt.gz";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0,28804,196713", "22499,28804,203803", "19862,27130,882044"})
  void theSampleGraphHasKnownArrivals(String source, int vertices, long sumOfArrivals)
      throws IOException {
    Path output = folder.resolve("arrivals.csv");
    Path stats = folder.resolve("stats.json");

    CommandRun.of(
            "run",
            "earliest-arrival",
            "--graph",
            Graphs.published(SAMPLE),
            "--format",
            "wicm",
            "--source",
            source,
            "--output",
            output,
            "--stats",
            stats)
        .done();

    List<String> rows = Files.readAllLines(output);
    assertThat(rows).hasSize(vertices + 1).startsWith("vertex,arrival");
    long sum = 0;
    for (String row : rows.subList(1, rows.size())) {
      sum += Long.parseLong(row.substring(row.indexOf(',') + 1));
    }
    assertThat(sum).isEqualTo(sumOfArrivals);
    if (source.equals("0")) {
      assertThat(messages(stats)).isEqualTo(1_273_252);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tij_InVS.dat,15,earliest-arrival",
    "tij_InVS.dat,15,fastest",
    "tij_InVS.dat,15,shortest",
    "SFHH_tij.dat.gz,1467,earliest-arrival",
    "SFHH_tij.dat.gz,1467,fastest",
    "SFHH_tij.dat.gz,1467,shortest"
  })
  void contactsRun(String file, String source, String algorithm) {
    Path graph = Graphs.published("contacts-cc0").resolve(file);

    CommandRun run = CommandRun.of("run", algorithm, "--graph", graph, "--source", source).done();

    int people = file.startsWith("tij") ? 92 : 403;
    assertThat(run.outLines().stream().skip(1).map(row -> row.replaceAll(",.*", "")).distinct())
        .hasSize(people);
  }

  @Test
  void infoDescribesContacts() {
    Path graph = Graphs.published("contacts-cc0/tij_InVS.dat");

    assertThat(CommandRun.of("info", "--graph", graph).done().out())
        .containsPattern("rows +9,827\n")
        .containsPattern("vertices +92\n");
  }

  private static long messages(Path stats) throws IOException {
    String json = Files.readString(stats);
    return Long.parseLong(json.replaceAll("(?s).*\"messages\" : (\\d+).*", "$1"));
  }
}
