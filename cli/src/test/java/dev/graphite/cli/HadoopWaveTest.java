package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waves as jobs without a cluster: what users see is what a wave in one process shows. */
class HadoopWaveTest {
  private static final String OFFICE = "../examples/office.tij";
  private static final String HEADER = "op,src,dst,start,end\n";
  private static final String FIRST =
      HEADER
          + "add-edge,101,118,29700,29720\ncommit\n"
          + "remove-edge,101,109,30280,\nchange-edge,155,157,30600,30700\n";
  private static final String SECOND =
      "commit\nremove-edge,101,102,1,\ncommit\n"
          + "add-vertex,161,,40000,50000\nadd-edge,120,161,41000,41100\nremove-vertex,131,,,\n";
  private static final String THIRD =
      "commit\nchange-vertex,161,,39000,\nadd-edge,131,101,29660,\n";

  @TempDir private Path folder;

  private static CommandRun run(String line, Object... more) {
    List<Object> words = new ArrayList<>(List.of("wave"));
    words.addAll(List.of(line.split(" ")));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  /** Lines about sessions and batches, without places. */
  private List<String> lines(CommandRun run) {
    return run.errorLines().stream()
        .map(line -> line.replace(folder + "/", ""))
        .filter(line -> line.matches("(graphite: )?(session|batch) .*"))
        .toList();
  }

  /** The rows of a wave in this process, by all of the changes at once. */
  private String expected(String question) {
    return run(question, "--graph", OFFICE, "--changes", folder.resolve("changes.csv"), "--quiet")
        .out();
  }

  @Test
  void aSessionGoesOnFromCallToCall() throws IOException {
    Path changes = Graphs.write(folder, "changes.csv", FIRST);
    Path rows = folder.resolve("rows.csv");
    Object[] job = {
      "--engine", "giraph", "--session", folder.resolve("session"), "--changes", changes, "-o", rows
    };
    CommandRun first = run("eat --source 101 --graph " + OFFICE, job).done();
    assertThat(lines(first))
        .containsExactly(
            "batch 1: 1 row", "batch 1 acknowledged", "batch 2: 2 rows", "batch 2 acknowledged");
    assertThat(rows).hasContent(expected("eat --source 101"));

    Graphs.write(folder, "changes.csv", FIRST + SECOND);
    Path stats = folder.resolve("stats.json");
    CommandRun second = run("eat --source 101 --stats " + stats, job);
    assertThat(second.status()).as(second.err()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(lines(second))
        .containsExactly(
            "session session: 2 batches",
            "graphite: batch 3 refused: changes.csv:7: there is no edge 101 -> 102 from 1",
            "batch 4: 3 rows",
            "batch 4 acknowledged");
    assertThat(rows).hasContent(expected("eat --source 101"));
    assertThat(Files.readString(stats))
        .contains("\"engine\" : \"giraph\"", "\"batches\" : 2,", "\"batches_refused\" : 1,");

    Graphs.write(folder, "changes.csv", FIRST + SECOND + THIRD);
    CommandRun third = run("eat --source 101", job).done();
    assertThat(lines(third))
        .containsExactly("session session: 4 batches", "batch 5: 2 rows", "batch 5 acknowledged");
    assertThat(rows).hasContent(expected("eat --source 101"));
    assertThat(Graphs.names(folder.resolve("session")))
        .filteredOn(name -> !name.startsWith("."))
        .containsExactly("state-4", "version-4");

    run("bfs --source 101", job)
        .failedWith(ExitStatus.USAGE, "is a session with algorithm earliest-arrival, not with");
    Graphs.write(folder, "changes.csv", FIRST);
    assertThat(run("eat --source 101", job).errorLines().get(1))
        .startsWith("graphite: " + changes + ": its first ")
        .endsWith("a file may only get longer");
  }

  @Test
  void whatAJobCannotDoIsWrongUsage() throws IOException {
    Graphs.chain(folder);
    Graphs.write(folder, "changes.csv", HEADER);
    String[][] cases = {
      {"--engine giraph", "--changes FILE is missing"},
      {"--engine giraph --changes changes.csv", "--graph FILE is missing"},
      {"--engine giraph --changes changes.csv --session s.x", "--graph FILE is missing"},
      {"--engine giraph --changes changes.csv --verify", "--verify is not for --engine giraph"},
      {"--engine giraph --changes changes.csv --export g.x", "--export is not for --engine giraph"},
      {
        "--engine giraph --changes changes.csv --emit-changes e.csv",
        "--emit-changes is not for --engine giraph, leave it out: "
      },
      {"--engine giraph --changes changes.csv --output-format jsonl", "writes csv, not jsonl"},
      {
        "--engine giraph --changes changes.csv --session file:///x -o file:///x/rows",
        "--session file:///x is for the session alone, not file:///x/rows"
      },
      {
        "--engine giraph --changes changes.csv --graph chain.csv -o file:///usr",
        "file:///usr exists already"
      },
      {"--engine giraph --changes changes.csv --workers 2", "needs a cluster"},
      {"--engine giraph --changes changes.csv -o changes.csv", "would replace the input"},
      {"--engine giraph --changes changes.csv --session hdfs:///s", "--session hdfs:///s names no"},
      {"--workers 2 --graph chain.csv --changes changes.csv", "--workers is for --engine giraph"},
      {"--engine spark --graph chain.csv --changes changes.csv", "unknown engine 'spark'"}
    };
    for (String[] one : cases) {
      CommandRun.ofLine("wave wcc " + one[0], folder).failedWith(ExitStatus.USAGE, one[1]);
    }
    assertThat(Graphs.names(folder)).containsExactly("chain.csv", "changes.csv");
  }

  /** The place of the source is empty for a call. */
  @Test
  @Tag("slow")
  void whatComesFromStandardInputIsAppliedWithoutASession() {
    String changes = HEADER + "remove-vertex,101,,,\n";
    CommandRun gone =
        CommandRun.fed(
            new ByteArrayInputStream(changes.getBytes(StandardCharsets.UTF_8)),
            ("wave eat --source 101 --engine giraph --changes - --graph " + OFFICE).split(" "));
    assertThat(gone.done().out()).isEqualTo("vertex,arrival\n");
    assertThat(lines(gone)).containsExactly("batch 1: 1 row");
  }

  /** A job that refuses what has changed, and one that goes on. */
  @Test
  @Tag("slow")
  void aJobThatFailsLeavesTheSessionAsItWas() throws IOException {
    Path graph = Graphs.write(folder, "graph.csv", HEADER.substring(3) + "a,b,1,5\nb,c,2,7\n");
    Path changes = Graphs.write(folder, "changes.csv", HEADER + "change-edge,a,b,1,9\n");
    Path session = folder.resolve("session");
    Object[] job = {"--engine", "giraph", "--session", session, "--changes", changes, "--quiet"};
    run("ld --target c --graph " + graph, job).done();
    List<String> kept = Graphs.names(session);

    String bad =
        HEADER + "change-edge,a,b,1,9\ncommit\nchange-edge,a,b,1,inf\nchange-edge,b,c,2,inf\n";
    Graphs.write(folder, "changes.csv", bad);
    CommandRun refused = run("ld --target c", job);
    assertThat(refused.status()).as(refused.err()).isEqualTo(ExitStatus.USAGE);
    assertThat(lines(refused)).containsExactly("session session: 1 batch");
    assertThat(refused.err()).contains("can leave ever later");
    assertThat(Graphs.names(session)).isEqualTo(kept);

    Graphs.write(
        folder, "changes.csv", HEADER + "change-edge,a,b,1,9\ncommit\nremove-edge,a,b,1,\n");
    CommandRun mended = run("ld --target c", job).done();
    assertThat(mended.out()).isEqualTo("vertex,departure\nb,6\nc,inf\n");
    assertThat(lines(mended)).containsExactly("session session: 1 batch", "batch 2 acknowledged");
  }

  /** Those that keep no states; the others are tried by the tests of jobs. */
  @Test
  @Tag("slow")
  void programsOfPhasesRunOnTheGraphThatWasKept() throws IOException {
    String question = "kcore";
    Path changes = Graphs.write(folder, "changes.csv", FIRST);
    Path rows = folder.resolve("rows.csv");
    Object[] job = {
      "--engine", "giraph", "--session", folder.resolve("session"), "--changes", changes, "-o", rows
    };
    run(question + " --graph " + OFFICE, job).done();
    Graphs.write(folder, "changes.csv", FIRST + SECOND + THIRD);
    run(question, job);
    assertThat(rows).hasContent(expected(question));
  }
}
