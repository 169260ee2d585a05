package dev.graphite.jmh.path;

import dev.graphite.algorithms.temporal.EarliestArrival;
import dev.graphite.algorithms.temporal.JourneyQuery;
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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Earliest arrival on an R-MAT graph of 1 M edges that live one tick, through the engine and by a
 * hand-written scan, in nanoseconds per edge of the graph.
 *
 * <pre>{@code
 * java -jar jmh/target/graphite-jmh.jar EarliestArrivalBenchmark -prof gc
 * }</pre>
 *
 * <p>Both return the sum of the arrivals, which a test compares.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgs = {"-Xms4g", "-Xmx4g"})
public class EarliestArrivalBenchmark {
  /** Edges of the graph. */
  static final int EDGES = 1_000_000;

  /** Threads of the engine; the scan has one. */
  @Param({"1", "2"})
  int threads;

  private TemporalGraph graph;
  private OnePassScan scan;
  private LocalEngine engine;
  private int source;

  /** Makes the graph. */
  @Setup(Level.Trial)
  public void setUp() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    new RMatGenerator(RMatGenerator.Kind.INSTANTS, EDGES, 1).fill(builder);
    graph = builder.build();
    source = Sources.largestDegree(graph);
    scan = new OnePassScan(graph);
    engine = new LocalEngine(EngineOptions.defaults().withThreads(threads));
  }

  /** The engine. */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public long engine() {
    EarliestArrival program = new EarliestArrival(JourneyQuery.from(source));
    long[] sum = new long[1];
    engine.run(program, graph).forEachRow(row -> sum[0] += row[1]);
    return sum[0];
  }

  /** The hand-written scan. */
  @Benchmark
  @OperationsPerInvocation(EDGES)
  public long scan() {
    return scan.sumOfArrivals(source, graph.vertexStart(source));
  }
}
