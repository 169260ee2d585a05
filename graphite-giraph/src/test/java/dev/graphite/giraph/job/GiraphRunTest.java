package dev.graphite.giraph.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.giraph.JobFailure.Kind;
import dev.graphite.giraph.RunCounter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole jobs in a process of their own. */
class GiraphRunTest {
  private static final int LONG_PATH = 300;
  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();

  /** Makes breadth-first searches, or fails as it is told. */
  public static final class Maker implements ProgramMaker {
    @Override
    public IntervalProgram program(Map<String, String> query, Map<String, Integer> ranks) {
      if (query.containsKey("memory")) {
        throw new OutOfMemoryError("Java heap space");
      }
      if (query.containsKey("fault")) {
        throw new IllegalStateException("bug");
      }
      if (query.containsKey("status")) {
        kill();
      }
      return new BreadthFirstSearch(ranks.get("source"));
    }

    private static void kill() {
      String process = Long.toString(ProcessHandle.current().pid());
      try {
        new ProcessBuilder("kill", "-KILL", process).start().waitFor();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** More supersteps than Hadoop allows counters by default. */
  @Test
  void rowsComeInOrderWithCountsAndProgress() throws Exception {
    StringBuilder path = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < LONG_PATH; i++) {
      path.append("%d,%d,0,5\n".formatted(i, i + 1));
      rows.append(i == 0 ? "0,0,inf,0\n" : i + ",0,5," + i + "\n");
    }
    rows.append("300,0,5,300\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JobReport report;
    try (JobResult result = run(request(path.toString(), "0", Map.of(), null))) {
      assertThat(result.writeRows(out)).isEqualTo(LONG_PATH + 1);
      report = result.report();
      assertThat(Path.of(java.net.URI.create(result.output()))).isDirectory();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(rows.toString());
    assertThat(report.count(RunCounter.SUPERSTEPS)).isEqualTo(LONG_PATH + 1);
    assertThat(report.superstepMillis()).hasSize(LONG_PATH + 1);
    assertThat(report.computeMillis()).isPositive().isLessThan(report.totalMillis());
    assertThat(report.count(RunCounter.MESSAGES)).isEqualTo(LONG_PATH);
    assertThat(report.vertices()).isEqualTo(LONG_PATH + 1);
    // A byte of flags, two numbers of 1 to 3 bytes, and the target: a byte, and 1 to 3.
    long bytes = LongStream.rangeClosed(1, LONG_PATH).map(i -> 4 + 2 * size(i)).sum();
    assertThat(report.count(RunCounter.MESSAGE_BYTES)).isEqualTo(bytes);
    assertThat(heard.get(0)).startsWith("job_local");
    assertThat(heard).last().isEqualTo("300: 0");
    assertThat(heard.subList(1, heard.size() - 1))
        .allMatch(step -> step.matches("-\\d: \\d+|\\d+: 1"));
    assertThat(report.peakMemoryBytes()).isBetween(1L << 20, 1L << 40);
  }

  @Test
  void filesOfHdfsNeedAHost() throws Exception {
    JobFailedException failure = failure(request("a,b,3,4\n", "a", Map.of(), "hdfs:///out"));
    assertThat(failure.kind()).isEqualTo(Kind.USAGE);
    assertThat(failure)
        .hasMessageContaining("--output hdfs:///out names no host")
        .hasMessageContaining("--hadoop-conf DIR");
    for (String withHost : List.of("hdfs://host:9/out", "/out")) {
      assertThatCode(() -> JobSetup.checkAddress("--output", withHost, new Configuration()))
          .doesNotThrowAnyException();
    }
    Configuration onHdfs = new Configuration();
    onHdfs.set("fs.defaultFS", "hdfs://host:9");
    assertThatCode(() -> JobSetup.checkAddress("--output", "hdfs:///out", onHdfs))
        .doesNotThrowAnyException();
  }

  @Test
  void whatHadoopTakesForNoFileNameIsAMatterOfUsage() {
    for (String name : List.of("", "tij_10:30.csv")) {
      JobInput input = new JobInput(name, null, null, false, null, false);
      JobFailedException failure = failure(request(input, "a", Map.of(), null));
      assertThat(failure.kind()).as(name).isEqualTo(Kind.USAGE);
      assertThat(failure)
          .hasMessageStartingWith("--graph " + name + " is no file name for Hadoop: ");
    }
  }

  private static int size(long number) {
    return number < 128 ? 1 : number < 256 ? 2 : 3;
  }

  @Test
  @Tag("slow")
  void aFolderHasPartFilesAndSuccess() throws Exception {
    Path output = folder.resolve("out");
    JobRequest request = request("a,b,3,4\n", "a", Map.of(), output.toUri().toString());
    run(request).close();
    try (Stream<Path> files = Files.list(output)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.startsWith(".")))
          .containsExactlyInAnyOrder("_SUCCESS", "part-m-00000");
    }
    assertThat(Files.readAllLines(output.resolve("part-m-00000")))
        .containsExactlyInAnyOrder("a,3,inf,0", "b,3,4,1");

    JobFailedException again = failure(request);
    assertThat(again.kind()).isEqualTo(Kind.USAGE);
    assertThat(again).hasMessageContaining("exists already").hasMessageContaining("out");
    assertThat(output.resolve("_SUCCESS")).exists();
  }

  @Test
  void linesThatWereLeftOutAreInAFolderOfTheOutput() throws Exception {
    Path output = folder.resolve("out");
    JobRequest request =
        request("a,b,3,4\na,b,x,5\n", "a", Map.of(), output.toUri().toString(), true);
    ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    try (JobResult result = run(request)) {
      result.writeRejects(rejects);
      assertThat(result.report().count(RunCounter.REJECTED_ROWS)).isEqualTo(1);
    }
    String line = ",26,start 'x' is not a whole number,\"a,b,x,5\"";
    assertThat(rejects.toString(StandardCharsets.UTF_8)).endsWith(line + "\n").hasLineCount(1);
    try (Stream<Path> files = Files.list(output.resolve("_rejects"))) {
      Path part = files.filter(file -> file.toString().contains("/part-")).findFirst().get();
      assertThat(Files.readString(part)).startsWith("file,offset,reason,text\n").contains(line);
    }
    assertThat(output.resolve("_SUCCESS")).exists();
  }

  @Test
  @Tag("slow")
  void aFailedJobSaysWhyAndLeavesNoFolder() throws Exception {
    Path output = folder.resolve("out");
    JobFailedException unknown =
        failure(request("a,b,3,4\n", "c", Map.of(), output.toUri().toString()));
    assertThat(unknown.kind()).isEqualTo(Kind.USAGE);
    assertThat(unknown)
        .hasMessageContaining("--source: ")
        .hasMessageEndingWith(" has no vertex 'c'");
    assertThat(output).doesNotExist();

    JobFailedException memory = failure(request("a,b,3,4\n", "a", Map.of("memory", ""), null));
    assertThat(memory.kind()).isEqualTo(Kind.MEMORY);
    assertThat(memory).hasMessageContaining("Java heap space");

    JobFailedException fault = failure(request("a,b,3,4\n", "a", Map.of("fault", ""), null));
    assertThat(fault.kind()).isEqualTo(Kind.PROGRAM);
    assertThat(fault).hasMessageStartingWith("java.lang.IllegalStateException: bug");

    JobFailedException status = failure(request("a,b,3,4\n", "a", Map.of("status", ""), null));
    assertThat(status.kind()).isEqualTo(Kind.OTHER);
    assertThat(status).hasMessageContaining("status 137");

    JobFailedException line = failure(request("a,b,3,x\n", "a", Map.of(), null));
    assertThat(line.kind()).isEqualTo(Kind.BAD_INPUT);
    assertThat(line).hasMessageEndingWith("edges.csv: offset 18: end 'x' is not a whole number");
  }

  @Test
  @Tag("slow")
  void anInterruptEndsTheProcess() throws Exception {
    Thread thread = Thread.currentThread();
    JobRequest request = request("a,b,3,4\n", "a", Map.of(), null);
    GiraphRun run =
        new GiraphRun(
            request,
            new JobListener() {
              @Override
              public void submitted(String id, String address) {
                thread.interrupt();
              }

              @Override
              public void restarted(String cause, OptionalLong superstep) {}

              @Override
              public void superstep(long superstep, long messages) {}
            });
    assertThat(catchThrowableOfType(InterruptedException.class, run::run)).isNotNull();
    // Killed, it is gone once the system has cleared up behind it.
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  private JobFailedException failure(JobRequest request) {
    return catchThrowableOfType(JobFailedException.class, () -> run(request));
  }

  private JobResult run(JobRequest request) throws InterruptedException {
    JobListener listener =
        new JobListener() {
          @Override
          public void submitted(String id, String address) {
            heard.add(id);
          }

          @Override
          public void restarted(String cause, OptionalLong superstep) {}

          @Override
          public void superstep(long superstep, long messages) {
            heard.add(superstep + ": " + messages);
          }
        };
    return new GiraphRun(request, listener).run();
  }

  private JobRequest request(String edges, String source, Map<String, String> query, String output)
      throws IOException {
    return request(edges, source, query, output, false);
  }

  private JobRequest request(
      String edges, String source, Map<String, String> query, String output, boolean skips)
      throws IOException {
    Path file = Files.writeString(folder.resolve("edges.csv"), "src,dst,start,end\n" + edges);
    JobInput input = new JobInput(file.toUri().toString(), null, null, false, null, skips);
    return request(input, source, query, output);
  }

  private static JobRequest request(
      JobInput input, String source, Map<String, String> query, String output) {
    return new JobRequest(
        "test",
        Maker.class,
        query,
        Map.of("source", source),
        input,
        output,
        1,
        HadoopSettings.defaults(),
        List.of());
  }
}
