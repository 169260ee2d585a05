package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only shows in a process of its own: signals, a closed pipe, a full heap. */
@Tag("slow")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ProcessTest {
  @TempDir private Path folder;
  @TempDir private Path outputFolder;
  private Path graph;
  private Path errors;

  @BeforeEach
  void writeGraph() {
    graph = folder.resolve("g.csv");
    errors = folder.resolve("err.txt");
    // Ranks that change at every tick: a million rows.
    CommandRun.of(
            "generate",
            "rmat",
            "--edges",
            10_000,
            "--vertices",
            4096,
            "--ticks",
            600,
            "--kind",
            "long",
            "-o",
            graph)
        .done();
  }

  @Test
  void killedWhileItWritesThereIsNoOutputFile() throws IOException, InterruptedException {
    Path output = outputFolder.resolve("rows.csv");
    Process process = start(List.of(), run("--quiet", "--output", output.toString()));

    awaitPartOfOutput(process);
    process.destroyForcibly();

    assertThat(process.waitFor()).isNotZero();
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endedBySignalWhileItWritesNothingIsLeft(String signal, int status)
      throws IOException, InterruptedException {
    Assumptions.assumeFalse(
        signal.equals("INT") && areInterruptsIgnored(),
        "this process was started with interrupts ignored, and so are its children");
    Process process =
        start(List.of(), run("--quiet", "--output", outputFolder.resolve("o.csv").toString()));

    awaitPartOfOutput(process);
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor()).isEqualTo(status);
    assertThat(Graphs.names(outputFolder)).isEmpty();
    assertThat(errors).hasContent("graphite: stopped by a signal");
  }

  @Test
  void aClosedPipeEndsTheCommandSilently() throws IOException, InterruptedException {
    Process process = start(List.of(), run());

    try (BufferedReader reader = process.inputReader()) {
      assertThat(reader.readLine()).isEqualTo("vertex,start,end,rank");
    }

    assertThat(process.waitFor()).isEqualTo(ExitStatus.DONE);
    assertThat(errors).content().doesNotContain("graphite:", "wrote", "Exception");
  }

  @Test
  void aFullHeapIsStatusFour() throws IOException, InterruptedException {
    Process process =
        start(
            List.of("-Xmx12m"),
            run("--quiet", "--output", outputFolder.resolve("o.csv").toString()));

    assertThat(process.waitFor()).isEqualTo(ExitStatus.NO_SPACE);
    assertThat(Files.readAllLines(errors)).hasSize(1).first().asString().contains("out of memory");
    assertThat(Graphs.names(outputFolder)).isEmpty();
  }

  @Test
  void aFullDiskUnderStandardOutputIsStatusFour() throws IOException, InterruptedException {
    File full = new File("/dev/full");
    Assumptions.assumeTrue(full.exists(), "no /dev/full here");
    Process process =
        new ProcessBuilder(command(List.of(), run()))
            .redirectOutput(full)
            .redirectError(errors.toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(ExitStatus.NO_SPACE);
    assertThat(errors).content().contains("cannot write standard output: no space left");
  }

  private void awaitPartOfOutput(Process process) throws IOException, InterruptedException {
    while (sizeOfParts() < 1 << 20) {
      assertThat(process.isAlive()).as("still running before a megabyte is written").isTrue();
      Thread.sleep(2);
    }
  }

  /** A shell starts background jobs so. */
  private static boolean areInterruptsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored = Files.readString(status).replaceAll("(?s).*SigIgn:\\s*(\\w+).*", "$1");
    return (Long.parseUnsignedLong(ignored, 16) & 2) != 0;
  }

  private long sizeOfParts() throws IOException {
    long size = 0;
    for (String name : Graphs.names(outputFolder)) {
      size += Files.size(outputFolder.resolve(name));
    }
    return size;
  }

  private String[] run(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "pagerank", "--iterations", "1", "--graph", graph.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private Process start(List<String> options, String... words) throws IOException {
    return new ProcessBuilder(command(options, words)).redirectError(errors.toFile()).start();
  }

  private static List<String> command(List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    return command;
  }
}
