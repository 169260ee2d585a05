package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.datasets.generate.RMatGenerator;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.util.List;
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
 * Batches of one change of a {@link ChangeSequence} on an R-MAT graph. Beside it the fresh run that
 * a batch saves. {@link WaveComparison} tells more; this has error bars.
 *
 * <pre>{@code
 * java -jar jmh/target/graphite-jmh.jar SingleChangeBenchmark
 * }</pre>
 *
 * <p>Both return a number of rows, which a test compares.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 2,
    jvmArgs = {"-Xms4g", "-Xmx4g"})
public class SingleChangeBenchmark {
  /** What is kept current. */
  @Param({"earliest-arrival", "bfs", "shortest", "wcc"})
  String algorithm;

  /** What lives edges have. */
  @Param({"INSTANTS", "LONG"})
  RMatGenerator.Kind kind;

  /** Edges of the graph. */
  @Param({"1000000"})
  int edges;

  private TemporalGraph graph;
  private FreshRuns runs;
  private ChangeSequence changes;
  private Wave wave;

  /** Makes the graph and runs the program once. */
  @Setup(Level.Trial)
  public void setUp() {
    Algorithm chosen = Algorithm.named(algorithm).orElseThrow();
    graph = MeasuredGraph.random(kind, edges, chosen, 1);
    runs = new FreshRuns(chosen, graph);
    changes = new ChangeSequence(graph, 7);
    wave = runs.wave(graph);
  }

  /** A batch of one change; answers how many rows went and came. */
  @Benchmark
  public int change() {
    WaveUpdate update = wave.apply(List.of(changes.next()));
    return update.gone().size() + update.come().size();
  }

  /** A fresh run on the graph as it was at first; answers the number of rows. */
  @Benchmark
  public int freshRun() {
    return runs.run(graph);
  }

  /** What the answer has that a fresh run has not, or null. */
  String difference() {
    return runs.difference(wave);
  }
}
