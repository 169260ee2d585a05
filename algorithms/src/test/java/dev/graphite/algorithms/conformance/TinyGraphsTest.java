package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.oracle.GraphText;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TinyGraphsTest {
  /** Of n different edges there are n multisets of one, and n (n + 1) / 2 of two. */
  private static long multisets(long n, int most) {
    return 1 + n + (most > 1 ? n * (n + 1) / 2 : 0) + (most > 2 ? n * (n + 1) * (n + 2) / 6 : 0);
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 3, false, 72", "3, 3, 2, false, 36", "2, 2, 3, true, 48", "1, 3, 1, true, 2"})
  void everyMultisetOfEdgesIsMade(int vertices, int most, int ticks, boolean loops, long edges) {
    assertThat(new TinyGraphs(vertices, most, ticks, loops, false).count())
        .isEqualTo(multisets(edges, most));
  }

  @Test
  void everyChoiceOfLivesIsMadeWithTheEdgesThatFit() {
    // One vertex lives in [0,1), [1,2), [0,2) or for ever. Its loops live in one of the same three,
    // with two travel times: 2 loops fit into each of the short lives, 6 into each of the others.
    assertThat(new TinyGraphs(1, 2, 2, true, true).count())
        .isEqualTo(2 * multisets(2, 2) + 2 * multisets(6, 2));
    // Two vertices without loops: the overlap of their lives counts, for both directions.
    assertThat(new TinyGraphs(2, 1, 1, false, true).count()).isEqualTo(4 * multisets(4, 1));
  }

  @Test
  void noGraphIsMadeTwice() {
    Set<String> seen = new HashSet<>();
    TinyGraphs domain = new TinyGraphs(2, 2, 2, true, true);
    domain.forEach(rows -> seen.add(GraphText.print(rows.build())));

    assertThat(domain.count()).isEqualTo(2148);
    // Multisets of edges are printed in one order, that of the graph.
    assertThat(seen).hasSize(2148);
  }

  @Test
  void theSuitesDomainsHaveTheGraphsItSays() {
    assertThat(new LocalEngineConformanceTest().tinyGraphs().stream().map(TinyGraphs::count))
        .containsExactly(2701L, 2148L);
    assertThat(new LocalEngineConformanceTest().moreTinyGraphs().stream().map(TinyGraphs::count))
        .containsExactly(9139L, 13072L);
  }
}
