package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs as a whole: one short case for each promise of the engine. */
@Timeout(60)
class LocalEngineTest {
  private static final long OPEN = Time.OPEN;

  /** Counts up for ever on a ring. */
  private static final class Endless extends Hops {
    private Endless() {
      super(Selection.MAX_LONG, View.OUT);
    }
  }

  /** Throws at vertex 5, once it is reached. */
  private static class Failing extends Hops {
    private final Throwable failure;

    private Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void scatter(ScatterContext edge) {
      if (edge.source() == 5) {
        LocalEngineTest.<RuntimeException>sneak(failure);
      }
      super.scatter(edge);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  private static EngineOptions options(int threads) {
    return EngineOptions.defaults().withThreads(threads).withVerticesPerPartition(1);
  }

  private static List<String> rows(IntervalResult result) {
    List<String> rows = new ArrayList<>();
    result.forEachRow(
        row -> {
          StringBuilder text = new StringBuilder();
          for (long cell : row) {
            text.append(Time.format(cell)).append(' ');
          }
          rows.add(text.toString().trim());
        });
    return rows;
  }

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @Test
  void aSmallRunIsCountedAsByHand() {
    // 0 -[0,9)-> 1, 0 -[2,4)-> 1, 1 -[3,inf)-> 2, and 2 -> 0, which is too far to matter.
    TemporalGraph graph =
        Graphs.of(
            3,
            new long[] {0, 1, 0, 9, 1},
            new long[] {0, 1, 2, 4, 1},
            new long[] {1, 2, 3, OPEN, 1},
            new long[] {2, 0, 5, 7, 1});
    List<String> steps = new ArrayList<>();
    EngineOptions listened = options(1).withListener((step, sent) -> steps.add(step + ": " + sent));
    IntervalResult result = new LocalEngine(listened).run(new Hops(), graph);
    assertThat(rows(result)).containsExactly("0 0 inf 0", "1 0 9 1", "2 3 9 2");
    assertThat(steps).containsExactly("0: 2", "1: 1", "2: 1", "3: 0");
    RunStatistics counts = result.statistics();
    assertThat(counts.supersteps()).isEqualTo(4);
    assertThat(counts.computeCalls()).as("messages folded").isEqualTo(4);
    assertThat(counts.scatterCalls()).as("state meets edge").isEqualTo(4);
    assertThat(counts.messages()).isEqualTo(4);
    assertThat(counts.messageBytes()).as("target, start, end, value").isEqualTo(4 * 28);
    assertThat(counts.warps()).as("vertices with messages").isEqualTo(3);
    assertThat(counts.computeNanos()).isPositive();
  }

  @Test
  void aMessageCountsBeforeTheLifeOfItsTargetClipsIt() {
    TemporalGraph graph = Graphs.of(2, new long[] {0, 1, 0, 9, 1});
    Hops late =
        new Hops() {
          @Override
          public void scatter(ScatterContext edge) {
            edge.send(-7, -5, 1L);
            edge.send(4, 4, 1L);
          }
        };
    IntervalResult result = new LocalEngine(options(1)).run(late, graph);
    assertThat(result.statistics().messages()).as("empty ones are not sent").isEqualTo(1);
    assertThat(rows(result)).containsExactly("0 0 inf 0");
  }

  @Test
  void neighbouringChangesOfOneValueAreScatteredAsOne() {
    TemporalGraph graph =
        Graphs.of(
            3,
            new long[] {0, 1, 0, 1, 1},
            new long[] {0, 1, 1, 2, 1},
            new long[] {0, 1, 2, 3, 1},
            new long[] {1, 2, 0, OPEN, 1});
    RunStatistics counts = new LocalEngine(options(1)).run(new Hops(), graph).statistics();
    assertThat(counts.messages()).as("three messages to 1, one to 2").isEqualTo(4);
  }

  @Test
  void answersAndCountsDoNotDependOnThreadsOrPartitions() {
    for (int seed = 0; seed < 8; seed++) {
      TemporalGraph graph = Graphs.random(new Random(seed), 200, 900);
      IntervalResult one =
          new LocalEngine(EngineOptions.defaults().withThreads(1)).run(new Hops(), graph);
      for (int threads : new int[] {1, 2, 8}) {
        for (int partition : new int[] {4, 64, Integer.MAX_VALUE}) {
          EngineOptions options =
              EngineOptions.defaults().withThreads(threads).withVerticesPerPartition(partition);
          IntervalResult other = new LocalEngine(options).run(new Hops(), graph);
          String where = "seed " + seed + ", " + threads + " threads, " + partition;
          assertThat(rows(other)).as(where).isEqualTo(rows(one));
          RunStatistics a = one.statistics();
          RunStatistics b = other.statistics();
          assertThat(b.messages()).as(where).isEqualTo(a.messages());
          assertThat(b.computeCalls()).as(where).isEqualTo(a.computeCalls());
          assertThat(b.scatterCalls()).as(where).isEqualTo(a.scatterCalls());
          assertThat(b.supersteps()).as(where).isEqualTo(a.supersteps());
          assertThat(b.warps()).as(where).isEqualTo(a.warps());
        }
      }
    }
  }

  @Test
  void anEmptyGraphHasAnEmptyAnswer() {
    for (IntervalProgram program : List.of(new Hops(), new Journeys(View.OUT, 0, true))) {
      IntervalResult result = new LocalEngine(options(4)).run(program, Graphs.of(0));
      assertThat(result.rows()).isEmpty();
      assertThat(result.statistics().supersteps()).isEqualTo(1);
    }
  }

  @Test
  void verticesWithoutEdgesKeepWhatTheyStartWith() {
    IntervalResult hops = new LocalEngine(options(2)).run(new Hops(), Graphs.of(3));
    assertThat(rows(hops)).containsExactly("0 0 inf 0");
    assertThat(hops.state(2)).hasToString("[0, inf) -");
    IntervalResult journeys =
        new LocalEngine(options(2)).run(new Journeys(View.OUT, 0, true), Graphs.of(3));
    assertThat(rows(journeys)).containsExactly("0 0");
  }

  @Test
  void aProgramMayRefuseAGraph() {
    Hops choosy =
        new Hops() {
          @Override
          public void check(GraphTraits graph) {
            throw new UnsuitableGraphException("not this one");
          }
        };
    assertThatThrownBy(() -> new LocalEngine().run(choosy, Graphs.ring(3)))
        .isInstanceOf(UnsuitableGraphException.class)
        .hasMessage("not this one");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatAProgramThrowsComesOutAsItself(int threads) {
    for (Throwable failure :
        List.of(new IllegalArgumentException("mine"), new OutOfMemoryError("pretended"))) {
      LocalEngine engine = new LocalEngine(options(threads));
      assertThat(catchThrowable(() -> engine.run(new Failing(failure), Graphs.ring(20))))
          .isSameAs(failure);
    }
    LocalEngine engine = new LocalEngine(options(3));
    Exception checked = new Exception("undeclared");
    assertThat(catchThrowable(() -> engine.run(new Failing(checked), Graphs.ring(20))))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(checked);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anEngineWhoseRunFailedRunsTheNextOneRight(int threads) {
    TemporalGraph graph = Graphs.random(new Random(7), 60, 500);
    List<String> expected = rows(new LocalEngine(options(1)).run(new Hops(), graph));
    LocalEngine engine = new LocalEngine(options(threads));
    for (int round = 0; round < 5; round++) {
      assertThatThrownBy(
              () -> engine.run(new Failing(new IllegalArgumentException()), Graphs.ring(60)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(rows(engine.run(new Hops(), graph))).isEqualTo(expected);
      assertThat(rows(engine.run(new Journeys(View.OUT, 0, true), Graphs.ring(60)))).hasSize(60);
      assertThat(rows(engine.run(new Hops(), graph))).isEqualTo(expected);
    }
  }

  @Test
  void oneEngineServesSeveralThreadsAtOnce() throws Exception {
    List<TemporalGraph> graphs = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      graphs.add(Graphs.random(new Random(seed), 60, 400));
      expected.add(rows(new LocalEngine(options(1)).run(new Hops(), graphs.get(seed))));
    }
    LocalEngine engine = new LocalEngine(options(2));
    List<Callable<Void>> users = new ArrayList<>();
    for (int user = 0; user < 4; user++) {
      Random random = new Random(user);
      users.add(
          () -> {
            for (int run = 0; run < 20; run++) {
              int graph = random.nextInt(graphs.size());
              assertThat(rows(engine.run(new Hops(), graphs.get(graph))))
                  .isEqualTo(expected.get(graph));
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(users.size());
    try {
      for (Future<Void> done : threads.invokeAll(users)) {
        assertThat(done.get()).isNull();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anInterruptStopsARunSoonAndStaysSet(int threads) throws Exception {
    CountDownLatch underWay = new CountDownLatch(20);
    EngineOptions options = options(threads).withListener((step, sent) -> underWay.countDown());
    boolean[] flag = new boolean[1];
    Throwable[] thrown = new Throwable[1];
    Thread runner =
        new Thread(
            () -> {
              thrown[0] =
                  catchThrowable(() -> new LocalEngine(options).run(new Endless(), Graphs.ring(9)));
              flag[0] = Thread.currentThread().isInterrupted();
            });
    runner.start();
    assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
    runner.interrupt();
    runner.join(TimeUnit.SECONDS.toMillis(10));
    assertThat(runner.isAlive()).isFalse();
    assertThat(thrown[0]).isInstanceOf(RunCancelledException.class).hasMessageContaining("interr");
    assertThat(flag[0]).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aThreadThatIsInterruptedAlreadyDoesNotRun(int threads) {
    for (int vertices : new int[] {0, 9}) {
      List<Long> steps = new ArrayList<>();
      EngineOptions options = options(threads).withListener((step, sent) -> steps.add(step));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> new LocalEngine(options).run(new Hops(), Graphs.of(vertices)))
          .isInstanceOf(RunCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(steps).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRunEndsSoonAfterItsTimeIsUp(int threads) {
    long began = System.nanoTime();
    LocalEngine engine = new LocalEngine(options(threads).withTimeoutMillis(100));
    assertThatThrownBy(() -> engine.run(new Endless(), Graphs.ring(9)))
        .isInstanceOf(RunCancelledException.class)
        .hasMessageContaining("100 ms");
    assertThat(System.nanoTime() - began)
        .isBetween(TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.SECONDS.toNanos(10));
  }

  @Test
  void aListenerThatThrowsEndsTheRun() {
    EngineOptions options =
        options(2)
            .withListener(
                (step, sent) -> {
                  throw new IllegalArgumentException("enough");
                });
    assertThatThrownBy(() -> new LocalEngine(options).run(new Hops(), Graphs.ring(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("enough");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    EngineOptions options = EngineOptions.defaults();
    assertThatThrownBy(() -> options.withThreads(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> options.withTimeoutMillis(-1)).hasMessageContaining("not -1");
    assertThatThrownBy(() -> options.withVerticesPerPartition(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> options.withListener(null)).isInstanceOf(NullPointerException.class);
  }
}
