package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.program.WalkProgram.Closing;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of walks against a list of all their walks. */
@Timeout(120)
class WalkRunTest {
  private static final long OPEN = Time.OPEN;
  private static final int GRAPHS = 600;

  private final List<LocalEngine> engines =
      List.of(engine(1, 8192), engine(1, 1), engine(2, 2), engine(8, 1));

  /** Does at each step what it is told. */
  private static final class Told extends WalkProgram {
    private final Consumer<WalkContext> what;

    private Told(Consumer<WalkContext> what, Closing closing, View... steps) {
      super(closing, steps);
      this.what = what;
    }

    @Override
    public void step(WalkContext walk) {
      what.accept(walk);
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("first", Column.Type.LONG);
    }
  }

  private static LocalEngine engine(int threads, int verticesPerPartition) {
    return new LocalEngine(
        EngineOptions.defaults()
            .withThreads(threads)
            .withVerticesPerPartition(verticesPerPartition));
  }

  private static TemporalGraph randomGraph(Random random) {
    return Graphs.random(random, random.nextInt(6), random.nextInt(40));
  }

  private static View view(Random random) {
    Direction[] directions = Direction.values();
    return new View(
        directions[random.nextInt(directions.length)], random.nextBoolean(), random.nextBoolean());
  }

  private static Rambler rambler(Random random, Closing closing) {
    View[] steps = new View[2 + random.nextInt(3)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = view(random);
    }
    View last = steps[steps.length - 1];
    if (closing == Closing.EARLIEST_ARRIVAL) {
      steps[steps.length - 1] = new View(last.direction(), false, last.loops());
    }
    long from = random.nextBoolean() ? Time.MIN_TICK : random.nextInt(7);
    return new Rambler(from, closing, steps);
  }

  @ParameterizedTest
  @EnumSource
  void sumsAndCountersAreThoseOfAllWalks(Closing closing) {
    for (int seed = 0; seed < GRAPHS; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = randomGraph(random);
      Rambler program = rambler(random, closing);
      WalkModel expected = new WalkModel(program, graph);
      for (LocalEngine engine : engines) {
        String context = "seed " + seed + " " + program.steps();
        IntervalResult result = engine.run(program, graph);
        assertSums(context, expected, graph, result);
        assertCounters(context, expected, result.statistics());
      }
    }
  }

  private static void assertSums(
      String context, WalkModel expected, TemporalGraph graph, IntervalResult result) {
    for (int v = 0; v < graph.vertexCount(); v++) {
      IntervalMap state = result.state(v);
      assertThat(state.start(0)).as(context).isEqualTo(graph.vertexStart(v));
      assertThat(state.end(state.size() - 1)).as(context).isEqualTo(graph.vertexEnd(v));
      for (int tick = 0; tick < WalkModel.TICKS; tick++) {
        int piece = state.find(tick);
        boolean agrees =
            piece < 0
                || state.isPresent(piece)
                    && state.value(piece) == expected.firsts[v][tick]
                    && state.second(piece) == expected.seconds[v][tick];
        if (!agrees) {
          throw new AssertionError(
              String.format(
                  "%s, vertex %d at %d: expected %d/%d, got %s",
                  context, v, tick, expected.firsts[v][tick], expected.seconds[v][tick], state));
        }
      }
    }
  }

  private static void assertCounters(String context, WalkModel expected, RunStatistics actual) {
    long messages = 0;
    for (long sent : expected.messages) {
      messages += sent;
    }
    assertThat(actual.supersteps()).as(context).isEqualTo(expected.messages.length);
    assertThat(actual.scatterCalls()).as(context).isEqualTo(expected.calls);
    assertThat(actual.messages()).as(context).isEqualTo(messages);
    assertThat(actual.computeCalls()).as(context).isEqualTo(expected.begun + messages);
    assertThat(actual.messageBytes()).as(context).isZero();
    assertThat(actual.warps()).as(context).isZero();
  }

