package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.examples.ContactChains;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.program.VertexContext;
import dev.graphite.core.warp.Selection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveCommandTest {
  private static final String HEADER = "op,src,dst,start,end,id,travel_time,cost\n";

  /** All operations, some of them on the past. */
  private static final String CHANGES =
      HEADER
          + """
          add-edge,a,c,2,inf,x,5,0.5
          change-vertex,a,,0,,,,
          add-edge,d,a,1,9,,,
          commit
          change-edge,,,,4,x,2,
          add-vertex,e,,5,20,,,
          add-edge,c,e,8,10,,0,2
          commit
          remove-edge,a,b,1,,,,
          change-vertex,e,,,30,,,
          commit
          remove-vertex,d,,,,,,
          """;

  @TempDir private Path folder;

  @Test
  void aProgramOfObjectsIsKeptCurrentAndVerified() throws IOException {
    assertThat(wave(ContactChains.class, "--source", "a", "--verify").done().out())
        .isEqualTo("vertex,start,end,chain\na,0,inf,[]\nc,4,inf,[2]\ne,8,30,\"[2, 8]\"\n");
  }

  @Test
  void aProgramThatAsksForFurtherPropertiesIsRefused() throws IOException {
    wave(UnfitProgram.Asking.class, "--quiet")
        .failedWith(ExitStatus.USAGE, "Asking asks for further properties of edges, which are not");
  }

  private CommandRun wave(Class<?> program, Object... more) throws IOException {
    Path changes = Graphs.write(folder, "changes.csv", CHANGES);
    List<Object> words = new ArrayList<>(List.of("wave", "--program", program.getName()));
    words.addAll(List.of("--jar", folder, "--graph", Graphs.chain(folder), "--changes", changes));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  @Test
  void theAnswerFollowsEveryBatch() throws IOException {
    CommandRun run = wave("eat --source a --verify", CHANGES).done();

    assertThat(run.out()).isEqualTo("vertex,arrival\na,0\nc,4\ne,8\n");
    assertThat(run.errorLines()).hasSize(5);
    assertThat(run.errorLines().get(0)).matches("batch 1: 3 rows, 1 row gone, 1 row come, .* ms");
    assertThat(run.errorLines().get(3)).matches("batch 4: 1 row, 0 rows gone, 0 rows come, .* ms");
    assertThat(run.errorLines().get(4))
        .matches(
            "read 2 rows of .*; first answer in [\\d.]+ s; 4 batches with 9 rows, 0 refused, in"
                + " [\\d.]+ s \\(p50 [\\d.]+ ms, p99 [\\d.]+ ms, max [\\d.]+ ms\\); wrote 3 rows to"
                + " standard output in [\\d.]+ s");
  }

  @Test
  void batchesEndAfterTheirSizeAndAtCommits() throws IOException {
    CommandRun run = wave("wcc --batch-size 2", CHANGES).done();

    assertThat(run.errorLines().stream().filter(line -> line.startsWith("batch ")))
        .extracting(line -> line.replaceFirst(" rows?,.*", "").strip())
        .containsExactly(
            "batch 1: 2", "batch 2: 1", "batch 3: 2", "batch 4: 1", "batch 5: 2", "batch 6: 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eat --source a",
        "shortest --source a",
        "ld --target c --until 50",
        "wcc",
        "pagerank --iterations 3",
        "temporal-clustering",
        "eat --source a --undirected",
        "pagerank --undirected"
      })
  void theExportedGraphGivesTheAnswerOfTheWaveAndEmittedChangesLeadToIt(String query)
      throws IOException {
    Path export = folder.resolve("graph");
    CommandRun wave =
        wave(query + " --verify --emit-changes emitted.csv --export " + export, CHANGES).done();
    CommandRun fresh =
        CommandRun.ofLine(
            "run %s --graph %s/edges.csv --vertices %<s/vertices.csv".formatted(query, export),
            folder);

    assertThat(rows(wave.out())).isNotEmpty().isEqualTo(rows(fresh.done().out()));

    String first = CommandRun.ofLine("run " + query + " --graph chain.csv", folder).done().out();
    assertThat(replayed(first, Files.readString(folder.resolve("emitted.csv"))))
        .isEqualTo(rows(wave.out()));
  }

  @Test
  void emittedChangesSayWhatWentAndCameInWhichBatch() throws IOException {
    wave("eat --source a --emit-changes emitted.csv", CHANGES).done();

    assertThat(folder.resolve("emitted.csv"))
        .hasContent(
            """
            batch,change,vertex,arrival
            1,-,a,1
            1,+,a,0
            2,-,c,7
            2,+,c,4
            2,+,e,8
            3,-,b,2
            """);
  }

  @Test
  void aBadBatchIsRefusedWholeAndPassedOver() throws IOException {
    String changes =
        """
        op,src,dst,start,end
        add-edge,a,d,1,2
        remove-edge,a,z,1,
        commit
        add-edge,a,e,1,2
        commit
        add-edge,a,f,1,2
        add-edge,a,g,soon,2
        add-edge,a,h,late,2
        commit
        paint-edge,a,b,1,
        commit
        remove-vertex,a,,,
        change-vertex,b,,,2
        """;
    CommandRun run = wave("eat --source a --verify --stats stats.json", changes);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.out()).isEqualTo("vertex,arrival\na,1\nb,2\nc,7\ne,2\n");
    assertThat(run.errorLines().stream().filter(line -> line.startsWith("graphite: ")))
        .extracting(line -> line.replace(folder + "/", ""))
        .containsExactly(
            "graphite: batch 1 refused: changes.csv:3: there is no edge a -> z from 1",
            "graphite: batch 3 refused: changes.csv:8: start 'soon' is not a whole number",
            "graphite: batch 4 refused: changes.csv:11: unknown op 'paint-edge'; there are"
                + " add-edge, remove-edge, change-edge, add-vertex, remove-vertex, change-vertex",
            "graphite: batch 5 refused: changes.csv:14: C2: edge (b -> c) lives [6, inf), outside"
                + " of vertex b [1, 2)");
    assertThat(Files.readString(folder.resolve("stats.json")))
        .contains("\"batches\" : 5", "\"batches_refused\" : 4", "\"change_rows\" : 9")
        .contains("\"rows_come\" : 1", "\"rows_written\" : 4");
  }

  @Test
  void aBatchThatTheAlgorithmRefusesIsPassedOver() throws IOException {
    CommandRun run = wave("spanning-tree --source a --verify", HEADER + "add-edge,a,c,2,3,,0,\n");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("graphite: batch 1 refused: ", "travel time");
    assertThat(run.out()).isEqualTo("vertex,parent,arrival\na,,1\nb,a,2\nc,b,7\n");
  }

  /** Answers something else each time it is made. */
  public static final class Drifting extends SelectiveProgram {
    private static final AtomicLong MADE = new AtomicLong();

    private final long number = MADE.incrementAndGet();

    /** For the command line. */
    public Drifting() {
      super(ValueType.LONG, Selection.MIN_LONG);
    }

    @Override
    public void start(VertexContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), number);
    }

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("number", Column.Type.LONG);
    }
  }

  @Test
  void anAnswerThatIsNotThatOfAFreshRunIsFoundIfAskedFor() throws Exception {
    Path classes =
        Path.of(Drifting.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Graphs.chain(folder);
    Graphs.write(folder, "changes.csv", HEADER + "add-edge,a,c,2,3,,,\n");
    Object[] words = {
      "wave",
      "--program",
      Drifting.class.getName(),
      "--jar",
      classes,
      "--graph",
      folder.resolve("chain.csv"),
      "--changes",
      folder.resolve("changes.csv"),
      "--quiet",
      "--output",
      folder.resolve("rows.csv")
    };

    CommandRun.of(words).done();
    Files.delete(folder.resolve("rows.csv"));

    Object[] verified = Arrays.copyOf(words, words.length + 1);
    verified[words.length] = "--verify";
    CommandRun.of(verified)
        .failedWith(
            ExitStatus.OTHER,
            "graphite: after batch 1 the answer is not that of a fresh run: a fresh run has"
                + " vertex=a start=1 end=inf number=");
    assertThat(Graphs.names(folder)).containsExactly("chain.csv", "changes.csv");
  }

  @Test
  void withoutItsSourceTheAnswerIsEmpty() throws IOException {
    CommandRun run = wave("eat --source a --verify", HEADER + "remove-vertex,a,,,,,,\n").done();

    assertThat(run.out()).isEqualTo("vertex,arrival\n");
  }

  @Test
  void propertiesOfEdgesMayChange() throws IOException {
    Graphs.write(folder, "chain.csv", "src,dst,start,end,id,colour\na,b,1,4,x,red\n");
    Graphs.write(folder, "changes.csv", "op,src,dst,start,end,id,colour\nchange-edge,,,,,x,blue\n");

    CommandRun.ofLine(
            "wave wcc --graph chain.csv --changes changes.csv --export " + folder.resolve("g"),
            folder)
        .done();
    assertThat(folder.resolve("g/edges.csv")).content().contains("a,b,1,4,x,1,1.0,blue");
  }

  @Test
  void gzippedFilesAreReadAndWritten() throws IOException {
    Graphs.chain(folder);
    Graphs.writeGzip(folder, "changes.csv.gz", CHANGES);

    CommandRun.ofLine(
            "wave eat --source a --graph chain.csv --changes changes.csv.gz"
                + " --emit-changes emitted.csv.gz --output rows.csv --quiet",
            folder)
        .done();
    assertThat(folder.resolve("rows.csv")).hasContent("vertex,arrival\na,0\nc,4\ne,8\n");
    assertThat(Graphs.readGzip(folder.resolve("emitted.csv.gz"))).endsWith("\n3,-,b,2\n");
  }

  @Test
  @Timeout(60)
  void aStreamIsWorkedOnAsItComes() throws Exception {
    Path emitted = folder.resolve("emitted.csv");
    PipedOutputStream feed = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(feed);
    String graph = Graphs.chain(folder).toString();
    CompletableFuture<CommandRun> command =
        CompletableFuture.supplyAsync(
            () ->
                CommandRun.fed(
                    in,
                    "wave",
                    "eat",
                    "--source",
                    "a",
                    "--graph",
                    graph,
                    "--changes",
                    "-",
                    "--emit-changes",
                    emitted.toString()));
    feed.write("op,src,dst,start,end\nadd-edge,a,d,1,2\ncommit\n".getBytes(StandardCharsets.UTF_8));
    feed.flush();
    while (!Files.exists(emitted) || !Files.readString(emitted).contains("1,+,d,2\n")) {
      assertThat(command).isNotDone();
      Thread.sleep(10);
    }
    feed.write("add-edge,a,e,soon,2\n".getBytes(StandardCharsets.UTF_8));
    feed.close();

    CommandRun run = command.get();
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("batch 2 refused: standard input:4: start 'soon'");
    assertThat(run.out()).isEqualTo("vertex,arrival\na,1\nb,2\nc,7\nd,2\n");
  }

  @Test
  void inputThatIsNoFileOfChangesLeavesNoOutput() throws IOException {
    wave("wcc --output rows.csv", "src,dst\n")
        .failedWith(ExitStatus.BAD_INPUT, "changes.csv:1: the header has no column");
    CommandRun.ofLine("wave wcc --graph chain.csv --changes none.csv", folder)
        .failedWith(ExitStatus.BAD_INPUT, "none.csv: no such file");
    assertThat(
            CommandRun.fed(
                new ByteArrayInputStream(new byte[0]),
                "wave",
                "wcc",
                "--graph",
                Graphs.chain(folder).toString(),
                "--changes",
                "-"))
        .satisfies(run -> run.failedWith(ExitStatus.BAD_INPUT, "standard input: there is no"));

    assertThat(Graphs.names(folder)).containsExactly("chain.csv", "changes.csv");
  }

  private CommandRun wave(String query, String changes) throws IOException {
    Graphs.chain(folder);
    Graphs.write(folder, "changes.csv", changes);
    return CommandRun.ofLine("wave " + query + " --graph chain.csv --changes changes.csv", folder);
  }

  /** The rows of an answer, without header, sorted as texts. */
  private static List<String> rows(String csv) {
    return csv.lines().skip(1).sorted().toList();
  }

  private static List<String> replayed(String first, String emitted) {
    List<String> rows = new ArrayList<>(rows(first));
    emitted
        .lines()
        .skip(1)
        .forEach(
            line -> {
              String[] cells = line.split(",", 3);
              if (cells[1].equals("-")) {
                assertThat(rows.remove(cells[2])).as(line).isTrue();
              } else {
                assertThat(rows).doesNotContain(cells[2]);
                rows.add(cells[2]);
              }
            });
    return rows.stream().sorted().toList();
  }
}
