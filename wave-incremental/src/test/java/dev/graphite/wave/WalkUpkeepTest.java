package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.program.WalkProgram.Closing;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WalkUpkeepTest {
  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
  private long kept;
  private long withRows;

  @Test
  void walksOfAnyNumberOfStepsAreKeptCurrent() {
    play(0, 1500);
    assertThat(kept).isGreaterThan(3000);
    assertThat(withRows).isGreaterThan(1000);
  }

  @Test
  @Tag("slow")
  void walksOfAnyNumberOfStepsAreKeptCurrentOnManyMoreGraphs() {
    play(1500, 8000);
    assertThat(kept).isGreaterThan(13_000);
  }

  @Test
  void whatAProgramSaysOfAVertexThatWasGoneIsRightOnceItIsBack() {
    int differing = 0;
    for (long seed = 0; seed < 300; seed++) {
      TemporalGraph graph = RandomGraphs.ANY.graph(seed).graph();
      String home = graph.ids().text(graph.vertexCount() / 2);
      Wave.ProgramSource source = programs(seed, graph.start(), home);
      Wave wave = Wave.on(graph, source);
      wave.apply(List.of(Change.removeVertex(home)));
      wave = Wave.resume(wave.graph(), wave.start(), 1, Collections.emptyIterator(), source);
      assertThat(wave.rows()).isEmpty();
      wave.apply(List.of(Change.addVertex(home, graph.start(), Time.OPEN)));
      TemporalGraph now = wave.graph();
      List<long[]> fresh = engine.run(source.program(now.ids()::requireRank), now).rows();
      assertThat(describe(wave.names(), wave.rows())).isEqualTo(describe(now.ids(), fresh));
      differing += fresh.isEmpty() ? 0 : 1;
    }
    assertThat(differing).isGreaterThan(200);
  }

  private static Wave.ProgramSource programs(long seed, long start, String home) {
    return rank -> program(seed, start, rank.applyAsInt(home));
  }

  private void play(long first, long behind) {
    LongStream.range(first, behind)
        .mapToObj(
            seed ->
                (seed % 3 == 0 ? RandomGraphs.ANY.sized(12, 20, 8) : RandomGraphs.ANY).graph(seed))
        .forEach(
            graph ->
                ChangeCase.random(graph, 4, graph.seed() % 2 == 0 ? 1 : 6)
                    .verify("seed " + graph.seed(), changes -> play(changes, graph)));
  }

  private static Wanderer program(long seed, long start, int home) {
    Random random = new Random(seed);
    View[] steps = new View[2 + random.nextInt(3)];
    Closing closing = random.nextBoolean() ? Closing.EVERY_EDGE : Closing.EARLIEST_ARRIVAL;
    for (int i = 0; i < steps.length; i++) {
      boolean repeats = i > 0 && random.nextBoolean();
      Direction direction = Direction.values()[random.nextInt(Direction.values().length)];
      boolean simple = random.nextInt(3) == 0;
      steps[i] = repeats ? steps[i - 1] : new View(direction, simple, random.nextInt(4) > 0);
    }
    View last = steps[steps.length - 1];
    if (closing == Closing.EARLIEST_ARRIVAL) {
      steps[steps.length - 1] = new View(last.direction(), false, last.loops());
    }
    long from = random.nextInt(3) == 0 ? start + random.nextInt(5) : Time.MIN_TICK;
    return new Wanderer(from, home, closing, steps);
  }

  private String play(ChangeCase changes, RandomGraph random) {
    TemporalGraph first = changes.graph();
    String home = random.graph().ids().text(random.query().vertex());
    long seed = random.seed();
    boolean asks = seed % 2 == 0;
    if (first.ids().rank(home) < 0) {
      return null;
    }
    Wave.ProgramSource source =
        rank -> program(seed, first.start(), asks ? rank.applyAsInt(home) : -1);
    Wave wave = Wave.on(first, source);
    List<String> told = describe(wave.names(), wave.rows());
    for (List<Change> batch : changes.batches()) {
      try {
        WaveUpdate update = wave.apply(batch);
        kept++;
        withRows += update.come().isEmpty() ? 0 : 1;
        told = follow(told, update, wave);
      } catch (BadBatchException refused) {
        // The next comparison shows that nothing has changed.
      }
      TemporalGraph now = wave.graph();
      int rank = now.ids().rank(home);
      Wanderer program = program(seed, first.start(), asks ? rank : -1);
      List<long[]> fresh = asks && rank < 0 ? List.of() : engine.run(program, now).rows();
      List<String> expected = describe(now.ids(), fresh);
      if (!expected.equals(describe(wave.names(), wave.rows()))) {
        return "expected " + expected + ", was " + describe(wave.names(), wave.rows());
      }
      if (!told.stream().sorted().toList().equals(expected.stream().sorted().toList())) {
        return "updates lead to " + told + ", not to " + expected;
      }
      if (seed % 4 == 0) {
        Iterator<List<Change>> none = Collections.emptyIterator();
        wave = Wave.resume(now, wave.start(), wave.batches(), none, source);
      }
    }
    return null;
  }

  private static List<String> follow(List<String> rows, WaveUpdate update, Wave wave) {
    if (update.relabelled()) {
      return describe(wave.names(), wave.rows());
    }
    List<String> after = new ArrayList<>(rows);
    for (String row : describe(wave.names(), update.gone())) {
      assertThat(after.remove(row)).as(row).isTrue();
    }
    after.addAll(describe(wave.names(), update.come()));
    return after;
  }

  private static List<String> describe(VertexNames names, List<long[]> rows) {
    return rows.stream()
        .map(
            row ->
                names.text((int) row[0]) + Arrays.toString(Arrays.copyOfRange(row, 1, row.length)))
        .toList();
  }

  /** Counts the walks there and back, by steps that are told. */
  private static final class ThereAndBack extends WalkProgram {
    private final List<String> steps = new ArrayList<>();
    private final long worth;

    private ThereAndBack(long worth) {
      super(Closing.EVERY_EDGE, View.OUT, View.OUT);
      this.worth = worth;
    }

    @Override
    public synchronized void step(WalkContext walk) {
      steps.add(walk.step() + " " + walk.start());
      if (walk.step() == 1) {
        walk.goOn(walk.start(), walk.end());
      } else {
        walk.add(walk.start(), walk.end(), worth, 0);
      }
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("walks", Column.Type.LONG);
    }
  }

  @Test
  void onlyWalksOverAChangedPairAreTakenAgain() {
    ThereAndBack program = new ThereAndBack(1);
    Wave wave =
        Wave.on(
            GraphText.parse("1,2,0,9", "2,1,3,5", "2,3,0,9", "3,2,0,9", "3,4,0,9", "4,3,0,9"),
            rank -> program);
    program.steps.clear();
    WaveUpdate update = wave.apply(List.of(Change.removeEdge("2", "1", 3)));
    // Before 1 to 2 and back and the other way round; after that 1 to 2 alone.
    assertThat(program.steps).containsExactlyInAnyOrder("1 0", "2 3", "1 3", "2 3", "1 0");
    String open = String.valueOf(Time.OPEN);
    assertThat(describe(wave.names(), update.gone()))
        .containsExactly(
            "1[0, 3, 0]",
            "1[3, 5, 1]",
            "1[5, " + open + ", 0]",
            "2[0, 3, 1]",
            "2[3, 5, 2]",
            "2[5, 9, 1]");
    assertThat(describe(wave.names(), update.come()))
        .containsExactly("1[0, " + open + ", 0]", "2[0, 9, 1]");
    assertThat(wave.statistics().vertices()).isEqualTo(2);
  }

  @Test
  void rowsOfAllGoAndComeWithAVertexThatTheProgramWasMadeWith() {
    Wave wave =
        Wave.on(
            GraphText.parse("vertex 9,0,5", "1,2,0,9", "2,1,3,5"),
            rank -> {
              rank.applyAsInt("9");
              return new ThereAndBack(1);
            });
    List<String> first = describe(wave.names(), wave.rows());
    assertThat(first).hasSize(7);
    WaveUpdate update =
        wave.apply(List.of(Change.removeVertex("9"), Change.removeEdge("2", "1", 3)));
    assertThat(describe(wave.names(), update.gone())).isEqualTo(first);
    assertThat(update.come()).isEmpty();
    assertThat(wave.rows()).isEmpty();
    update = wave.apply(List.of(Change.addEdge("2", "1", 3, 5)));
    assertThat(update.gone()).isEmpty();
    assertThat(update.come()).isEmpty();
    update = wave.apply(List.of(Change.addVertex("9", 0L, 5L)));
    assertThat(describe(wave.names(), update.come())).isEqualTo(first);
    assertThat(update.gone()).isEmpty();
    assertThat(describe(wave.names(), wave.rows())).isEqualTo(first);
  }

  @Test
  void sumsThatPassTheRangeRefuseTheBatch() {
    ThereAndBack program = new ThereAndBack(Long.MAX_VALUE / 2 + 1);
    Wave wave = Wave.on(GraphText.parse("1,2,0,9", "2,1,3,5"), rank -> program);
    List<String> before = describe(wave.names(), wave.rows());
    List<Change> batch = List.of(Change.changeVertex("1", 0L, 20L), Change.addEdge("2", "1", 2, 4));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> wave.apply(batch)).isInstanceOf(AnswerOutOfRangeException.class);
      assertThat(describe(wave.names(), wave.rows())).isEqualTo(before);
    }
    wave.apply(List.of(Change.removeEdge("2", "1", 3)));
    assertThat(describe(wave.names(), wave.rows()))
        .containsExactly("1[0, " + Time.OPEN + ", 0]", "2[0, " + Time.OPEN + ", 0]");
  }
}
