package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveSessionCommandTest {
  private static final String HEADER = "op,src,dst,start,end\n";
  private static final String FIRST = HEADER + "add-edge,a,c,2,9\ncommit\nremove-edge,a,z,1,\n";
  private static final String SECOND = "commit\nadd-edge,c,d,3,5\nadd-edge,c,e,4,5\n";

  private static final String OPENING =
      "wave eat --source a --changes changes.csv --session my.session";
  private static final String CREATING = OPENING + " --graph chain.csv";

  @TempDir private Path folder;

  private CommandRun run(String line, String changes) throws IOException {
    Graphs.chain(folder);
    Graphs.write(folder, "changes.csv", changes);
    return CommandRun.ofLine(line, folder);
  }

  private static List<String> batches(CommandRun run) {
    return run.errorLines().stream()
        .filter(line -> line.startsWith("batch ") || line.startsWith("graphite: batch "))
        .map(line -> line.replaceFirst("/\\S*/", "").replaceFirst(", [0-9.]+ ms", ""))
        .toList();
  }

  /** The rest of a run that has opened the session, which it says before all else. */
  private static CommandRun opened(CommandRun run, String batches) {
    int end = run.err().indexOf('\n') + 1;
    assertThat(run.err().substring(0, end)).matches("session \\S*my\\.session: " + batches + "\n");
    return new CommandRun(run.status(), run.out(), run.err().substring(end));
  }

  @Test
  void eachBatchIsAcknowledgedAndSkippedTheNextTime() throws IOException {
    CommandRun first = run(CREATING, FIRST);

    assertThat(first.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(batches(first))
        .containsExactly(
            "batch 1: 1 row, 1 row gone, 1 row come",
            "batch 1 acknowledged",
            "graphite: batch 2 refused: changes.csv:4: there is no edge a -> z from 1");

    Files.delete(folder.resolve("chain.csv"));
    Graphs.write(folder, "changes.csv", FIRST + SECOND);
    CommandRun second = CommandRun.ofLine(OPENING + " --stats stats.json --verify", folder).done();

    assertThat(batches(second))
        .containsExactly("batch 3: 2 rows, 0 rows gone, 2 rows come", "batch 3 acknowledged");
    assertThat(second.out()).isEqualTo("vertex,arrival\na,1\nb,2\nc,3\nd,4\ne,5\n");
    assertThat(opened(second, "2 batches").errorLines().get(2))
        .matches(
            "opened session .*/my.session, 2 batches, in [\\d.]+ s; 1 batch with 2 rows, 0 refused,"
                + " in [\\d.]+ s \\(p50 [\\d.]+ ms, p99 [\\d.]+ ms, max [\\d.]+ ms\\); wrote 5 rows"
                + " to standard output in [\\d.]+ s");
    assertThat(Files.readString(folder.resolve("stats.json")))
        .contains("\"session_batches\" : 2", "\"batches\" : 1", "\"rows_written\" : 5")
        .doesNotContain("rows_read", "first_answer");

    assertThat(batches(CommandRun.ofLine(OPENING, folder).done())).isEmpty();
  }

  @Test
  void rowsAreSkippedNotBatchesIfTheirSizeIsAnother() throws IOException {
    String rows = HEADER + "add-edge,a,d,1,2\nadd-edge,a,e,1,2\nadd-edge,a,f,1,2\n";
    run(CREATING + " --batch-size 2 --emit-changes news.csv", rows).done();
    CommandRun second =
        run(
                OPENING + " --batch-size 1 --emit-changes news.csv",
                rows + "# a remark\nadd-edge,a,g,1,2\nadd-edge,a,h,1,2\n")
            .done();

    assertThat(batches(second)).hasSize(4).contains("batch 3 acknowledged", "batch 4 acknowledged");
    assertThat(folder.resolve("news.csv"))
        .hasContent("batch,change,vertex,arrival\n1,+,d,2\n1,+,e,2\n2,+,f,2\n3,+,g,2\n4,+,h,2\n");
  }

  @Test
  void anotherFileOfChangesIsReadFromItsStartAndTheFirstOneIsStillKnown() throws IOException {
    run(CREATING, HEADER + "add-edge,a,d,1,2\n").done();
    Graphs.write(folder, "more.csv", HEADER + "add-edge,a,e,1,2\n");
    String more = OPENING.replace("changes.csv", "more.csv");

    assertThat(batches(CommandRun.ofLine(more, folder).done())).contains("batch 2 acknowledged");
    assertThat(batches(CommandRun.ofLine(OPENING, folder).done())).isEmpty();
    assertThat(batches(CommandRun.ofLine(more, folder).done())).isEmpty();
  }

  @Test
  void nothingOfAStreamIsSkipped() throws IOException {
    String graph = Graphs.chain(folder).toString();
    String session = folder.resolve("my.session").toString();
    for (int i = 1; i <= 3; i++) {
      String changes = HEADER + "add-edge,a,v" + i + ",1,2\n";
      CommandRun run =
          CommandRun.fed(
              new ByteArrayInputStream(changes.getBytes(StandardCharsets.UTF_8)),
              "wave",
              "eat",
              "--source",
              "a",
              "--graph",
              graph,
              "--changes",
              "-",
              "--quiet",
              "--session",
              session);
      assertThat(run.done().err()).endsWith("batch " + i + " acknowledged\n");
      if (i > 1) {
        opened(run, i == 2 ? "1 batch" : "2 batches");
      }
      assertThat(run.out()).contains("v" + i + ",2\n").contains("v1,2\n");
    }
  }

  @Test
  void changesThatWereRewrittenAreRefused() throws IOException {
    run(CREATING, HEADER + "add-edge,a,d,1,2\nadd-edge,a,e,1,2\n").done();
    opened(
            run(OPENING, HEADER + "add-edge,a,d,1,2\nadd-edge,a,f,1,2\nadd-edge,a,g,1,2\n"),
            "1 batch")
        .failedWith(ExitStatus.BAD_INPUT, "changes.csv: its first 2 rows are not those that");
    opened(run(OPENING, HEADER + "add-edge,a,d,1,2\n"), "1 batch")
        .failedWith(ExitStatus.BAD_INPUT, "changes.csv: its first 2 rows are not those that");
  }

  @ParameterizedTest
  @ValueSource(strings = {"news.csv", "news.csv.gz"})
  void whatWasEmittedIsCutBackToWhatWasAcknowledged(String name) throws IOException {
    Path news = folder.resolve(name);
    run(CREATING + " --emit-changes " + news, HEADER + "add-edge,a,d,1,2\n").done();
    byte[] acknowledged = Files.readAllBytes(news);
    Files.write(news, "2,+,torn".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    run(OPENING + " --emit-changes " + news, HEADER + "add-edge,a,d,1,2\nadd-edge,d,e,2,3\n")
        .done();

    assertThat(name.endsWith(".gz") ? Graphs.readGzip(news) : Files.readString(news))
        .isEqualTo("batch,change,vertex,arrival\n1,+,d,2\n2,+,e,3\n");

    Files.write(news, Arrays.copyOf(acknowledged, 9));
    opened(CommandRun.ofLine(OPENING + " --emit-changes " + news, folder), "2 batches")
        .failedWith(ExitStatus.BAD_INPUT, name + " has 9 bytes where the session has written");

    Files.delete(news);
    run(
            OPENING + " --emit-changes " + news,
            HEADER + "add-edge,a,d,1,2\nadd-edge,d,e,2,3\nadd-edge,d,f,2,3\n")
        .done();
    assertThat(name.endsWith(".gz") ? Graphs.readGzip(news) : Files.readString(news))
        .isEqualTo("batch,change,vertex,arrival\n3,+,f,3\n");
  }

  @Test
  void aFileThatMissedABatchIsNotGoneOnWithButOneThatMissedNoneIs() throws IOException {
    String rows = HEADER + "add-edge,a,d,1,2\n";
    String header = "batch,change,vertex,arrival\n";
    Path news = folder.resolve("news.csv");
    run(CREATING + " --emit-changes news.csv", rows).done();
    run(OPENING, rows + "remove-edge,a,z,1,\n");
    run(OPENING + " --emit-changes news.csv", rows + "remove-edge,a,z,1,\nadd-edge,a,e,1,2\n")
        .done();
    assertThat(news).hasContent(header + "1,+,d,2\n3,+,e,2\n");

    rows += "remove-edge,a,z,1,\nadd-edge,a,e,1,2\nadd-edge,a,f,1,2\n";
    run(OPENING + " --emit-changes others.csv", rows).done();
    assertThat(folder.resolve("others.csv")).hasContent(header + "4,+,f,2\n");
    rows += "add-edge,a,g,1,2\n";
    opened(run(OPENING + " --emit-changes news.csv", rows), "4 batches")
        .failedWith(
            ExitStatus.BAD_INPUT, "news.csv ends with batch 3, and the session with 4; name");
    assertThat(news).hasContent(header + "1,+,d,2\n3,+,e,2\n");
    run(OPENING + " --emit-changes others.csv", rows).done();
    assertThat(folder.resolve("others.csv")).hasContent(header + "4,+,f,2\n5,+,g,2\n");
  }

  @Test
  void changesCanBeEmittedIntoAPipeWithASessionAndWithout() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    Assumptions.assumeTrue(Files.isDirectory(descriptors), "no " + descriptors + " here");
    for (String line : List.of(CREATING, OPENING, CREATING.replaceFirst(" --session \\S+", ""))) {
      Set<String> before = pipes(descriptors).keySet();
      Pipe pipe = Pipe.open();
      try (InputStream news = Channels.newInputStream(pipe.source())) {
        Map<String, Path> pipes = pipes(descriptors);
        pipes.keySet().removeAll(before);
        Path end = pipes.values().iterator().next();
        String changes =
            HEADER + "add-edge,a,d,1,2\n" + (line.equals(OPENING) ? "add-edge,a,e,1,2" : "");
        run(line + " --emit-changes " + end, changes).done();
        pipe.sink().close();
        assertThat(new String(news.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(
                "batch,change,vertex,arrival\n"
                    + (line.equals(OPENING) ? "2,+,e,2\n" : "1,+,d,2\n"));
      }
    }
  }

  /** The pipes that are open, by what they are called. */
  private static Map<String, Path> pipes(Path descriptors) throws IOException {
    Map<String, Path> pipes = new HashMap<>();
    try (Stream<Path> paths = Files.list(descriptors)) {
      for (Path path : paths.toList()) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          pipes.put(Files.readSymbolicLink(path).toString(), path);
        }
      }
    }
    pipes.keySet().removeIf(name -> !name.startsWith("pipe:"));
    return pipes;
  }

  @Test
  void anExportDoesNotReplaceTheGraphThatASessionBeganWith() throws IOException {
    run(CREATING, HEADER + "add-edge,a,d,1,2\n").done();
    Path edges = Files.copy(folder.resolve("chain.csv"), folder.resolve("edges.csv"));
    Path vertices = Graphs.write(folder, "vertices.csv", "id,start,end\n");
    String exporting = OPENING + " --export " + folder;
    CommandRun.ofLine(exporting + " --graph edges.csv", folder)
        .failedWith(ExitStatus.USAGE, "--export ", "edges.csv would replace the input");
    CommandRun.ofLine(exporting + " --graph chain.csv --vertices vertices.csv", folder)
        .failedWith(ExitStatus.USAGE, "--export ", "vertices.csv would replace the input");
    assertThat(edges).hasSameTextualContentAs(folder.resolve("chain.csv"));
    assertThat(vertices).hasContent("id,start,end\n");

    CommandRun.ofLine(exporting, folder).done();
    assertThat(edges).content().contains("a,d,1,2");
  }

  @Test
  void anotherQuestionIsWrongUsage() throws IOException {
    run(CREATING, FIRST);
    String[][] cases = {
      {OPENING.replace("eat", "reachability"), "with algorithm earliest-arrival, not with algor"},
      {OPENING.replace("source a", "source b"), "with source a, not with source b"},
      {OPENING + " --until 9", "with no until, not with until 9"},
      {OPENING + " --undirected", "with rows as the file says, not with rows --undirected"}
    };
    for (String[] one : cases) {
      CommandRun.ofLine(one[0], folder).failedWith(ExitStatus.USAGE, "my.session is a ", one[1]);
    }
  }

  @Test
  void damageIsBadInputAndNamesFileAndOffset() throws IOException {
    run(CREATING, FIRST);
    Path snapshot = folder.resolve("my.session/snapshot");
    byte[] bytes = Files.readAllBytes(snapshot);
    bytes[60] ^= 4;
    Files.write(snapshot, bytes);
    CommandRun.ofLine(OPENING, folder)
        .failedWith(ExitStatus.BAD_INPUT, "my.session/snapshot: offset 36: the bytes of a frame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot", "log"})
  void aFileThatCannotBeReadIsBadInput(String name) throws IOException {
    run(CREATING, FIRST);
    Path file = folder.resolve("my.session").resolve(name);
    Files.delete(file);
    Files.createDirectory(file);
    CommandRun.ofLine(OPENING, folder)
        .failedWith(ExitStatus.BAD_INPUT, "my.session/" + name + ": cannot be read: is a dir");
  }

  @Test
  void whatACrashHasTornIsCutOffAndSaid() throws IOException {
    run(CREATING, HEADER + "add-edge,a,d,1,2\n").done();
    Path log = folder.resolve("my.session/log");
    byte[] bytes = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(bytes, bytes.length - 3));
    Files.write(folder.resolve("my.session/lock"), new byte[0]);

    CommandRun run = CommandRun.ofLine(OPENING, folder).done();
    assertThat(run.errorLines().get(0))
        .matches(
            "graphite: warning: session .*/my.session: cut off \\d+ bytes of a batch that was"
                + " not acknowledged");
    assertThat(batches(run)).contains("batch 1 acknowledged");
    assertThat(run.out()).contains("d,2\n");
  }

  @Test
  void aSessionInUseIsLeftAlone() throws IOException {
    run(CREATING, FIRST);
    Path lock = folder.resolve("my.session/lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      CommandRun.ofLine(OPENING, folder).failedWith(ExitStatus.OTHER, "my.session is in use");
    }
    CommandRun.ofLine(OPENING, folder).done();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Graphs.write(folder, "changes.csv", FIRST);
    String line = CREATING.replace("my.session", "/proc/session");
    run(line, FIRST).failedWith(ExitStatus.NO_SPACE, "cannot write /proc/session: ");
  }

  @Test
  void withoutItsSourceASessionGoesOnAndHasAnAnswerWhenItIsBack() throws IOException {
    run(CREATING, HEADER + "remove-vertex,a,,,\n").done();
    CommandRun run =
        run(OPENING + " --verify", HEADER + "remove-vertex,a,,,\nadd-edge,a,b,1,3\n").done();
    assertThat(run.out()).isEqualTo("vertex,arrival\na,1\nb,2\nc,7\n");
  }
}
