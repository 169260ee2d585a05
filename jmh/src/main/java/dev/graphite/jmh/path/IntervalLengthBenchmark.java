package dev.graphite.jmh.path;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.datasets.generate.RMatGenerator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whether the length of intervals costs anything: a run on a graph of 100,000 edges, and on the
 * same graph with all times and travel times multiplied. Fastest journeys cannot be compared so,
 * because their answers change; there {@code scale} multiplies lives alone.
 *
 * <pre>{@code
 * java -jar jmh/target/graphite-jmh.jar IntervalLengthBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms4g", "-Xmx4g"})
public class IntervalLengthBenchmark {
  private static final int EDGES = 100_000;

  /** What is run. */
  @Param({"EARLIEST_ARRIVAL", "REACHABILITY", "FASTEST", "SHORTEST", "BFS", "WCC", "PAGERANK"})
  Algorithm algorithm;

  /** By what times are multiplied. */
  @Param({"1", "1000000007"})
  long scale;

  private TemporalGraph graph;
  private LocalEngine engine;
  private Parameters parameters;

  /** Makes the graph. */
  @Setup(Level.Trial)
  public void setUp() {
    boolean snapshots =
        algorithm == Algorithm.BFS || algorithm == Algorithm.WCC || algorithm == Algorithm.PAGERANK;
    long ticks = snapshots ? RMatGenerator.SNAPSHOT_TICKS : RMatGenerator.PATH_TICKS;
    TemporalGraphBuilder unscaled = new TemporalGraphBuilder();
    new RMatGenerator(RMatGenerator.Kind.LONG, EDGES, RMatGenerator.scaleFor(EDGES), ticks, 1)
        .fill(unscaled);
    graph = scaled(unscaled.build());
    engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
    parameters = Parameters.defaults().withSource(Sources.largestDegree(graph));
  }

  private TemporalGraph scaled(TemporalGraph from) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int vertex = 0; vertex < from.vertexCount(); vertex++) {
      for (int edge = from.firstEdge(vertex); edge < from.firstEdge(vertex + 1); edge++) {
        builder
            .edge(
                vertex, from.target(edge), from.edgeStart(edge) * scale, from.edgeEnd(edge) * scale)
            .travelTime(
                from.pieces().travelTime(edge) * (algorithm == Algorithm.FASTEST ? 1 : scale))
            .add();
      }
    }
    return builder.build();
  }

  /** A run; returns the number of messages, which a test compares. */
  @Benchmark
  public long run() {
    return engine.run(algorithm.program(parameters), graph).statistics().messages();
  }
}
