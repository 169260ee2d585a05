package dev.graphite.giraph;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.SelectiveProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;

/**
 * What a job in this process runs, by a number that its configuration carries: programs on graphs
 * that lie side by side.
 *
 * @param program all programs in one
 * @param graphs the graphs
 * @param firsts by graph the rank of its first vertex
 * @param named ids whose ranks the program asks for
 * @param ranks takes these ranks
 */
record TestRuns(
    IntervalProgram program,
    List<TemporalGraph> graphs,
    int[] firsts,
    List<String> named,
    AtomicReference<int[]> ranks) {
  private static final int FIRST_NUMBER = 100_000; // all numbers have as many digits
  private static final String KEY = "graphite.test.run";
  private static final Map<Integer, TestRuns> RUNS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Puts a program on each graph. */
  static TestRuns of(List<SelectiveProgram> programs, List<TemporalGraph> graphs) {
    int[] firsts = new int[graphs.size()];
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] = firsts[i - 1] + graphs.get(i - 1).vertexCount();
    }
    return new TestRuns(
        new ManyPrograms(programs, firsts), graphs, firsts, List.of(), new AtomicReference<>());
  }

  /** A program on one graph whose ids are as they are and whose lives are not declared. */
  static TestRuns asIs(IntervalProgram program, TemporalGraph graph, List<String> named) {
    return new TestRuns(program, List.of(graph), new int[1], named, new AtomicReference<>());
  }

  boolean isDeclared() {
    return program instanceof ManyPrograms;
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
    configuration.setClass(ProgramSource.KEY, Source.class, ProgramSource.class);
    return configuration;
  }

  /** The id of a vertex: in output order all vertices of a graph come before those of the next. */
  String id(int graph, int vertex) {
    if (!isDeclared()) {
      return graphs.get(graph).ids().text(vertex);
    }
    return "g" + (FIRST_NUMBER + graph) + ":" + (FIRST_NUMBER + vertex);
  }

  /** The number of the graph that a vertex with this id is in. */
  static int graphOf(String id) {
    return Integer.parseInt(id.substring(1, id.indexOf(':'))) - FIRST_NUMBER;
  }

  /** The rank in its graph of the vertex with this id. */
  static int vertexOf(String id) {
    return Integer.parseInt(id.substring(id.indexOf(':') + 1)) - FIRST_NUMBER;
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
