package dev.graphite.giraph;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.SelectiveProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;

/**
 * What a job in this process runs, by a number that its configuration carries: programs on graphs
 * that lie side by side.
 *
 * @param program all programs in one
 * @param graphs the graphs
 * @param firsts by graph the rank of its first vertex
 */
record TestRuns(IntervalProgram program, List<TemporalGraph> graphs, int[] firsts) {
  private static final String KEY = "graphite.test.run";
  private static final Map<Integer, TestRuns> RUNS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Puts a program on each graph. */
  static TestRuns of(List<SelectiveProgram> programs, List<TemporalGraph> graphs) {
    int[] firsts = new int[graphs.size()];
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] = firsts[i - 1] + graphs.get(i - 1).vertexCount();
    }
    return new TestRuns(new ManyPrograms(programs, firsts), graphs, firsts);
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

  /** The id of a vertex: that in its graph behind the number of the graph. */
  String id(int graph, int vertex) {
    return graph + ":" + graphs.get(graph).ids().text(vertex);
  }

  /** The program of the job. */
  static final class Source implements ProgramSource {
    @Override
    public IntervalProgram program(Configuration configuration) {
      return of(configuration).program();
    }
  }
}
