package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.snapshot.PageRank;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.algorithms.temporal.EarliestArrival;
import dev.graphite.algorithms.temporal.JourneyQuery;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveSnapshotTest {
  private static final int GRAPHS = 150;

  @ParameterizedTest
  @ValueSource(strings = {"components", "arrivals", "ranks"})
  void aSnapshotStaysWhatTheWaveWasWhenItWasTaken(String what) {
    long taken = LongStream.range(0, GRAPHS).map(seed -> play(what, seed)).sum();
    assertThat(taken).isGreaterThan(2 * GRAPHS);
  }

  /** Answers how many snapshots were compared. */
  private static int play(String what, long seed) {
    RandomGraph random = RandomGraphs.ANY.graph(seed);
    ChangeCase changes = ChangeCase.random(random, 6, 4);
    if (random.graph().vertexCount() == 0) {
      return 0;
    }
    String source = random.graph().ids().text(0);
    Wave wave =
        Wave.on(
            random.graph(),
            rank -> {
              int vertex = rank.applyAsInt(source);
              return switch (what) {
                case "components" -> new WeaklyConnectedComponents();
                case "arrivals" -> new EarliestArrival(JourneyQuery.from(vertex));
                default -> new PageRank(3, 0.85);
              };
            });
    List<WaveSnapshot> snapshots = new ArrayList<>();
    List<String> were = new ArrayList<>();
    int first = (int) (seed % 3); // the first snapshot comes now and then later
    long lastKept = 0;
    for (int i = 0; i <= changes.batches().size(); i++) {
      if (i >= first) {
        snapshots.add(wave.snapshot());
        were.add(text(lastKept, wave));
      }
      if (i < changes.batches().size()) {
        try {
          lastKept = wave.apply(changes.batches().get(i)).batch();
        } catch (BadBatchException refused) {
          // The next snapshot is the one before.
        }
      }
    }
    for (int i = 0; i < snapshots.size(); i++) {
      assertThat(text(snapshots.get(i))).as("%s, seed %d", what, seed).isEqualTo(were.get(i));
    }
    return snapshots.size();
  }

  private static String text(long batch, Wave wave) {
    return batch + "\n" + describe(wave.rows(), wave.columns(), wave::id) + print(wave.graph());
  }

  private static String text(WaveSnapshot snapshot) {
    return snapshot.batch()
        + "\n"
        + describe(snapshot.rows(), snapshot.columns(), snapshot::id)
        + print(snapshot.graph());
  }

  /** Lives and edges of a graph, in an order that does not hang on how edges came. */
  private static List<String> print(TemporalGraph graph) {
    List<String> lines = new ArrayList<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      String id = graph.ids().text(v);
      lines.add(id + " " + graph.vertexStart(v) + " " + graph.vertexEnd(v));
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        StringBuilder line = new StringBuilder(id + " -> " + graph.ids().text(graph.target(e)));
        line.append(' ').append(graph.edgeIds().text(e));
        line.append(' ').append(graph.edgeStart(e)).append(' ').append(graph.edgeEnd(e));
        EdgePieces pieces = graph.pieces();
        for (int p = pieces.first(e); p < pieces.first(e + 1); p++) {
          line.append(" | ").append(p == pieces.first(e) ? "" : pieces.start(p));
          line.append(' ').append(pieces.travelTime(p)).append(' ').append(pieces.cost(p));
        }
        lines.add(line.toString());
      }
    }
    return lines.stream().sorted().toList();
  }

  /** Rows with ids in the place of labels or ranks. */
  private static String describe(
      List<long[]> rows, List<Column> columns, IntFunction<String> names) {
    StringBuilder text = new StringBuilder();
    for (long[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        boolean isVertex = columns.get(c).type() == Column.Type.VERTEX && row[c] >= 0;
        text.append(isVertex ? names.apply((int) row[c]) : String.valueOf(row[c])).append(' ');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void rowsOfOneVertexAreFoundByItsId() {
    Wave wave = Wave.on(GraphText.parse("1,2,0,9", "2,4,3,5"), rank -> components());
    wave.snapshot();
    wave.apply(List.of(Change.addEdge("3", "4", 7, 8)));
    WaveSnapshot snapshot = wave.snapshot();

    assertThat(snapshot.rows("4").stream().map(row -> row[1] + " " + snapshot.id((int) row[3])))
        .containsExactly("0 4", "3 1", "5 4", "7 3", "8 4");
    assertThat(snapshot.rows("3")).hasSize(1);
    assertThat(snapshot.rows("17")).isEmpty();
    assertThatThrownBy(() -> snapshot.id(-5)).hasMessageContaining("-5");
    wave.apply(List.of(Change.removeVertex("3")));
    assertThat(wave.snapshot().rows("3")).isEmpty();
    assertThat(snapshot.rows("3")).hasSize(1);
  }

  @Test
  void labelsDealtAnewLeaveEarlierSnapshotsTheirOwn() {
    Wave wave = Wave.on(GraphText.parse("0,1099511627776,0,30"), rank -> components());
    List<WaveSnapshot> snapshots = new ArrayList<>();
    List<String> were = new ArrayList<>();
    int dealt = 0;
    for (int k = 39; k > 0; k--) {
      Change change = Change.addEdge("" + (1L << k), "0", k % 20, k % 20 + 3);
      dealt += wave.apply(List.of(change)).relabelled() ? 1 : 0;
      snapshots.add(wave.snapshot());
      were.add(text(40 - k, wave));
    }
    assertThat(dealt).isPositive();
    assertThat(snapshots.stream().map(WaveSnapshotTest::text)).containsExactlyElementsOf(were);
  }

  private static IntervalProgram components() {
    return new WeaklyConnectedComponents();
  }

  @Test
  void othersReadWholeBatchesWhileMoreAreApplied() throws Exception {
    // Each batch turns all edges of a ring at once, so that half a batch would show.
    int vertices = 200;
    List<String> lines = new ArrayList<>();
    for (int v = 0; v < vertices; v++) {
      lines.add(v + "," + (v + 1) % vertices + ",0,9");
    }
    Wave wave = Wave.on(GraphText.parse(lines.toArray(String[]::new)), rank -> components());
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      Callable<Long> reader =
          () -> {
            long batches = 0;
            long last = -1;
            while (!done.get()) {
              WaveSnapshot snapshot = wave.snapshot();
              assertThat(snapshot.batch()).isGreaterThanOrEqualTo(last);
              batches += snapshot.batch() > last ? 1 : 0;
              last = snapshot.batch();
              assertIsWhole(snapshot, vertices);
            }
            return batches;
          };
      Future<Long> one = readers.submit(reader);
      Future<Long> other = readers.submit(reader);
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1500);
      for (int round = 0; System.nanoTime() < end || round < 20; round++) {
        wave.apply(turn(vertices, round));
      }
      done.set(true);
      assertThat(one.get(20, TimeUnit.SECONDS) + other.get(20, TimeUnit.SECONDS)).isGreaterThan(4);
    } finally {
      done.set(true);
      readers.shutdown();
    }
  }

  /** All edges go, and come back with the start of the round; every third is left out. */
  private static List<Change> turn(int vertices, int round) {
    List<Change> batch = new ArrayList<>();
    for (int v = 0; v < vertices; v++) {
      String source = String.valueOf(v);
      String target = String.valueOf((v + 1) % vertices);
      if (round == 0 || v % 3 != (round - 1) % 3) {
        batch.add(Change.removeEdge(source, target, round));
      }
      if (v % 3 != round % 3) {
        batch.add(Change.addEdge(source, target, round + 1, round + 9));
      }
    }
    return batch;
  }

  /** All edges are of one round, and the answer is that of a fresh run on them. */
  private static void assertIsWhole(WaveSnapshot snapshot, int vertices) {
    TemporalGraph graph = snapshot.graph();
    assertThat(graph.vertexCount()).isEqualTo(vertices);
    long[] starts = new long[graph.edgeCount()];
    Arrays.setAll(starts, graph::edgeStart);
    assertThat(Arrays.stream(starts).distinct()).containsExactly(snapshot.batch());
    LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
    assertThat(describe(snapshot.rows(), snapshot.columns(), snapshot::id))
        .isEqualTo(
            describe(
                engine.run(components(), graph).rows(), snapshot.columns(), graph.ids()::text));
  }
}
