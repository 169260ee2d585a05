package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalResultTest {
  private static final LocalEngine ENGINE = new LocalEngine(EngineOptions.defaults());

  @Test
  void rowsOfTheVerticesOneByOneAreAllRows() {
    List<IntervalProgram> programs = List.of(new Hops(), new Journeys(View.OUT, 0, true));
    for (int seed = 0; seed < 200; seed++) {
      TemporalGraph graph = Graphs.random(new Random(seed), 6, 12);
      for (IntervalProgram program : programs) {
        IntervalResult result = ENGINE.run(program, graph);
        List<long[]> rows = new ArrayList<>();
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
          result.forEachRow(vertex, row -> rows.add(row.clone()));
        }

        assertThat(rows)
            .as("seed " + seed)
            .usingElementComparator(Arrays::compare)
            .isEqualTo(result.rows());
      }
    }
  }

  @Test
  void aStateIsLoadedWhateverTheMapHeldBefore() {
    TemporalGraph graph = Graphs.random(new Random(7), 6, 12);
    IntervalResult result = ENGINE.run(new Hops(), graph);
    IntervalMap loaded = new IntervalMap();
    for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
      result.loadState(vertex, loaded);

      IntervalMap copy = result.state(vertex);
      assertThat(loaded.size()).isEqualTo(copy.size());
      for (int i = 0; i < copy.size(); i++) {
        assertThat(loaded.start(i)).isEqualTo(copy.start(i));
        assertThat(loaded.end(i)).isEqualTo(copy.end(i));
        assertThat(loaded.isPresent(i)).isEqualTo(copy.isPresent(i));
        assertThat(loaded.value(i)).isEqualTo(copy.value(i));
      }
    }
  }

  @Test
  void rowsOfAVertexThatIsNotThereAreRefused() {
    IntervalResult result = ENGINE.run(new Hops(), Graphs.ring(3));

    assertThatThrownBy(() -> result.forEachRow(3, row -> {}))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("3");
  }
}
