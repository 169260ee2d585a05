package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import dev.graphite.giraph.input.GraphInput;
import dev.graphite.giraph.input.RejectedLines;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the jobs of a class' tests in this process, one at a time; an extension of JUnit. */
final class LocalJobs implements BeforeAllCallback, AfterAllCallback {
  private static final Set<RunCounter> SHARED =
      EnumSet.of(
          RunCounter.SUPERSTEPS,
          RunCounter.COMPUTE_CALLS,
          RunCounter.MESSAGES,
          RunCounter.SCATTER_CALLS,
          RunCounter.WARPS);

  private LocalZooKeeper zooKeeper;
  private Path folder;
  private int jobs;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
    folder = Files.createTempDirectory("graphite-jobs");
    zooKeeper = new LocalZooKeeper();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    zooKeeper.close();
    assertThat(FileUtil.fullyDelete(folder.toFile())).isTrue();
  }

  /** A job that is done, and where its output is. */
  record Done(Job job, Path output) {
    /** The lines of all part files, sorted. */
    List<String> lines() throws IOException {
      assertThat(output.resolve("_SUCCESS")).exists();
      List<String> lines = new ArrayList<>();
      try (Stream<Path> files = Files.list(output)) {
        for (Path part : files.filter(Done::isPart).toList()) {
          lines.addAll(Files.readAllLines(part));
        }
      }
      lines.sort(null);
      return lines;
    }

    /** The lines of input that were left out, with headers. */
    List<String> rejects() throws IOException {
      Path folder = Path.of(URI.create(job.getConfiguration().get(RejectedLines.KEY)));
      List<String> lines = new ArrayList<>();
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path part : files.filter(Done::isPart).toList()) {
            lines.addAll(Files.readAllLines(part));
          }
        }
      }
      return lines;
    }

    private static boolean isPart(Path file) {
      return file.getFileName().toString().startsWith("part-");
    }

    /** The rows in order, vertices by their ranks in a graph. */
    List<long[]> rows(List<Column> columns, TemporalGraph graph) throws IOException {
      List<long[]> rows = new ArrayList<>();
      for (String line : lines()) {
        rows.add(row(line.split(",", -1), columns, graph));
      }
      Comparator<long[]> order = Comparator.comparingLong(row -> row[0]);
      rows.sort(order.thenComparingLong(row -> row[1]));
      return rows;
    }

    private static long[] row(String[] cells, List<Column> columns, TemporalGraph graph) {
      long[] row = new long[cells.length];
      for (int i = 0; i < cells.length; i++) {
        row[i] =
            switch (columns.get(i).type()) {
              case VERTEX -> cells[i].isEmpty() ? -1 : graph.ids().rank(cells[i]);
              case TICK, END -> Time.parseEnd(cells[i]);
              case LONG -> Long.parseLong(cells[i]);
              case DOUBLE -> Double.doubleToRawLongBits(Double.parseDouble(cells[i]));
              case OBJECT -> throw new IllegalArgumentException("compare lines instead");
            };
      }
      return row;
    }
  }

  /** What a job counted that the embedded engine counts, too. */
  static Map<RunCounter, Long> counted(Counters counters) {
    Map<RunCounter, Long> counts = new EnumMap<>(RunCounter.class);
    for (RunCounter counter : SHARED) {
      counts.put(counter, counter.of(counters));
    }
    return counts;
  }

  /** What the embedded engine counted. */
  static Map<RunCounter, Long> counted(RunStatistics local) {
    Map<RunCounter, Long> counts = new EnumMap<>(RunCounter.class);
    counts.put(RunCounter.SUPERSTEPS, local.supersteps());
    counts.put(RunCounter.COMPUTE_CALLS, local.computeCalls());
    counts.put(RunCounter.MESSAGES, local.messages());
    counts.put(RunCounter.SCATTER_CALLS, local.scatterCalls());
    counts.put(RunCounter.WARPS, local.warps());
    return counts;
  }

  /** Runs a job to its end, which must be a good one. */
  Done run(TestRuns runs) throws Exception {
    return run(runs.configuration());
  }

  /** Runs a job whose configuration says more than that of {@link TestRuns}. */
  Done run(Configuration configuration) throws Exception {
    return run(new ProgramJob(configuration, TestGraphInput.class, zooKeeper.address()));
  }

  /** Runs a job on files to its end, which must be a good one. */
  Done run(TestRuns runs, GraphInput input, long splitBytes) throws Exception {
    return run(runs.configuration(), input, splitBytes);
  }

  /** Runs a job on files whose configuration says more than that of {@link TestRuns}. */
  Done run(Configuration configuration, GraphInput input, long splitBytes) throws Exception {
    configuration.setLong("mapreduce.input.fileinputformat.split.maxsize", splitBytes);
    configuration.set(RejectedLines.KEY, folder.resolve("rejects-" + jobs).toUri().toString());
    input.configure(configuration);
    return run(new ProgramJob(configuration, zooKeeper.address()));
  }

  /** Runs a job that reads what its configuration says. */
  Done runAsConfigured(Configuration configuration) throws Exception {
    return run(new ProgramJob(configuration, zooKeeper.address()));
  }

  private Done run(ProgramJob program) throws Exception {
    Path output = folder.resolve("job-" + jobs++);
    Job job =
        program
            .inThisProcess()
            .job(output.getFileName().toString(), new org.apache.hadoop.fs.Path(output.toUri()));
    assertThat(job.waitForCompletion(false)).isTrue();
    return new Done(job, output);
  }
}
