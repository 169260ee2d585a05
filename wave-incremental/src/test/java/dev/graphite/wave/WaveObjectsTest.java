package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.examples.ContactChains;
import dev.graphite.algorithms.objects.VariantPhases;
import dev.graphite.algorithms.objects.VariantRounds;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs whose values are objects, a new one for each fresh run, are kept current. */
class WaveObjectsTest {
  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
  private long kept;

  private enum Kind {
    SELECTIVE(source -> new ContactChains(Parameters.defaults().withSource(source))),
    ROUNDS(source -> new VariantRounds(3)),
    PHASES(source -> new VariantPhases());

    private final Function<Integer, IntervalProgram> maker;

    Kind(Function<Integer, IntervalProgram> maker) {
      this.maker = maker;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rowsOfObjectsAreThoseOfAFreshRun(Kind kind) {
    LongStream.range(0, 200)
        .mapToObj(RandomGraphs.ANY::graph)
        .forEach(
            graph ->
                ChangeCase.random(graph, 5, 3)
                    .verify(kind + " seed " + graph.seed(), c -> play(c, kind, graph)));
    assertThat(kept).isGreaterThan(200);
  }

  private String play(ChangeCase changes, Kind kind, RandomGraph random) {
    TemporalGraph first = changes.graph();
    String source = random.graph().ids().text(random.query().vertex());
    if (first.ids().rank(source) < 0) {
      return null;
    }
    boolean asks = kind == Kind.SELECTIVE;
    Wave wave = Wave.on(first, rank -> kind.maker.apply(asks ? rank.applyAsInt(source) : 0));
    for (List<Change> batch : changes.batches()) {
      try {
        wave.apply(batch);
        kept++;
      } catch (BadBatchException refused) {
        // The next comparison shows that nothing has changed.
      }
      List<String> expected = fresh(wave.graph(), kind, source);
      List<String> actual = texts(wave);
      if (!expected.equals(actual)) {
        return "expected " + expected + ", was " + actual;
      }
    }
    return null;
  }

  private List<String> fresh(TemporalGraph graph, Kind kind, String source) {
    int rank = graph.ids().rank(source);
    List<String> rows = new ArrayList<>();
    if (rank >= 0 || kind != Kind.SELECTIVE) {
      IntervalProgram program = kind.maker.apply(rank);
      engine
          .run(program, graph)
          .forEachRow(
              row -> rows.add(text(graph.ids().text((int) row[0]), row, program.columns())));
    }
    return rows;
  }

  private static List<String> texts(Wave wave) {
    List<String> rows = new ArrayList<>();
    wave.forEachRow(row -> rows.add(text(wave.id((int) row[0]), row, wave.columns())));
    return rows;
  }

  private static String text(String vertex, long[] row, List<Column> columns) {
    String value = columns.get(3).objects().text(row[3]);
    return vertex + " [" + row[1] + ", " + Time.format(row[2]) + ") " + value;
  }

  @Test
  void columnsThatWereAskedForEarlierFitRowsAfterLabelsWereDealtAnew() {
    Wave wave =
        Wave.on(
            GraphText.parse("0,1099511627776,0,30"),
            rank -> Kind.SELECTIVE.maker.apply(rank.applyAsInt("1099511627776")));
    List<Column> columns = wave.columns();
    boolean dealt = false;
    String before = "1099511627776";
    for (int k = 39; k > 0; k--) {
      String next = Long.toString(1L << k);
      dealt |= wave.apply(List.of(Change.addEdge(before, next, 40L - k, 60L))).relabelled();
      before = next;
    }
    assertThat(dealt).isTrue();
    List<String> rows = new ArrayList<>();
    wave.forEachRow(row -> rows.add(text(wave.id((int) row[0]), row, columns)));
    assertThat(rows).hasSize(40).contains("137438953472 [4, inf) [1, 2, 3]");
  }
}