  @Test
  void randomWalksAreManyAndOfAllKinds() {
    long[] closed = new long[Closing.values().length];
    for (Closing closing : Closing.values()) {
      for (int seed = 0; seed < GRAPHS; seed++) {
        Random random = new Random(seed);
        TemporalGraph graph = randomGraph(random);
        WalkModel model = new WalkModel(rambler(random, closing), graph);
        closed[closing.ordinal()] += model.messages[model.messages.length - 1];
      }
    }
    assertThat(closed[0]).as("sums after the last step").isGreaterThan(10_000);
    assertThat(closed[1]).as("sums after the last step").isGreaterThan(10_000);
  }

  @Test
  void manyParallelEdgesAreLookedAtOnlyWhereTheyLive() {
    Random random = new Random(3);
    long[][] edges = new long[330][];
    for (int i = 0; i < edges.length; i++) {
      int start = random.nextInt(40);
      int length = 1 + random.nextInt(random.nextInt(9) == 0 ? 20 : 2);
      edges[i] = new long[] {i % 3, (i + 1) % 3, start, start + length, random.nextInt(4)};
    }
    TemporalGraph graph = Graphs.of(3, edges);
    for (Closing closing : Closing.values()) {
      Rambler program = new Rambler(4, closing, View.OUT, View.OUT, View.OUT);
      WalkModel expected = new WalkModel(program, graph);
      assertThat(expected.calls).isGreaterThan(20_000);
      IntervalResult result = engine(2, 1).run(program, graph);
      assertSums("parallel edges", expected, graph, result);
      assertCounters("parallel edges", expected, result.statistics());
    }
  }

