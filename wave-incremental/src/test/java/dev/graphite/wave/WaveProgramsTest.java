package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.algorithms.snapshot.WeaklyConnectedComponents;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs of a user's own, over all views, with messages that hold at any time. */
class WaveProgramsTest {
  private static final List<View> VIEWS =
      List.of(
          View.OUT,
          View.IN,
          View.BOTH,
          new View(View.Direction.EACH_WAY, false, false),
          new View(View.Direction.OUT, false, false));

  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
  private long kept;

  @ParameterizedTest
  @EnumSource(Widest.Shape.class)
  void aProgramOfOnesOwnIsKeptCurrent(Widest.Shape shape) {
    play(shape, 0, 200);
    assertThat(kept).isGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource(Widest.Shape.class)
  @Tag("slow")
  void aProgramOfOnesOwnIsKeptCurrentOnManyMoreGraphs(Widest.Shape shape) {
    play(shape, 200, 5000);
    assertThat(kept).isGreaterThan(5000);
  }

  private void play(Widest.Shape shape, long first, long behind) {
    LongStream.range(first, behind)
        .mapToObj(RandomGraphs.ANY::graph)
        .forEach(
            graph ->
                ChangeCase.random(graph, 5, 3)
                    .verify(shape + " seed " + graph.seed(), c -> play(c, shape, graph)));
  }

  private String play(ChangeCase changes, Widest.Shape shape, RandomGraph random) {
    TemporalGraph first = changes.graph();
    View view = VIEWS.get((int) (random.seed() % VIEWS.size()));
    Selection fold = random.seed() % 4 < 2 ? Selection.MAX_LONG : Widest.WIDER;
    String source = random.graph().ids().text(random.query().vertex());
    if (first.ids().rank(source) < 0) {
      return null;
    }
    Wave wave = Wave.on(first, rank -> new Widest(rank.applyAsInt(source), fold, view, shape));
    for (List<Change> batch : changes.batches()) {
      try {
        wave.apply(batch);
        kept++;
      } catch (BadBatchException refused) {
        // The next comparison shows that nothing has changed.
      }
      TemporalGraph now = wave.graph();
      int rank = now.ids().rank(source);
      List<long[]> fresh =
          rank < 0 ? List.of() : engine.run(new Widest(rank, fold, view, shape), now).rows();
      String expected = describe(fresh);
      String actual = describe(ranked(wave, now));
      if (!expected.equals(actual)) {
        return view + ": expected " + expected + ", was " + actual;
      }
    }
    return null;
  }

  private static List<long[]> ranked(Wave wave, TemporalGraph graph) {
    List<long[]> rows = new ArrayList<>();
    wave.forEachRow(
        row -> {
          long[] copy = row.clone();
          copy[0] = graph.ids().rank(wave.id((int) row[0]));
          rows.add(copy);
        });
    return rows;
  }

  private static String describe(List<long[]> rows) {
    return rows.stream().map(Arrays::toString).toList().toString();
  }

  @Test
  void aLifeThatBeginsEarlierTakesWhatWasSentForBeforeIt() {
    TemporalGraph first = GraphText.parse("vertex 2,5,inf", "1,2,6,9,1,4");
    Wave wave =
        Wave.on(
            first,
            rank ->
                new Widest(
                    rank.applyAsInt("1"), Widest.WIDER, View.OUT, Widest.Shape.SINCE_BEFORE));
    assertThat(rowsOf(wave, "2")).isEqualTo("[5, 8, 4][8, 9, 2]");
    wave.apply(List.of(Change.changeVertex("2", 3L, null)));
    assertThat(rowsOf(wave, "2")).isEqualTo("[4, 8, 4][8, 9, 2]");
    wave.apply(List.of(Change.changeVertex("2", 6L, 20L)));
    assertThat(rowsOf(wave, "2")).isEqualTo("[6, 8, 4][8, 9, 2]");
  }

  @Test
  void withoutAVertexThatAProgramWasMadeWithThereIsNoAnswer() {
    Wave wave =
        Wave.on(
            GraphText.parse("1,2,5,9", "3,4,2,6"),
            rank -> {
              rank.applyAsInt("1");
              return new WeaklyConnectedComponents();
            });
    String before = describe(wave.rows());
    WaveUpdate update = wave.apply(List.of(Change.removeVertex("1")));
    assertThat(describe(update.gone())).isEqualTo(before);
    assertThat(update.come()).isEmpty();
    assertThat(wave.rows()).isEmpty();

    update = wave.apply(List.of(Change.addEdge("3", "2", 3, 4)));
    assertThat(update.gone()).isEmpty();
    assertThat(update.come()).isEmpty();

    update = wave.apply(List.of(Change.addEdge("1", "2", 5, 9)));
    TemporalGraph now = wave.graph();
    assertThat(update.gone()).isEmpty();
    assertThat(describe(update.come())).isEqualTo(describe(wave.rows())).isNotEqualTo(before);
    List<long[]> fresh = engine.run(new WeaklyConnectedComponents(), now).rows();
    assertThat(wave.rows()).hasSameSizeAs(fresh).isNotEmpty();
  }

  private static String rowsOf(Wave wave, String id) {
    StringBuilder text = new StringBuilder();
    wave.forEachRow(
        row -> {
          if (wave.id((int) row[0]).equals(id)) {
            text.append(Arrays.toString(Arrays.copyOfRange(row, 1, row.length)));
          }
        });
    return text.toString();
  }

  @Test
  void labelsAreDealtAnewWhenNoneIsLeftBetween() {
    TemporalGraph first = GraphText.parse("0,1099511627776,0,30");
    Wave wave = Wave.on(first, rank -> widest(rank.applyAsInt("0")));
    long dealt = 0;
    for (int k = 39; k > 0; k--) {
      dealt +=
          wave.apply(List.of(Change.addEdge("" + (1L << k), "0", k, k + 3))).relabelled() ? 1 : 0;
    }
    assertThat(dealt).isBetween(1L, 10L);
    TemporalGraph now = wave.graph();
    List<long[]> fresh = engine.run(widest(now.ids().rank("0")), now).rows();
    assertThat(describe(ranked(wave, now))).isEqualTo(describe(fresh));
    assertThat(fresh).hasSizeGreaterThan(39);
  }

  private static Widest widest(int source) {
    return new Widest(source, Widest.WIDER, View.BOTH, Widest.Shape.FOR_EVER);
  }
}
