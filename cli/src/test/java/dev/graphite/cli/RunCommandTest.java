package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
  @TempDir private Path folder;

  @Test
  void rowsGoToStandardOutputAndTheSummaryDoesNot() throws IOException {
    CommandRun run =
        CommandRun.of("run", "earliest-arrival", "--graph", Graphs.chain(folder), "--source", "a")
            .done();

    assertThat(run.out()).isEqualTo("vertex,arrival\na,1\nb,2\nc,7\n");
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err())
        .matches(
            "read 2 rows of .*chain.csv \\(csv: 3 vertices, 2 edges\\) in [\\d.]+ s;"
                + " 3 supersteps, 2 messages in [\\d.]+ s;"
                + " wrote 3 rows to standard output in [\\d.]+ s\n");
  }

  @Test
  void quietMeansSilence() throws IOException {
    CommandRun run = CommandRun.of("run", "wcc", "--graph", Graphs.chain(folder), "--quiet").done();

    assertThat(run.err()).isEmpty();
  }

  @Test
  void anAliasNamesTheSameAlgorithm() throws IOException {
    Path graph = Graphs.chain(folder);

    assertThat(CommandRun.of("run", "rh", "--graph", graph, "--source", "a").done().out())
        .isEqualTo(
            CommandRun.of("run", "reachability", "--graph", graph, "--source", "a").done().out());
  }

  @Test
  void boundsReachTheAlgorithm() throws IOException {
    CommandRun run =
        CommandRun.ofLine("run eat --graph chain.csv --source=a --from 3 --until 6", chainFolder());

    assertThat(run.done().out()).isEqualTo("vertex,arrival\na,3\nb,4\n");
  }

  @Test
  void aTargetReachesTheAlgorithm() throws IOException {
    CommandRun run =
        CommandRun.ofLine("run ld --graph chain.csv --target c --until 8", chainFolder());

    assertThat(run.done().out()).isEqualTo("vertex,departure\na,3\nb,7\nc,8\n");
  }

  @Test
  void aDepartureThatIsNotBoundedIsInf() throws IOException {
    CommandRun run = CommandRun.ofLine("run ld --graph chain.csv --target a", chainFolder());

    assertThat(run.done().out()).isEqualTo("vertex,departure\na,inf\n");
  }

  @Test
  void roundsReachTheAlgorithm() throws IOException {
    CommandRun none =
        CommandRun.ofLine("run pagerank --graph chain.csv --iterations 0", chainFolder()).done();

    assertThat(none.out())
        .isEqualTo(
            """
            vertex,start,end,rank
            a,1,inf,0.3333333333333333
            b,1,inf,0.3333333333333333
            c,1,inf,0.3333333333333333
            """);
    assertThat(CommandRun.ofLine("run pagerank --graph chain.csv --damping 0", folder).done().out())
        .isEqualTo(none.out());
  }

  @Test
  void undirectedAndVerticesReachTheReader() throws IOException {
    Graphs.chain(folder);
    Graphs.write(folder, "lives.csv", "id,start,end\nc,6,8\n");

    CommandRun run =
        CommandRun.ofLine(
            "run rh --graph chain.csv --undirected --vertices lives.csv --source b", folder);
    run.failedWith(ExitStatus.BAD_INPUT, "chain.csv:3:");

    CommandRun undirected =
        CommandRun.ofLine("run rh --graph chain.csv --undirected --source b", folder);
    assertThat(undirected.done().out()).contains("a,2,inf");
  }

  @Test
  void aFileFoundBesideTheGraphIsNotReplaced() throws IOException {
    Graphs.write(folder, "town.v", "1\n2\n");
    Graphs.write(folder, "town.e", "1 2\n");
    Graphs.write(folder, "town.properties", "");
    CommandRun.ofLine("run wcc --graph town.e --output rows.csv", folder).done();

    for (String option : new String[] {"--output town.v", "--stats town.properties"}) {
      CommandRun.ofLine("run wcc --graph town.e " + option, folder)
          .failedWith(ExitStatus.USAGE, "would replace the input");
    }
    CommandRun.ofLine("run wcc --graph town.v --output town.e", folder)
        .failedWith(ExitStatus.USAGE, "would replace the input");
    assertThat(Graphs.names(folder))
        .containsExactly("rows.csv", "town.e", "town.properties", "town.v");
    assertThat(folder.resolve("town.v")).hasContent("1\n2\n");
  }

  @Test
  void jsonLinesHaveTypes() throws IOException {
    Graphs.write(folder, "numbers.csv", "src,dst,start,end\n-1,2,1,4\n2,30,6,inf\n");
    Graphs.chain(folder);

    assertThat(json("run rh --graph numbers.csv --source -1"))
        .startsWith("{\"vertex\":-1,\"start\":1,\"end\":null}\n{\"vertex\":2,");
    assertThat(json("run rh --graph chain.csv --source a"))
        .startsWith("{\"vertex\":\"a\",\"start\":1,\"end\":null}\n");
  }

  @Test
  void outputNamedGzIsGzipped() throws IOException {
    Path output = folder.resolve("rows.csv.gz");

    CommandRun run =
        CommandRun.of("run", "wcc", "--graph", Graphs.chain(folder), "-o", output).done();

    assertThat(run.out()).isEmpty();
    assertThat(Graphs.readGzip(output))
        .isEqualTo(CommandRun.of("run", "wcc", "--graph", Graphs.chain(folder)).out());
  }

  @Test
  void anExistingOutputIsReplacedOnlyByAWholeOne() throws IOException {
    Path output = Graphs.write(folder, "rows.csv", "old");
    Path graph = Graphs.chain(folder);

    CommandRun.of("run", "bfs", "--graph", graph, "--source", "z", "-o", output)
        .failedWith(ExitStatus.USAGE, "no vertex 'z'");
    assertThat(output).hasContent("old");

    CommandRun.of("run", "bfs", "--graph", graph, "--source", "a", "-o", output).done();
    assertThat(output).content().startsWith("vertex,start,end,distance\na,");
    assertThat(Graphs.names(folder)).containsExactly("chain.csv", "rows.csv");
  }

  @Test
  void anOutputThatCannotBeWrittenIsStatusFour() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");

    CommandRun.of("run", "wcc", "--graph", Graphs.chain(folder), "-o", full)
        .failedWith(ExitStatus.NO_SPACE, "graphite: cannot write /dev/full: no space left");
    assertThat(full).exists();
  }

  @Test
  void statsHaveTimesAndCounts() throws IOException {
    Path stats = folder.resolve("stats.json");

    CommandRun.of("run", "eat", "--graph", Graphs.chain(folder), "--source", "a").done();
    CommandRun.of(
            "run",
            "eat",
            "--graph",
            Graphs.chain(folder),
            "--source",
            "a",
            "--threads",
            1,
            "--stats",
            stats,
            "-o",
            folder.resolve("rows.csv"))
        .done();

    Map<String, String> values = object(stats);
    assertThat(values)
        .containsEntry("algorithm", "earliest-arrival")
        .containsEntry("engine", "local")
        .containsEntry("graph", folder.resolve("chain.csv").toString())
        .containsEntry("format", "csv")
        .containsEntry("rows_read", "2")
        .containsEntry("rows_rejected", "0")
        .containsEntry("vertices", "3")
        .containsEntry("edges", "2")
        .containsEntry("threads", "1")
        .containsEntry("supersteps", "3")
        .containsEntry("messages", "2")
        .containsEntry("rows_written", "3")
        .containsKeys("version", "compute_calls", "scatter_calls", "message_bytes", "warps");
    for (String time : new String[] {"load_seconds", "compute_seconds", "write_seconds"}) {
      assertThat(Double.parseDouble(values.get(time))).as(time).isBetween(1e-9, 60.0);
    }
    assertThat(Long.parseLong(values.get("peak_memory_bytes"))).isGreaterThan(1000);
  }

  @Test
  void rejectedRecordsAreKeptBesideTheOutput() throws IOException {
    Path graph =
        Graphs.write(folder, "g.csv", "src,dst,start,end\na,b,1,4\na,b,x,4\n\"p,q\",b,5,5\n");
    Path output = folder.resolve("rows.csv");

    CommandRun run =
        CommandRun.of("run", "wcc", "--graph", graph, "--on-bad-record", "skip", "-q", "-o", output)
            .done();

    assertThat(run.err())
        .isEqualTo("graphite: warning: left out 2 bad records, see " + output + ".rejects\n");
    assertThat(Files.readAllLines(folder.resolve("rows.csv.rejects")))
        .hasSize(3)
        .startsWith("file,line,reason,text")
        .anyMatch(line -> line.startsWith(graph + ",3,") && line.endsWith(",\"a,b,x,4\""))
        .anyMatch(line -> line.endsWith(",\"\"\"p,q\"\",b,5,5\""));
  }

  @Test
  void withoutAnOutputFileRejectedRecordsAreKeptInTheCurrentFolder() {
    OutputOptions none = new OutputOptions();
    OutputOptions device = new OutputOptions();
    new CommandLine(device).parseArgs("--output", "/dev/null");

    assertThat(none.rejects(Path.of("data", "g.csv.gz"))).isEqualTo(Path.of("g.csv.gz.rejects"));
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/null")), "no /dev/null here");
    assertThat(device.rejects(Path.of("data", "g.csv.gz"))).isEqualTo(Path.of("g.csv.gz.rejects"));
  }

  @Test
  void contactsOfAPersonWithItselfAreCounted() throws IOException {
    Path graph = Graphs.write(folder, "g.tij", "20 1 2\n20 3 3\n");

    assertThat(CommandRun.of("run", "wcc", "--graph", graph, "-q").done().err())
        .isEqualTo("graphite: warning: left out 1 contact of a person with itself\n");
  }

  private Path chainFolder() throws IOException {
    Graphs.chain(folder);
    return folder;
  }

  private String json(String line) {
    return CommandRun.ofLine(line + " --output-format jsonl", folder).done().out();
  }

  private static Map<String, String> object(Path file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        values.put(name, json.getText());
      }
      assertThat(json.nextToken()).isNull();
    }
    return values;
  }
}
