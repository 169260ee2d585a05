package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.snapshot.BreadthFirstSearch;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.engine.RunStatistics;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole jobs in this process: the answers of the oracles, and counts that are those of the embedded
 * engine.
 */
class ProgramJobTest {
  private static final int GRAPHS = 1200;
  private static LocalZooKeeper zooKeeper;
  @TempDir private static Path folder;

  @BeforeAll
  static void startZooKeeper() throws Exception {
    zooKeeper = new LocalZooKeeper();
  }

  @AfterAll
  static void stopZooKeeper() throws IOException {
    zooKeeper.close();
  }

  @ParameterizedTest
  @EnumSource(names = "EARLIEST_ARRIVAL")
  void answersAndCountsLikeTheEmbeddedEngine(Algorithm algorithm) throws Exception {
    check(algorithm);
  }

  @ParameterizedTest
  @EnumSource(names = {"REACHABILITY", "FASTEST", "SHORTEST", "BFS"})
  @Tag("slow")
  void answersAndCountsLikeTheEmbeddedEngineForOtherAlgorithms(Algorithm algorithm)
      throws Exception {
    check(algorithm);
  }

  private static void check(Algorithm algorithm) throws Exception {
    List<RandomGraph> randoms = RandomGraphs.ANY.graphs(GRAPHS).toList();
    List<TemporalGraph> graphs = randoms.stream().map(RandomGraph::graph).toList();
    List<SelectiveProgram> programs = new ArrayList<>();
    for (RandomGraph random : randoms) {
      programs.add((SelectiveProgram) algorithm.program(parameters(query(algorithm, random))));
    }
    TestRuns runs = TestRuns.of(programs, graphs);
    Path output = folder.resolve(algorithm.name());
    Job job = run(runs, output);
    List<List<long[]>> rows = rows(output, programs.get(0).columns(), graphs);
    String name = algorithm.commandName();
    for (int i = 0; i < randoms.size(); i++) {
      Query query = query(algorithm, randoms.get(i));
      List<long[]> expected = Oracles.answer(name, graphs.get(i), query);
      String what = randoms.get(i).toString() + query;
      Comparison.assertSame(what, name, graphs.get(i), expected, rows.get(i));
    }
    assertCounts(job.getCounters(), programs, graphs);
  }

  private static Job run(TestRuns runs, Path output) throws Exception {
    Job job =
        new ProgramJob(runs.configuration(), TestGraphInput.class, zooKeeper.address())
            .inThisProcess()
            .job(output.getFileName().toString(), new org.apache.hadoop.fs.Path(output.toUri()));
    assertThat(job.waitForCompletion(false)).isTrue();
    return job;
  }

  /** -3 and 10 are named by edges only; the first tick of the data is that of another edge. */
  @Test
  void undeclaredVerticesLiveFromTheStartOfTheData() throws Exception {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.edge(9, 10, 5, 8).add();
    builder.edge(200, -3, 2, 3).add();
    TestRuns runs =
        TestRuns.asIs(new BreadthFirstSearch(1), builder.build(), List.of("9", "200", "7", "-3"));
    Path output = folder.resolve("undeclared");
    run(runs, output);
    assertThat(Files.readAllLines(output.resolve("part-m-00000")))
        .containsExactlyInAnyOrder("9,2,inf,0", "10,5,8,1");
    assertThat(runs.ranks().get()).containsExactly(1, 3, -1, 0);
  }

  private static Query query(Algorithm algorithm, RandomGraph random) {
    Query query = random.query();
    return algorithm.parameters().contains(Parameter.FROM) ? query : Query.of(query.vertex());
  }

  private static Parameters parameters(Query query) {
    return new Parameters(
        query.vertex(),
        query.vertex(),
        query.from(),
        query.until(),
        query.iterations(),
        query.damping());
  }

  private static void assertCounts(
      Counters counters, List<SelectiveProgram> programs, List<TemporalGraph> graphs) {
    long[] expected = new long[4];
    long supersteps = 0;
    LocalEngine engine = new LocalEngine();
    for (int i = 0; i < programs.size(); i++) {
      RunStatistics local = engine.run(programs.get(i), graphs.get(i)).statistics();
      expected[0] += local.messages();
      expected[1] += local.computeCalls();
      expected[2] += local.scatterCalls();
      expected[3] += local.warps();
      supersteps = Math.max(supersteps, local.supersteps());
    }
    long[] counted = {
      RunCounter.MESSAGES.of(counters),
      RunCounter.COMPUTE_CALLS.of(counters),
      RunCounter.SCATTER_CALLS.of(counters),
      RunCounter.WARPS.of(counters)
    };
    assertThat(RunCounter.SUPERSTEPS.of(counters)).as("supersteps").isEqualTo(supersteps);
    assertThat(counted).as("messages, compute calls, scatter calls, warps").isEqualTo(expected);
  }

  /** The rows of each graph, in order. */
  private static List<List<long[]>> rows(
      Path output, List<Column> columns, List<TemporalGraph> graphs) throws IOException {
    assertThat(output.resolve("_SUCCESS")).exists();
    List<List<long[]>> rows = new ArrayList<>();
    graphs.forEach(graph -> rows.add(new ArrayList<>()));
    try (Stream<Path> files = Files.list(output)) {
      for (Path part : files.filter(ProgramJobTest::isPart).toList()) {
        for (String line : Files.readAllLines(part)) {
          String[] cells = line.split(",");
          rows.get(TestRuns.graphOf(cells[0])).add(row(cells, columns));
        }
      }
    }
    Comparator<long[]> order = Comparator.comparingLong(row -> row[0]);
    rows.forEach(some -> some.sort(order.thenComparingLong(row -> row[1])));
    return rows;
  }

  private static boolean isPart(Path file) {
    return file.getFileName().toString().startsWith("part-");
  }

  private static long[] row(String[] cells, List<Column> columns) {
    long[] row = new long[cells.length];
    row[0] = TestRuns.vertexOf(cells[0]);
    for (int i = 1; i < cells.length; i++) {
      row[i] =
          switch (columns.get(i).type()) {
            case TICK, END -> Time.parseEnd(cells[i]);
            case LONG -> Long.parseLong(cells[i]);
            case DOUBLE -> Double.doubleToRawLongBits(Double.parseDouble(cells[i]));
            case VERTEX -> throw new AssertionError("not written yet");
          };
    }
    return row;
  }
}
