package dev.graphite.giraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.giraph.conf.GiraphConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkStagesTest {
  private static GiraphConfiguration configuration(int workers, long most) {
    GiraphConfiguration configuration = new GiraphConfiguration();
    configuration.setWorkerConfiguration(workers, workers, 100);
    configuration.setLong(ProgramJob.WALKS_PER_WORKER, most);
    return configuration;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 10, 1",
    "10, 1, 10, 1",
    "11, 1, 10, 2",
    "60, 3, 10, 2",
    "61, 3, 10, 3",
    "9000000000000000000, 3, 9000000000000000000, 1",
    "9000000000000000000, 3, 1, 2147483647"
  })
  void portionsAreAsFewAsHoldAllWalks(long estimate, int workers, long most, int portions) {
    assertThat(WalkStages.portions(estimate, configuration(workers, most))).isEqualTo(portions);
  }

  @Test
  void aWorkerHoldsAtLeastOneWalk() {
    assertThatThrownBy(() -> WalkStages.portions(1, configuration(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("graphite.walks-per-worker must be at least 1, not 0");
  }

  /** Two portions of three steps: supersteps 3, 4, 5 and 6, 7, 8; 9 has additions alone. */
  @Test
  void portionsTakeTheirStepsOneAfterTheOther() {
    int[] portions = {0, 0, 0, 1, 1, 1, 2};
    int[] steps = {1, 2, 3, 1, 2, 3, 1};
    for (int i = 0; i < portions.length; i++) {
      assertThat(WalkStages.portion(WalkStages.WALKS + i, 3)).isEqualTo(portions[i]);
      assertThat(WalkStages.step(WalkStages.WALKS + i, 3)).isEqualTo(steps[i]);
      assertThat(WalkStages.isOver(WalkStages.WALKS + i, 3, 2)).isEqualTo(i == 6);
    }
    assertThat(WalkStages.isOver(WalkStages.TARGETS, 3, 0)).isFalse();
  }

  /** Edges of one vertex, first edges of many, and a square of both. */
  @ParameterizedTest
  @CsvSource({"1, 10000", "10000, 1", "100, 100"})
  void portionsHaveEqualShares(int vertices, int edges) {
    for (int portions : new int[] {1, 2, 7, 32, 100}) {
      int[] shares = new int[portions];
      for (int vertex = 0; vertex < vertices; vertex++) {
        for (int edge = 0; edge < edges; edge++) {
          shares[WalkStages.portionOf(vertex, edge, portions)]++;
        }
      }
      int even = vertices * edges / portions;
      assertThat(Arrays.stream(shares)).allMatch(share -> share > even / 2 && share < 2 * even);
    }
  }
}
