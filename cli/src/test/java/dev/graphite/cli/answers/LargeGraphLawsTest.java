package dev.graphite.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.laws.Law;
import dev.graphite.algorithms.laws.LawCase;
import dev.graphite.algorithms.laws.LawRun;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.datasets.GraphReader;
import dev.graphite.datasets.ReadOptions;
import dev.graphite.datasets.generate.RMatGenerator;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@link Law}s on graphs that are too large for an oracle. */
@Tag("slow")
class LargeGraphLawsTest {
  private static final int EDGES = 10_000;
  private static final long SEED = 5;
  // A wrong program may run forever.
  private static final long TIMEOUT_MILLIS = 300_000;

  private static final int SAMPLES = 5;
  private static final long SAMPLE_NANOS = 30_000_000;

  private static final GraphRows LONG_LIVES =
      rmat(RMatGenerator.Kind.LONG, RMatGenerator.SNAPSHOT_TICKS);
  private static final GraphRows INSTANTS =
      rmat(RMatGenerator.Kind.INSTANTS, RMatGenerator.PATH_TICKS);

  private final LocalEngine engine =
      new LocalEngine(EngineOptions.defaults().withTimeoutMillis(TIMEOUT_MILLIS));

  private static GraphRows rmat(RMatGenerator.Kind kind, long ticks) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    int scale = RMatGenerator.scaleFor(EDGES);
    new RMatGenerator(kind, EDGES, scale, ticks, SEED).fill(builder);
    return GraphRows.of(builder.build());
  }

  static Stream<Arguments> lawsAndJourneys() {
    return Law.withAlgorithms()
        .filter(
            arguments -> ((Algorithm) arguments.get()[1]).parameters().contains(Parameter.FROM));
  }

  @ParameterizedTest
  @MethodSource("dev.graphite.algorithms.laws.Law#withAlgorithms")
  void theLawHoldsWhereEdgesLiveLong(Law law, Algorithm algorithm) {
    law.verify(lawCase(algorithm, LONG_LIVES));
  }

  @ParameterizedTest
  @MethodSource("lawsAndJourneys")
  void theLawHoldsWhereEdgesAreInstants(Law law, Algorithm algorithm) {
    law.verify(lawCase(algorithm, INSTANTS));
  }

  @ParameterizedTest
  @MethodSource("lawsAndJourneys")
  void theLawHoldsForContacts(Law law, Algorithm algorithm) {
    law.verify(lawCase(algorithm, GraphRows.of(contacts())));
  }

  @ParameterizedTest
  @EnumSource
  void contactsAreEdgesBothWays(Algorithm algorithm) {
    TemporalGraph undirected = contacts();
    TemporalGraph listed = GraphRows.of(undirected).build();
    assertThat(undirected.isUndirected()).isTrue();
    assertThat(listed.isUndirected()).isFalse();
    IntervalProgram program = programAt(algorithm, hub(undirected));

    Comparison.assertSame(
        "contacts",
        algorithm.commandName(),
        undirected,
        engine.run(program, undirected).rows(),
        engine.run(program, listed).rows());
  }

  private static TemporalGraph contacts() {
    return GraphReader.read(PublishedData.file("contacts-cc0/tij_InVS.dat"), ReadOptions.DEFAULT)
        .graph();
  }

  /** Time of this thread on a processor, since others may use the machine. */
  @ParameterizedTest
  @EnumSource
  void longLivesTakeNoMoreTimeThanShortOnes(Algorithm algorithm) {
    TemporalGraph shortLives = scaled(10).build();
    TemporalGraph longLives = scaled(1_000_000_007).build();
    IntervalProgram program = programAt(algorithm, hub(shortLives));
    cpuNanos(program, longLives, 1); // makes the views that a graph keeps
    int repetitions = (int) (1 + SAMPLE_NANOS / cpuNanos(program, shortLives, 1));
    long[] shortNanos = new long[SAMPLES];
    long[] longNanos = new long[SAMPLES];

    for (int i = 0; i < SAMPLES; i++) {
      shortNanos[i] = cpuNanos(program, shortLives, repetitions);
      longNanos[i] = cpuNanos(program, longLives, repetitions);
    }

    assertThat(median(longNanos))
        .as("nanoseconds, beside " + median(shortNanos))
        .isLessThan(3 * median(shortNanos));
  }

  private static long cpuNanos(IntervalProgram program, TemporalGraph graph, int repetitions) {
    LocalEngine oneThread = new LocalEngine(EngineOptions.defaults().withThreads(1));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < repetitions; i++) {
      oneThread.run(program, graph);
    }
    return Math.max(1, threads.getCurrentThreadCpuTime() - start);
  }

  private static GraphRows scaled(long factor) {
    return LONG_LIVES.withTimes(t -> t * factor, d -> d * factor);
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private LawCase lawCase(Algorithm algorithm, GraphRows rows) {
    return LawCase.of(
        (program, graph) -> LawRun.of(engine.run(program, graph)),
        algorithm,
        hub(rows.build()),
        rows,
        SEED);
  }

  private static IntervalProgram programAt(Algorithm algorithm, int vertex) {
    return algorithm.program(Parameters.defaults().withSource(vertex).withTarget(vertex));
  }

  /** The vertex with the most out-edges. */
  private static int hub(TemporalGraph graph) {
    int hub = 0;
    for (int v = 0; v < graph.vertexCount(); v++) {
      hub = degree(graph, v) > degree(graph, hub) ? v : hub;
    }
    assertThat(degree(graph, hub)).isGreaterThan(100);
    return hub;
  }

  private static int degree(TemporalGraph graph, int vertex) {
    return graph.firstEdge(vertex + 1) - graph.firstEdge(vertex);
  }
}
