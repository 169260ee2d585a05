package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.examples.ContactChains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs as jobs without a cluster: what users see is what the embedded engine shows. */
class GiraphEngineTest {
  private static final Path OFFICE = Path.of("../examples/office.tij");
  private static final Pattern COUNT =
      Pattern.compile("\"(supersteps|compute_calls|scatter_calls|messages|warps)\" : \\d+");

  @TempDir private Path folder;

  @Test
  void rowsAndCountsAreThoseOfTheEmbeddedEngine() throws IOException {
    sameAsLocal("eat --source 101 --from 36000 --graph " + OFFICE);
  }

  @ParameterizedTest
  @CsvSource({
    "latest-departure --target 101 --graph ../examples/office.tij --until 64800",
    "spanning-tree --source 101 --graph ../examples/office.tij",
    "wcc --graph ../examples/office.tij",
    "kcore --graph ../examples/office.tij"
  })
  @Tag("slow")
  void soTheyAreForOtherKindsOfPrograms(String line) throws IOException {
    sameAsLocal(line);
  }

  private void sameAsLocal(String line) throws IOException {
    Path job = folder.resolve("job.csv");
    Path local = folder.resolve("local.csv");
    Path stats = folder.resolve("stats.json");
    run(line, "--engine", "giraph", "--output", job, "--stats", stats).done();
    List<String> counts = counts(stats);
    run(line, "--output", local, "--stats", stats).done();
    assertThat(Files.mismatch(job, local)).as("first byte that differs").isEqualTo(-1);
    assertThat(counts).hasSize(5).isEqualTo(counts(stats));
  }

  private static List<String> counts(Path stats) throws IOException {
    return COUNT.matcher(Files.readString(stats)).results().map(found -> found.group()).toList();
  }

  @Test
  @Tag("slow")
  void failuresHaveTheStatusAndTheWordsOfTheEmbeddedEngine() throws IOException {
    Path output = folder.resolve("rows.csv");
    Object[] job = {"--engine", "giraph", "--quiet", "--output", output};
    run("eat --source 7 --graph " + OFFICE, job)
        .failedWith(ExitStatus.USAGE, "--source: ", "office.tij has no vertex '7'");
    run("wcc --graph " + folder.resolve("none.csv"), job)
        .failedWith(ExitStatus.BAD_INPUT, "none.csv: no such file");
    Path bad =
        Files.writeString(folder.resolve("bad.csv"), "src,dst,start,end\na,b,1,2\na,b,x,2\n");
    run("wcc --graph " + bad, job)
        .failedWith(ExitStatus.BAD_INPUT, "bad.csv: offset 26: start 'x' is not a whole number");
    run("cdlp --graph " + Graphs.chain(folder), job).failedWith(ExitStatus.BAD_INPUT, "integer");
    run("eat --source 101 --timeout 1 --graph " + OFFICE, job)
        .failedWith(ExitStatus.OTHER, "stopped after 1 s, as --timeout says");
    assertThat(output).doesNotExist();
  }

  @Test
  void aFileOnHdfsNeedsAHostOrAConfiguration() {
    run("wcc --graph hdfs:///in/office.tij", "--engine", "giraph")
        .failedWith(ExitStatus.USAGE, "--graph hdfs:///in/office.tij", "--hadoop-conf DIR");
  }

  @Test
  @Tag("slow")
  void programsOfObjectsHaveTheRowsOfTheEmbeddedEngine() throws IOException {
    sameAsLocal(
        "--program %s --jar %s --source 101 --graph %s"
            .formatted(ContactChains.class.getName(), folder, OFFICE));
    assertThat(Files.readString(folder.resolve("job.csv")))
        .startsWith("vertex,start,end,chain\n101,29660,inf,[]\n")
        .containsPattern("(?m)^\\d+,\\d+,\\d+,\"\\[\\d+, \\d+, \\d+]\"$");
  }

  @Test
  @Tag("slow")
  void whatAProgramCannotHaveInAJobIsSaidInOneLine() throws IOException {
    Object[] job = {"--engine", "giraph", "--quiet"};
    String line = "--program %s --jar " + folder + " --graph " + Graphs.chain(folder);
    CommandRun asked = run(line.formatted(UnfitProgram.Asking.class.getName()), job);
    asked.failedWith(
        ExitStatus.USAGE, "Asking asks for further properties of edges, which are not read on");
    assertThat(asked.errorLines()).hasSize(1);
    CommandRun unnamed = run(line.formatted(UnfitProgram.Unnamed.class.getName()), job);
    unnamed.failedWith(
        ExitStatus.JOB_FAILED, "holds a java.util.ArrayList, which is not among the classes");
    assertThat(unnamed.errorLines()).hasSize(1);
  }

  @Test
  @Tag("slow")
  void badRecordsAreLeftOutAndListed() throws IOException {
    Path bad =
        Files.writeString(folder.resolve("bad.csv"), "src,dst,start,end\na,b,1,2\na,b,x,2\n");
    Path output = folder.resolve("rows.csv");
    CommandRun run =
        run(
                "eat --source a --graph " + bad,
                "--engine",
                "giraph",
                "--on-bad-record",
                "skip",
                "-o",
                output)
            .done();
    assertThat(output).hasContent("vertex,arrival\na,1\nb,2");
    Path rejects = folder.resolve("rows.csv.rejects");
    assertThat(Files.readAllLines(rejects))
        .hasSize(2)
        .startsWith("file,offset,reason,text")
        .last()
        .asString()
        .matches("file:.*bad.csv,26,start 'x' is not a whole number,\"a,b,x,2\"");
    assertThat(run.err()).contains("left out 1 bad record, see " + rejects);
  }

  private static CommandRun run(String line, Object... more) {
    List<Object> words = new ArrayList<>(List.of("run"));
    words.addAll(List.of(line.split(" ")));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }
}
