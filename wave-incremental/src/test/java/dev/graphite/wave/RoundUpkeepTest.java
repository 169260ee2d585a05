package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.snapshot.LabelPropagation;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundUpkeepTest {
  private static final List<Fold> FOLDS = List.of(Sum.LONGS, AllMessages.GROUP, Selection.MIN_LONG);
  private static final List<View> VIEWS = new ArrayList<>();

  static {
    for (Direction direction : Direction.values()) {
      for (int i = 0; i < 4; i++) {
        VIEWS.add(new View(direction, i % 2 == 0, i / 2 == 0));
      }
    }
  }

  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
  private long kept;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void roundsOfAUsersOwnAreKeptCurrentOverAllViews(int fold) {
    play(FOLDS.get(fold), 0, 200);
    assertThat(kept).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @Tag("slow")
  void roundsOfAUsersOwnAreKeptCurrentOnManyMoreGraphs(int fold) {
    play(FOLDS.get(fold), 200, 5000);
    assertThat(kept).isGreaterThan(5000);
  }

  private void play(Fold fold, long first, long behind) {
    LongStream.range(first, behind)
        .mapToObj(RandomGraphs.ANY::graph)
        .forEach(
            graph ->
                ChangeCase.random(graph, 5, 3)
                    .verify("seed " + graph.seed(), changes -> play(changes, fold, graph)));
  }

  private String play(ChangeCase changes, Fold fold, RandomGraph random) {
    TemporalGraph first = changes.graph();
    View view = VIEWS.get((int) (random.seed() % VIEWS.size()));
    int rounds = (int) (random.seed() % 5);
    String source = random.graph().ids().text(random.query().vertex());
    if (first.ids().rank(source) < 0) {
      return null;
    }
    Wave wave = Wave.on(first, rank -> new Mixer(rank.applyAsInt(source), fold, view, rounds));
    for (List<Change> batch : changes.batches()) {
      try {
        wave.apply(batch);
        kept++;
      } catch (BadBatchException refused) {
        // The next comparison shows that nothing has changed.
      }
      String wrong = difference(wave, source, fold, view, rounds);
      if (wrong != null) {
        return view + ": " + wrong;
      }
    }
    return null;
  }

  private String difference(Wave wave, String source, Fold fold, View view, int rounds) {
    TemporalGraph now = wave.graph();
    int rank = now.ids().rank(source);
    List<long[]> fresh =
        rank < 0 ? List.of() : engine.run(new Mixer(rank, fold, view, rounds), now).rows();
    List<long[]> rows = wave.rows();
    rows.forEach(row -> row[0] = now.ids().rank(wave.id((int) row[0])));
    String expected = describe(fresh);
    String actual = describe(rows);
    return expected.equals(actual) ? null : "expected " + expected + ", was " + actual;
  }

  private static String describe(List<long[]> rows) {
    return rows.stream().map(Arrays::toString).toList().toString();
  }

  /** Edges from each of so many vertices to the next. */
  private static TemporalGraph path(int vertices) {
    String[] lines = new String[vertices - 1];
    Arrays.setAll(lines, v -> v + "," + (v + 1) + ",0,100");
    return GraphText.parse(lines);
  }

  @Test
  void aChangeOfALongPathComputesAsManyTicksAsThereAreRounds() {
    int rounds = 4;
    Mixer program = new Mixer(-1, Sum.LONGS, View.OUT, rounds);
    for (int vertices : new int[] {100, 1000}) {
      Wave wave = Wave.on(path(vertices), rank -> new LabelPropagation(rounds));
      long before = wave.statistics().scatterCalls();
      wave.apply(List.of(Change.removeEdge("50", "51", 0)));
      // In round r, r vertices on either side, each with two neighbours at most.
      assertThat(wave.statistics().scatterCalls() - before).isBetween(4L, 2L * 2 * 4 * 5 / 2 + 4);
      assertThat(wave.statistics().reruns()).isEqualTo(1);
      assertThat(wave.statistics().vertices()).isLessThanOrEqualTo(2 * rounds);

      Wave mixed = Wave.on(path(vertices), rank -> program);
      long calls = program.calls();
      mixed.apply(List.of(Change.removeEdge("50", "51", 0)));
      // Nobody has a state: 51 is computed in each round, and that is all.
      assertThat(program.calls() - calls).isEqualTo(rounds);
    }
  }

  @Test
  void aChangeThatDiesOutIsNotFollowed() {
    View simple = new View(Direction.OUT, true, true);
    Mixer[] made = new Mixer[1];
    Wave wave =
        Wave.on(path(20), rank -> made[0] = new Mixer(rank.applyAsInt("0"), Sum.LONGS, simple, 3));
    List<long[]> rows = wave.rows();
    long calls = made[0].calls();
    WaveUpdate update = wave.apply(List.of(Change.addEdge("0", "1", 5, 9).withId("parallel")));
    assertThat(update.gone()).isEmpty();
    assertThat(update.come()).isEmpty();
    assertThat(made[0].calls() - calls).isEqualTo(3);
    assertThat(describe(wave.rows())).isEqualTo(describe(rows));
    assertThat(wave.statistics().vertices()).isZero();

    wave.apply(List.of(Change.removeEdge("parallel"), Change.removeEdge("0", "1", 0)));
    wave.apply(List.of(Change.addEdge("0", "1", 0, 100)));
    assertThat(describe(wave.rows())).isEqualTo(describe(rows));
    calls = made[0].calls();
    wave.apply(List.of(Change.changeEdge("0", "1", 0).withEnd(99)));
    // 1 in all rounds, 2 in two of them, 3 in one.
    assertThat(made[0].calls() - calls).isEqualTo(3 + 2 + 1);
    assertThat(wave.statistics().reruns()).isEqualTo(1);
  }

  @Test
  void aProgramThatLeavesItsTicksLaterIsRunAgainFromThenOn() {
    TemporalGraph graph = GraphText.parse("1,2,5,9,1", "2,3,6,20,2", "3,1,2,30,3");
    Wave wave = Wave.on(graph, rank -> new Mixer(rank.applyAsInt("1"), Sum.LONGS, View.OUT, 3));
    List<String> told = new ArrayList<>(texts(wave.rows()));
    List<List<Change>> batches =
        List.of(
            List.of(Change.addEdge("1", "2", 10, 12).withTravelTime(2)),
            List.of(
                Change.removeEdge("1", "2", 5),
                Change.addEdge("1", "4", 4, 8).withTravelTime(Mixer.LATER)),
            List.of(Change.addEdge("4", "2", 9, 12).withTravelTime(2)),
            List.of(Change.removeEdge("1", "4", 4)));
    for (List<Change> batch : batches) {
      List<Change> refused = new ArrayList<>(batch);
      refused.add(Change.addEdge("1", "3", 6, 7).withTravelTime(Mixer.REFUSED));
      assertThatThrownBy(() -> wave.apply(refused)).isInstanceOf(UnsuitableGraphException.class);
      assertThat(texts(wave.rows())).containsExactlyInAnyOrderElementsOf(told);
      WaveUpdate update = wave.apply(batch);
      texts(update.gone()).forEach(row -> assertThat(told.remove(row)).as(row).isTrue());
      told.addAll(texts(update.come()));
      assertThat(texts(wave.rows())).containsExactlyInAnyOrderElementsOf(told);
      assertThat(difference(wave, "1", Sum.LONGS, View.OUT, 3)).isNull();
    }
    assertThat(wave.statistics().reruns()).isGreaterThan(2);
    assertThat(wave.statistics().batches()).isEqualTo(4);
  }

  @Test
  void aBatchThatTheProgramRefusesLeavesNothingBehindForSingleTicks() {
    TemporalGraph graph = GraphText.parse("1,2,5,6,1");
    Wave wave = Wave.on(graph, rank -> new Mixer(rank.applyAsInt("1"), Sum.LONGS, View.OUT, 2));
    Change refused = Change.addEdge("1", "2", 7, 11).withTravelTime(Mixer.REFUSED);
    assertThatThrownBy(() -> wave.apply(List.of(refused)))
        .isInstanceOf(UnsuitableGraphException.class);
    wave.apply(List.of(Change.addEdge("1", "4", 7, 8)));
    assertThat(difference(wave, "1", Sum.LONGS, View.OUT, 2)).isNull();
  }

  @Test
  void aBatchThatIsRefusedInALaterRoundLeavesNoSumBehind() {
    TemporalGraph graph = GraphText.parse("1,2,5,6,1", "3,2,5,6,1");
    Wave wave = Wave.on(graph, rank -> new Mixer(rank.applyAsInt("1"), Sum.LONGS, View.OUT, 3));
    // 2 is told by 1 in the first round, and has something to tell 4 in the second.
    List<Change> refused =
        List.of(
            Change.addEdge("1", "2", 7, 11),
            Change.addEdge("2", "4", 7, 8).withTravelTime(Mixer.REFUSED));
    assertThatThrownBy(() -> wave.apply(refused)).isInstanceOf(UnsuitableGraphException.class);
    assertThat(difference(wave, "1", Sum.LONGS, View.OUT, 3)).isNull();
    wave.apply(List.of(Change.addEdge("3", "2", 8, 10), Change.addEdge("1", "3", 5, 9)));
    assertThat(difference(wave, "1", Sum.LONGS, View.OUT, 3)).isNull();
  }

  /** Edges from 0 to so many vertices, and from each of these to the last one. */
  private static TemporalGraph throughMany(int vertices) {
    String[] lines = new String[2 * vertices];
    for (int v = 1; v <= vertices; v++) {
      lines[2 * v - 2] = "0," + v + ",0,100";
      lines[2 * v - 1] = v + "," + (vertices + 1) + ",0,100";
    }
    return GraphText.parse(lines);
  }

  @Test
  void whoIsToldByManyLooksOnlyAtThoseThatChanged() {
    int many = 3000;
    String last = Integer.toString(many + 1);
    Wave wave =
        Wave.on(throughMany(many), rank -> new Mixer(rank.applyAsInt("0"), Sum.LONGS, View.OUT, 3));
    long before = wave.statistics().messages();
    assertThat(before).isGreaterThan(2 * many);
    wave.apply(List.of(Change.changeEdge("7", last, 0).withEnd(50)));
    wave.apply(List.of(Change.changeEdge("0", "9", 0).withEnd(50)));
    wave.apply(List.of(Change.removeEdge("0", "11", 0), Change.addEdge("12", last, 3, 4)));
    assertThat(wave.statistics().messages() - before).isLessThan(50);
    assertThat(difference(wave, "0", Sum.LONGS, View.OUT, 3)).isNull();

    List<Change> most = new ArrayList<>();
    for (int v = 100; v < many; v++) {
      most.add(Change.removeEdge(Integer.toString(v), last, 0));
    }
    wave.apply(most);
    assertThat(difference(wave, "0", Sum.LONGS, View.OUT, 3)).isNull();
    wave.apply(List.of(Change.addEdge("200", last, 3, 4), Change.removeEdge("0", "9", 0)));
    assertThat(difference(wave, "0", Sum.LONGS, View.OUT, 3)).isNull();
  }

  /** One round in which each edge tells the long that its cost stands for. */
  private static final class Extremes extends RoundProgram {
    private static final List<Long> TOLD =
        List.of(Long.MIN_VALUE, Long.MAX_VALUE - 1, 1L, -1L, Long.MIN_VALUE + 1);

    private Extremes() {
      super(ValueType.LONG, Sum.LONGS, View.OUT, 1);
    }

    @Override
    public void start(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), 0);
    }

    @Override
    public void compute(ComputeContext vertex) {
      vertex.setState(vertex.start(), vertex.end(), vertex.message());
    }

    @Override
    public void scatter(ScatterContext edge) {
      edge.send(edge.start(), edge.end(), TOLD.get((int) edge.cost()));
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("sum", Column.Type.LONG);
    }
  }

  @Test
  void aSumThatIsTooLargeOnItsWayAloneIsAddedUpAnew() {
    Wave wave = Wave.on(GraphText.parse("1,9,0,4,1,1", "2,8,0,4,1,1"), rank -> new Extremes());
    BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE - 1);
    assertThat(toldTo9(wave, 2)).isEqualTo(largest);
    // The new edge's is added before that of the other is taken back.
    wave.apply(List.of(Change.removeEdge("1", "9", 0), Change.addEdge("2", "9", 0, 4).withCost(1)));
    assertThat(toldTo9(wave, 2)).isEqualTo(largest);
    Change tooMuch = Change.addEdge("1", "9", 3, 4).withCost(1);
    assertThatThrownBy(() -> wave.apply(List.of(tooMuch)))
        .isInstanceOf(AnswerOutOfRangeException.class);
    assertThat(toldTo9(wave, 3)).isEqualTo(largest);
  }

  @Test
  void sumsAtTheEndsOfTheLongsAreTakenBackAsWell() {
    Random random = new Random(5);
    int refused = 0;
    for (int run = 0; run < 300; run++) {
      Wave wave = Wave.on(GraphText.parse("1,9,0,4,1,2"), rank -> new Extremes());
      for (int step = 0; step < 8; step++) {
        List<Change> batch = new ArrayList<>();
        for (int row = random.nextInt(2); row < 2; row++) {
          String source = Integer.toString(1 + random.nextInt(3));
          long start = random.nextInt(3);
          batch.add(
              random.nextInt(3) == 0
                  ? Change.removeEdge(source, "9", start)
                  : Change.addEdge(source, "9", start, start + 2)
                      .withCost(random.nextInt(Extremes.TOLD.size())));
        }
        try {
          wave.apply(batch);
        } catch (BadBatchException | AnswerOutOfRangeException outOfRange) {
          refused++;
        }
        for (int tick = 0; tick < 5; tick++) {
          assertThat(toldTo9(wave, tick)).isEqualTo(exactly(wave.graph(), tick));
        }
      }
    }
    assertThat(refused).isBetween(300, 1800);
  }

  private static BigInteger toldTo9(Wave wave, int tick) {
    return wave.rows().stream()
        .filter(row -> wave.id((int) row[0]).equals("9") && row[1] <= tick && tick < row[2])
        .map(row -> BigInteger.valueOf(row[3]))
        .findFirst()
        .orElseThrow();
  }

  /** What all edges tell 9 at a tick; a fresh run fails if a part of the sum passes 64 bits. */
  private static BigInteger exactly(TemporalGraph graph, int tick) {
    BigInteger sum = BigInteger.ZERO;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (graph.edgeStart(edge) <= tick && tick < graph.edgeEnd(edge)) {
        sum = sum.add(BigInteger.valueOf(Extremes.TOLD.get((int) graph.pieces().cost(edge))));
      }
    }
    return sum;
  }

  private static List<String> texts(List<long[]> rows) {
    return rows.stream().map(Arrays::toString).toList();
  }

  @Test
  void whatStaysFromRoundToRoundIsStoredOnce() {
    Wave still = Wave.on(path(500), rank -> new Mixer(-1, Sum.LONGS, View.OUT, 50));
    Wave once = Wave.on(path(500), rank -> new Mixer(-1, Sum.LONGS, View.OUT, 1));
    assertThat(still.dependencyBytes()).isEqualTo(once.dependencyBytes()).isPositive();
  }

  @Test
  void onlyRoundsWithoutSumsAndFactsOfTheGraphAreKeptByRound() {
    assertThat(RoundUpkeep.fits(Algorithm.CDLP.program(parameters()))).isTrue();
    assertThat(RoundUpkeep.fits(Algorithm.PAGERANK.program(parameters()))).isFalse();
    assertThat(RoundUpkeep.fits(Algorithm.SCC.program(parameters()))).isFalse();
    assertThat(RoundUpkeep.fits(Algorithm.BFS.program(parameters()))).isFalse();
    assertThat(RoundUpkeep.fits(new Still(ValueType.LONG, false, Set.of()))).isTrue();
    assertThat(RoundUpkeep.fits(new Still(ValueType.OBJECT, false, Set.of()))).isFalse();
    assertThat(RoundUpkeep.fits(new Still(ValueType.LONG, true, Set.of()))).isFalse();
    assertThat(RoundUpkeep.fits(new Still(ValueType.LONG, false, EnumSet.of(Fact.DEGREE))))
        .isFalse();
  }

  /** Rounds in which nothing happens. */
  private static final class Still extends RoundProgram {
    private final boolean reverses;
    private final Set<Fact> facts;

    private Still(ValueType type, boolean reverses, Set<Fact> facts) {
      super(type, AllMessages.GROUP, View.OUT, 1);
      this.reverses = reverses;
      this.facts = facts;
    }

    @Override
    public boolean reversesTime() {
      return reverses;
    }

    @Override
    public Set<Fact> facts() {
      return facts;
    }

    @Override
    public void start(ComputeContext vertex) {}

    @Override
    public void compute(ComputeContext vertex) {}

    @Override
    public void scatter(ScatterContext edge) {}

    @Override
    public List<Column> columns() {
      return Column.ofPieces("none", Column.Type.LONG);
    }
  }

  private static Parameters parameters() {
    return Parameters.defaults().withSource(0);
  }

  /** States of rounds beside an array of them by tick. */
  @Test
  void roundsAndTicksKeepTheirStatesUntilTheyAreWritten() {
    Random random = new Random(11);
    int rounds = 6;
    int most = 16;
    for (int run = 0; run < 300; run++) {
      RoundStates states = new RoundStates(ValueType.LONG_PAIR, rounds - 1);
      states.growTo(3);
      states.endFirstRounds();
      long[][] model = new long[rounds][most]; // -1 for none
      int start = random.nextInt(4);
      int end = start + 2 + random.nextInt(8);
      states.setLife(1, start, end);
      Arrays.stream(model).forEach(round -> Arrays.fill(round, -1));
      for (int step = 0; step < 30; step++) {
        if (random.nextInt(6) == 0) {
          int newStart = random.nextInt(8);
          int newEnd = newStart + 1 + random.nextInt(8);
          states.setLife(1, newStart, newEnd);
          for (int round = 0; round < rounds; round++) {
            for (int tick = newStart; tick < newEnd; tick++) {
              if (tick < start || tick >= end) {
                write(states, model, round, tick, tick + 1, random.nextInt(4) - 1, newEnd);
              }
            }
          }
          start = newStart;
          end = newEnd;
        }
        int from = start + random.nextInt(end - start);
        int to = from + 1 + random.nextInt(end - from);
        write(states, model, random.nextInt(rounds), from, to, random.nextInt(4) - 1, end);
        check(states, model, start, end);
      }
    }
  }

  private static void write(
      RoundStates states, long[][] model, int round, int from, int to, long value, int lifeEnd) {
    IntervalMap state = new IntervalMap();
    state.reset(from, to);
    int middle = (from + to) / 2;
    for (int tick = from; tick < to; tick++) {
      model[round][tick] = tick < middle ? value : Math.max(0, value);
    }
    if (value >= 0) {
      state.set(from, to, value, value + 1);
    } else {
      state.set(middle, to, 0, 1);
    }
    state.settle();
    states.write(1, round, state, lifeEnd);
  }

  private static void check(RoundStates states, long[][] model, int start, int end) {
    int rows = 0;
    IntervalMap state = new IntervalMap();
    for (int round = 0; round < model.length; round++) {
      states.load(1, round, start, end, state);
      for (int i = 0; i < state.size(); i++) {
        for (long tick = state.start(i); tick < state.end(i); tick++) {
          long value = state.isPresent(i) ? state.value(i) : -1;
          assertThat(value).isEqualTo(model[round][(int) tick]);
          assertThat(state.second(i)).isEqualTo(value < 0 ? 0 : value + 1);
        }
        assertThat(
                i > 0
                    && state.value(i) == state.value(i - 1)
                    && state.isPresent(i) == state.isPresent(i - 1))
            .isFalse();
      }
    }
    for (int tick = start; tick < end; tick++) {
      boolean begins = tick == start;
      for (long[] round : model) {
        begins |= tick > start && round[tick] != round[tick - 1];
      }
      rows += begins ? rows(model, tick) : 0;
    }
    assertThat(states.count(1)).isEqualTo(rows);
  }

  /** The rows that a stretch needs: one per value, or per pair of values that take turns. */
  private static int rows(long[][] model, int tick) {
    int rows = 1;
    boolean turns = false;
    for (int round = 1; round < model.length; round++) {
      long before = model[round - 1][tick];
      boolean told = model[round][tick] == (turns ? model[round - 2][tick] : before);
      if (!told) {
        rows++;
        turns = round + 1 < model.length && model[round + 1][tick] == before;
      }
    }
    return rows;
  }
}