  @Test
  void anUndirectedGraphLooksTheSameInAllDirections() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder().undirected(true);
    builder.addEdge(0, 1, 0, 9);
    TemporalGraph graph = builder.build();
    Told counts =
        new Told(
            walk -> {
              if (walk.step() == 1) {
                walk.goOn(walk.start(), walk.end());
              } else {
                walk.add(walk.start(), walk.end(), 1, walk.arrival());
              }
            },
            Closing.EVERY_EDGE,
            View.OUT,
            View.OUT);
    IntervalResult result = engine(1, 1).run(counts, graph);
    assertThat(result.state(0)).hasToString("[0, 9) 1/1, [9, inf) 0");
    assertThat(result.state(1)).hasToString("[0, 9) 1/1, [9, inf) 0");
  }

  @Test
  void timesPastTheLastTickAreBeyond() {
    long late = Time.MAX_TICK - 1;
    TemporalGraph graph =
        Graphs.of(2, new long[] {0, 1, late, OPEN, 5}, new long[] {1, 0, late, OPEN, 5});
    List<Long> arrivals = new ArrayList<>();
    Told goes =
        new Told(
            walk -> {
              arrivals.add(walk.arrival());
              if (walk.step() == 1) {
                walk.goOn(walk.arrival(), OPEN);
              }
            },
            Closing.EARLIEST_ARRIVAL,
            View.OUT,
            View.OUT);
    engine(1, 1).run(goes, graph);
    assertThat(arrivals).hasSize(4).containsOnly(Time.BEYOND);
  }

  @Test
  void aWalkGoesOnOnlyWhileItsTargetLives() {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    builder.addVertex(1, 3, 8);
    builder.addEdge(0, 1, 4, 6);
    builder.addVertex(0, 0, OPEN);
    List<Boolean> answers = new ArrayList<>();
    Told program =
        new Told(
            walk -> {
              answers.add(walk.goOn(7, OPEN));
              answers.add(walk.goOn(8, OPEN));
              answers.add(walk.goOn(2, 3));
              answers.add(walk.goOn(2, 4));
              answers.add(walk.goOn(5, 5));
            },
            Closing.EVERY_EDGE,
            View.OUT,
            View.OUT);
    RunStatistics counts = engine(1, 1).run(program, builder.build()).statistics();
    assertThat(answers).containsExactly(true, false, false, true, false);
    assertThat(counts.messages()).isEqualTo(2);
  }

  @Test
  void eachStepIsToldOfAsASuperstep() {
    List<String> told = new ArrayList<>();
    EngineOptions options =
        EngineOptions.defaults().withListener((step, sent) -> told.add(step + ": " + sent));
    Told program =
        new Told(
            walk -> {
              walk.add(0, OPEN, 1, 1);
              if (walk.step() < 3) {
                walk.goOn(walk.start(), walk.end());
              }
            },
            Closing.EVERY_EDGE,
            View.OUT,
            View.OUT,
            View.OUT);
    IntervalResult result = new LocalEngine(options).run(program, Graphs.ring(3));
    assertThat(told).containsExactly("0: 3", "1: 6", "2: 3", "3: 0");
    assertThat(result.statistics().messages()).isEqualTo(12);
    assertThat(result.rows().get(0)).containsExactly(0, 0, OPEN, 3);
    assertThat(new LocalEngine().run(program, Graphs.of(0)).statistics().supersteps()).isEqualTo(4);
  }

  @Test
  void aProgramIsToldWhatItMayNotDo() {
    Told asks =
        new Told(
            WalkContext::arrival,
            Closing.EVERY_EDGE,
            new View(Direction.OUT, true, true),
            View.OUT);
    assertThatThrownBy(() -> engine(1, 1).run(asks, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("simple view");
    Told endless = new Told(walk -> walk.goOn(0, OPEN), Closing.EVERY_EDGE, View.OUT, View.IN);
    assertThatThrownBy(() -> engine(2, 1).run(endless, Graphs.ring(3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("last step");
    assertThatThrownBy(() -> new Told(walk -> {}, Closing.EVERY_EDGE, View.OUT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 1");
    View simple = new View(Direction.OUT, true, true);
    assertThatThrownBy(() -> new Told(walk -> {}, Closing.EARLIEST_ARRIVAL, View.OUT, simple))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("simple view");
  }

  /** From each of three vertices, 4000 to the power of 3 walks. */
  private static TemporalGraph manyWalks() {
    long[][] edges = new long[12_000][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = new long[] {i % 3, (i + 1) % 3, 0, OPEN, 1};
    }
    return Graphs.of(3, edges);
  }

  private static Told endless() {
    return new Told(
        walk -> {
          if (walk.step() < 3) {
            walk.goOn(walk.arrival(), OPEN);
          } else {
            walk.add(walk.arrival(), OPEN, 1, 1);
          }
        },
        Closing.EVERY_EDGE,
        View.OUT,
        View.OUT,
        View.OUT);
  }

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRunEndsSoonAfterItsTimeIsUpAlsoWithinOneOrigin(int threads) {
    TemporalGraph graph = manyWalks();
    LocalEngine engine =
        new LocalEngine(EngineOptions.defaults().withThreads(threads).withTimeoutMillis(200));
    long began = System.nanoTime();
    assertThatThrownBy(() -> engine.run(endless(), graph))
        .isInstanceOf(RunCancelledException.class)
        .hasMessageContaining("200 ms");
    assertThat(System.nanoTime() - began)
        .isBetween(TimeUnit.MILLISECONDS.toNanos(200), TimeUnit.SECONDS.toNanos(5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anInterruptStopsARunSoonAndStaysSet(int threads) throws Exception {
    TemporalGraph graph = manyWalks();
    boolean[] flag = new boolean[1];
    Throwable[] thrown = new Throwable[1];
    Thread runner =
        new Thread(
            () -> {
              thrown[0] = catchThrowable(() -> engine(threads, 1).run(endless(), graph));
              flag[0] = Thread.currentThread().isInterrupted();
            });
    runner.start();
    Thread.sleep(300);
    runner.interrupt();
    runner.join(TimeUnit.SECONDS.toMillis(5));
    assertThat(runner.isAlive()).isFalse();
    assertThat(thrown[0]).isInstanceOf(RunCancelledException.class).hasMessageContaining("interr");
    assertThat(flag[0]).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aThreadThatIsInterruptedAlreadyDoesNotRun(int threads) {
    for (int vertices : new int[] {0, 9}) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> engine(threads, 1).run(endless(), Graphs.of(vertices)))
          .isInstanceOf(RunCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatAProgramThrowsComesOutAsItself(int threads) {
    IllegalArgumentException failure = new IllegalArgumentException("mine");
    Told failing =
        new Told(
            walk -> {
              if (walk.origin() == 2) {
                throw failure;
              }
            },
            Closing.EVERY_EDGE,
            View.OUT,
            View.OUT);
    assertThatThrownBy(() -> engine(threads, 1).run(failing, Graphs.ring(200))).isSameAs(failure);
  }
}
