package dev.graphite.giraph.cluster;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.BadRecordPolicy;
import dev.graphite.datasets.write.RowFormat;
import dev.graphite.datasets.write.RowWriter;
import dev.graphite.giraph.LocalZooKeeper;
import dev.graphite.giraph.ProgramJob;
import dev.graphite.giraph.ProgramSource;
import dev.graphite.giraph.Restarts;
import dev.graphite.giraph.input.GraphInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.giraph.conf.GiraphConfiguration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;

/**
 * An algorithm on a chain: as many supersteps as the chain is long, so that there is time to do
 * something to a job. Edges beside the chain make messages.
 */
final class ChainRun {
  private static final String ALGORITHM = "graphite.test.algorithm";
  private static final int WORKERS = 3;
  private static final int EDGES_PER_VERTEX = 20;

  private final Algorithm algorithm;
  private final List<String> lines = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> jobs = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * A graph and its answer.
   *
   * @param algorithm that needs a source or nothing
   * @param length of the chain
   */
  ChainRun(Algorithm algorithm, int length) throws IOException {
    this.algorithm = algorithm;
    lines.add("src,dst,start,end");
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    Random random = new Random(length);
    for (int vertex = 0; vertex < length; vertex++) {
      edge(builder, vertex, vertex + 1, 10L * vertex);
      for (int i = 0; i < EDGES_PER_VERTEX; i++) {
        edge(builder, vertex, length + 1 + random.nextInt(length * 5), random.nextInt(10 * length));
        edge(builder, length + 1 + random.nextInt(length * 5), vertex, random.nextInt(10 * length));
      }
    }
    TemporalGraph graph = builder.build();
    Parameters parameters = Parameters.defaults().withSource(graph.ids().rank("0"));
    IntervalResult result = new LocalEngine().run(algorithm.program(parameters), graph);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowWriter.write(result, RowFormat.CSV, bytes);
    bytes.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().forEach(rows::add);
  }

  private void edge(TemporalGraphBuilder builder, int source, int target, long start) {
    builder.edge(source, target, start, start + 5).add();
    lines.add(source + "," + target + "," + start + "," + (start + 5));
  }

  /** The edges as csv. */
  List<String> lines() {
    return lines;
  }

  /** The answer of the embedded engine, sorted as text. */
  List<String> rows() {
    return rows;
  }

  /** Ids of the jobs that were submitted. */
  List<String> jobs() {
    return jobs;
  }

  /** Why those failed that did. */
  List<String> failures() {
    return failures;
  }

  /**
   * Runs it, with restarts.
   *
   * @param base of the cluster
   * @param input file with the lines
   * @param output folder
   * @param checkpointEvery in supersteps, or 0
   * @return true if a job succeeded
   */
  boolean run(Configuration base, String input, String output, int checkpointEvery)
      throws Exception {
    try (LocalZooKeeper zooKeeper = LocalZooKeeper.reachableFrom(base)) {
      GiraphConfiguration configuration = configuration(base, input, checkpointEvery);
      Restarts restarts = new Restarts(configuration);
      while (true) {
        Path folder = new Path(output);
        Job job =
            new ProgramJob(configuration, zooKeeper.address())
                .onCluster(WORKERS)
                .job("chain", folder);
        job.submit();
        jobs.add(job.getJobID().toString());
        restarts.submitted(job.getJobID().toString());
        if (job.waitForCompletion(false)) {
          restarts.clean();
          return true;
        }
        failures.add(reasons(job));
        folder.getFileSystem(base).delete(folder, true);
        if (!restarts.prepare(configuration)) {
          return false;
        }
      }
    }
  }

  /** What Hadoop knows about the failure of a job. */
  private static String reasons(Job job) throws IOException, InterruptedException {
    StringBuilder reasons = new StringBuilder(String.valueOf(job.getStatus().getFailureInfo()));
    for (TaskCompletionEvent event : job.getTaskCompletionEvents(0, WORKERS + 1)) {
      if (event.getStatus() == TaskCompletionEvent.Status.FAILED) {
        for (String text : job.getTaskDiagnostics(event.getTaskAttemptId())) {
          reasons.append('\n').append(text);
        }
      }
    }
    return reasons.toString();
  }

  private GiraphConfiguration configuration(Configuration base, String input, int checkpointEvery)
      throws Exception {
    GiraphConfiguration configuration = new GiraphConfiguration(base);
    configuration.setClass(ProgramSource.KEY, FromZero.class, ProgramSource.class);
    configuration.setEnum(ALGORITHM, algorithm);
    new GraphInput(List.of(new Path(input)), null, List.of(), false, null, BadRecordPolicy.STRICT)
        .configure(configuration);
    configuration.setCheckpointFrequency(checkpointEvery);
    return configuration;
  }

  /** Starts at vertex 0. */
  public static final class FromZero implements ProgramSource {
    @Override
    public List<String> vertices(Configuration configuration) {
      return List.of("0");
    }

    @Override
    public IntervalProgram program(Configuration configuration, int[] ranks) {
      return configuration
          .getEnum(ALGORITHM, Algorithm.EARLIEST_ARRIVAL)
          .program(Parameters.defaults().withSource(ranks[0]));
    }
  }
}
