package dev.graphite.giraph;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.giraph.conf.GiraphConstants;
import org.apache.hadoop.conf.Configuration;

/**
 * What a job in this process runs, by a number that its configuration carries.
 *
 * @param program the program
 * @param graph the graph
 * @param declared whether the job is told the lives of vertices, and of those that no edge leaves
 * @param named ids whose ranks the program asks for
 * @param ranks takes these ranks
 */
record TestRuns(
    IntervalProgram program,
    TemporalGraph graph,
    boolean declared,
    List<String> named,
    AtomicReference<int[]> ranks) {
  private static final String KEY = "graphite.test.run";
  private static final Map<Integer, TestRuns> RUNS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** A program on a graph with the lives it has. */
  static TestRuns of(IntervalProgram program, TemporalGraph graph) {
    return new TestRuns(program, graph, true, List.of(), new AtomicReference<>());
  }

  /** A program on a graph whose lives are not declared. */
  static TestRuns undeclared(IntervalProgram program, TemporalGraph graph, List<String> named) {
    return new TestRuns(program, graph, false, named, new AtomicReference<>());
  }

  static TestRuns of(Configuration configuration) {
    return RUNS.get(configuration.getInt(KEY, 0));
  }

  /** A configuration that finds this again. */
  Configuration configuration() {
    int number = NEXT.incrementAndGet();
    RUNS.put(number, this);
    Configuration configuration = new Configuration();
    configuration.setInt(KEY, number);
    configuration.setBoolean(ProgramJob.UNDIRECTED, graph.isUndirected());
    GiraphConstants.NUM_COMPUTE_THREADS.set(configuration, 2);
    GiraphConstants.USER_PARTITION_COUNT.set(configuration, 5);
    configuration.setClass(ProgramSource.KEY, Source.class, ProgramSource.class);
    return configuration;
  }

  /** The program of the job. */
  static final class Source implements ProgramSource {
    @Override
    public List<String> vertices(Configuration configuration) {
      return of(configuration).named();
    }

    @Override
    public IntervalProgram program(Configuration configuration, int[] ranks) {
      of(configuration).ranks().set(ranks);
      return of(configuration).program();
    }
  }
}
