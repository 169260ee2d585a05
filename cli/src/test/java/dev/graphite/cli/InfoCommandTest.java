package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
  @TempDir private Path folder;

  @Test
  void everythingIsCounted() throws IOException {
    Path graph =
        Graphs.write(
            folder,
            "g.csv",
            """
            id,src,dst,start,end,travel_time,colour
            e,a,b,1,4,2,red
            e,a,b,4,7,3,blue
            ,a,b,2,3,,
            ,b,b,5,inf,0,
            """);

    CommandRun run = CommandRun.of("info", "--graph", graph).done();

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines().stream().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "format csv",
            "rows 4",
            "vertices 2",
            "edges 3",
            "pieces 4",
            "parallel edges 1",
            "loops 1",
            "time span [1, 7)",
            "edge lives 1 to 6 ticks",
            "mean life 3.5 ticks",
            "open edges 1",
            "travel times 0 to 3",
            "properties colour")
        .anyMatch(line -> line.matches("memory [\\d,]+ bytes, [\\d,.]+ per edge"))
        .anyMatch(line -> line.matches("read in [\\d.]+ s, [\\d,]+ rows per second"));
  }

  @Test
  void aGraphInTwoFilesIsDescribedWhole() throws IOException {
    Path vertices = Graphs.write(folder, "town.v", "1\n2\n3\n");
    Graphs.write(folder, "town.e", "1 2 0.5\n");
    Graphs.write(folder, "town.properties", "graph.town.directed = false\n");

    CommandRun run = CommandRun.of("info", "--graph", vertices).done();

    assertThat(run.outLines().stream().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "format graphalytics",
            "rows 4",
            "vertices 3",
            "edges 2, each way counted",
            "open edges 2",
            "time span [0, 1)");
  }

  @Test
  void skippedRecordsAreCounted() throws IOException {
    Path graph = Graphs.write(folder, "g.csv", Graphs.CHAIN + "a,b,4,4\n");

    CommandRun run = CommandRun.of("info", "--graph", graph, "--on-bad-record", "skip").done();

    assertThat(run.out()).contains("3, of which 1 were left out");
    assertThat(run.err()).isEqualTo("graphite: warning: left out 1 bad record\n");
  }

  @Test
  void badDataAreRefused() throws IOException {
    Path graph = Graphs.write(folder, "g.csv", Graphs.CHAIN + "a,b,4,4\n");

    CommandRun.of("info", "--graph", graph).failedWith(ExitStatus.BAD_INPUT, "g.csv:4:");
  }
}
