package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.generate.RMatGenerator;
import dev.graphite.jmh.path.Sources;
import dev.graphite.wave.Change;
import dev.graphite.wave.Wave;
import dev.graphite.wave.WaveUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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
 * Batches of one change on an R-MAT graph: an edge goes, or one that went before comes back, by
 * turns. Edges are chosen at random, so that changes touch all times alike. Beside it the fresh run
 * that a batch saves.
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
  /** Edges that are away at a time, at least. */
  private static final int AWAY = 64;

  /** What is kept current. */
  @Param({"earliest-arrival", "bfs"})
  String algorithm;

  /** What lives edges have. */
  @Param({"INSTANTS", "LONG"})
  RMatGenerator.Kind kind;

  /** Edges of the graph. */
  @Param({"1000000"})
  int edges;

  private final Random random = new Random(7);
  private final List<Change> present = new ArrayList<>();
  private final List<Change> away = new ArrayList<>();
  private TemporalGraph graph;
  private String source;
  private LocalEngine engine;
  private Wave wave;
  private boolean removes;

  /** Makes the graph and runs the program once. */
  @Setup(Level.Trial)
  public void setUp() {
    boolean paths = Algorithm.named(algorithm).orElseThrow() != Algorithm.BFS;
    long ticks = paths ? RMatGenerator.PATH_TICKS : RMatGenerator.SNAPSHOT_TICKS;
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    new RMatGenerator(kind, edges, RMatGenerator.scaleFor(edges), ticks, 1).fill(builder);
    graph = builder.build();
    listEdges();
    source = graph.ids().text(Sources.largestDegree(graph));
    engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
    wave = Wave.on(graph, rank -> program(rank.applyAsInt(source)));
    for (int i = 0; i < AWAY; i++) {
      remove();
    }
  }

  /** Lists the edges that their ends and start tell apart from all others. */
  private void listEdges() {
    Map<String, Change> byName = new HashMap<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        String from = graph.ids().text(v);
        String to = graph.ids().text(graph.target(e));
        Change edge =
            Change.addEdge(from, to, graph.edgeStart(e), graph.edgeEnd(e))
                .withTravelTime(graph.pieces().travelTime(e));
        String name = from + " " + to + " " + edge.start();
        byName.put(name, byName.containsKey(name) ? null : edge);
      }
    }
    byName.values().stream().filter(Objects::nonNull).forEach(present::add);
  }

  private IntervalProgram program(int rank) {
    return Algorithm.named(algorithm).orElseThrow().program(Parameters.defaults().withSource(rank));
  }

  /** A batch of one change; answers how many rows went and came. */
  @Benchmark
  public int change() {
    removes = !removes;
    WaveUpdate update = removes ? remove() : add();
    return update.gone().size() + update.come().size();
  }

  /** A fresh run on the graph as it was at first; answers the number of rows. */
  @Benchmark
  public int freshRun() {
    return engine.run(program(graph.ids().requireRank(source)), graph).rows().size();
  }

  private WaveUpdate remove() {
    Change edge = takeAny(present);
    away.add(edge);
    return wave.apply(List.of(Change.removeEdge(edge.source(), edge.target(), edge.start())));
  }

  private WaveUpdate add() {
    Change edge = takeAny(away);
    present.add(edge);
    return wave.apply(List.of(edge));
  }

  private Change takeAny(List<Change> list) {
    int i = random.nextInt(list.size());
    Change taken = list.get(i);
    list.set(i, list.get(list.size() - 1));
    list.remove(list.size() - 1);
    return taken;
  }

  /** What is kept current. */
  Wave wave() {
    return wave;
  }

  /** A fresh run on the graph as it is now. */
  List<long[]> freshRows() {
    TemporalGraph now = wave.graph();
    return engine.run(program(now.ids().requireRank(source)), now).rows();
  }
}
