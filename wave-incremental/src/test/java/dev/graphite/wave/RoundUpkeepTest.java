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
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
}
