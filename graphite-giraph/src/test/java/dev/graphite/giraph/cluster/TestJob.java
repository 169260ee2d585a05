package dev.graphite.giraph.cluster;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ContactChains;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.job.GiraphRun;
import dev.graphite.giraph.job.HadoopSettings;
import dev.graphite.giraph.job.JobInput;
import dev.graphite.giraph.job.JobListener;
import dev.graphite.giraph.job.JobReport;
import dev.graphite.giraph.job.JobRequest;
import dev.graphite.giraph.job.JobResult;
import dev.graphite.giraph.job.ProgramMaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A job as users have it run, on a chain: it has so many supersteps that there is time to do
 * something to it. Edges beside the chain make messages. With it come the rows that the embedded
 * engine has for the same lines.
 */
final class TestJob implements JobListener {
  private static final int WORKERS = 3;
  private static final int EDGES_PER_VERTEX = 20;
  private static final int CHECKPOINT_EVERY = 3;
  private static final String KIND = "kind";
  private static final String SOURCE = "source";
  private static final String TARGET = "target";

  /** What is run; each depends on something else that a checkpoint has to keep. */
  enum Kind {
    /** Messages alone, and integer ids. */
    SEARCH(Algorithm.EARLIEST_ARRIVAL::program, "", Map.of()),
    /** The same with text for ids, and lines that cannot be read. */
    TEXT_IDS(Algorithm.EARLIEST_ARRIVAL::program, "v", Map.of()),
    /** Sums over all vertices in each round. */
    ROUNDS(Algorithm.PAGERANK::program, "", Map.of()),
    /** A master that leads from phase to phase. */
    PHASES(Algorithm.SCC::program, "", Map.of()),
    /** Walks in many portions, which the master counts. */
    WALKS(Algorithm.TEMPORAL_TRIANGLES::program, "", Map.of(ProgramJob.WALKS_PER_WORKER, "500")),
    /** Time that runs backwards, in windows. */
    WINDOWS(Algorithm.LATEST_DEPARTURE::program, "", Map.of(ProgramJob.WINDOWS, "40,80,120")),
    /** Objects in states and messages. */
    OBJECTS(ContactChains::new, "", Map.of());

    private final Function<Parameters, IntervalProgram> maker;
    private final String prefix;
    private final Map<String, String> settings;

    Kind(Function<Parameters, IntervalProgram> maker, String prefix, Map<String, String> settings) {
      this.maker = maker;
      this.prefix = prefix;
      this.settings = settings;
    }

    private IntervalProgram program(int source, int target) {
      return maker.apply(
          Parameters.defaults()
              .withSource(source)
              .withTarget(target)
              .withUntil(this == WINDOWS ? 150 : Long.MAX_VALUE)
              .withIterations(20));
    }
  }

  private final Kind kind;
  private final int length;
  private long messages;
  private final List<String> lines = new ArrayList<>();
  private final List<String> badLines = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> jobs = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();
  private final List<String> waits = new CopyOnWriteArrayList<>();

  /**
   * A graph and its answer.
   *
   * @param length of the chain
   */
  TestJob(Kind kind, int length) throws IOException {
    this.kind = kind;
    this.length = length;
    lines.add("src,dst,start,end");
    Random random = new Random(length);
    for (int vertex = 0; vertex < length; vertex++) {
      edge(vertex, vertex + 1, 10L * vertex);
      for (int i = 0; i < EDGES_PER_VERTEX; i++) {
        edge(vertex, length + 1 + random.nextInt(length * 5), random.nextInt(10 * length));
        edge(length + 1 + random.nextInt(length * 5), vertex, random.nextInt(10 * length));
      }
      if (kind == Kind.TEXT_IDS && vertex % 4 == 0) {
        badLines.add(id(vertex) + "," + id(vertex + 1) + ",soon,9");
        lines.add(badLines.get(badLines.size() - 1));
      }
    }
    answer();
  }

  private void edge(int source, int target, long start) {
    lines.add(id(source) + "," + id(target) + "," + start + "," + (start + 5));
  }

  private String id(int vertex) {
    return kind.prefix + vertex;
  }

  private void answer() throws IOException {
    Path file = Files.createTempFile("edges", ".csv");
    try {
      Files.write(file, lines);
      TemporalGraph graph =
          GraphReader.read(file, ReadOptions.DEFAULT.withBadRecords(BadRecordPolicy.SKIP)).graph();
      IntervalResult result =
          new LocalEngine()
              .run(kind.program(graph.ids().rank(id(0)), graph.ids().rank(id(length))), graph);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RowWriter.write(result, RowFormat.CSV, bytes);
      messages = result.statistics().messages();
      bytes.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().forEach(rows::add);
    } finally {
      Files.delete(file);
    }
  }

  /** The edges as csv, with {@link #badLines} among them. */
  List<String> lines() {
    return lines;
  }

  /** Lines that cannot be read, sorted. */
  List<String> badLines() {
    return badLines.stream().sorted().toList();
  }

  /** The answer of the embedded engine, sorted as text. */
  List<String> rows() {
    return rows;
  }

  /** How many messages the embedded engine sends. */
  long messages() {
    return messages;
  }

  /** Ids of the jobs that were submitted. */
  List<String> jobs() {
    return jobs;
  }

  /** What was said about those that were followed by another one. */
  List<String> losses() {
    return losses;
  }

  /** How many containers were there while it waited for them. */
  List<String> waits() {
    return waits;
  }

  /** Runs it, with checkpoints. */
  JobReport run(HadoopSettings base, String input, String output) throws InterruptedException {
    Map<String, String> settings = new HashMap<>(kind.settings);
    settings.put("giraph.checkpointFrequency", Integer.toString(CHECKPOINT_EVERY));
    return run(base, input, output, settings);
  }

  /** Runs it, in one job. */
  JobReport runOnce(HadoopSettings base, String input, String output) throws InterruptedException {
    return run(base, input, output, kind.settings);
  }

  private JobReport run(
      HadoopSettings base, String input, String output, Map<String, String> settings)
      throws InterruptedException {
    JobRequest request =
        new JobRequest(
            kind.name(),
            Maker.class,
            Map.of(KIND, kind.name()),
            Map.of(SOURCE, id(0), TARGET, id(length)),
            new JobInput(input, null, null, false, null, !badLines.isEmpty()),
            output,
            WORKERS,
            base.with(settings),
            List.of());
    try (JobResult result = new GiraphRun(request, this).run()) {
      return result.report();
    }
  }

  @Override
  public void submitted(String id, String address) {
    jobs.add(id);
  }

  @Override
  public void restarted(String cause, OptionalLong superstep) {
    losses.add(cause + " " + superstep);
  }

  @Override
  public void waiting(int present, int wanted) {
    waits.add(present + " of " + wanted);
  }

  @Override
  public void superstep(long superstep, long messages) {}

  /** Makes the program in tasks. */
  public static final class Maker implements ProgramMaker {
    @Override
    public IntervalProgram program(Map<String, String> query, Map<String, Integer> ranks) {
      return Kind.valueOf(query.get(KIND)).program(ranks.get(SOURCE), ranks.get(TARGET));
    }
  }
}
