package dev.graphite.algorithms.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraphBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many phases components take; the answers are those of the conformance suite. */
class StronglyConnectedComponentsTest {
  private static final int LENGTH = 60;

  /** Against the order of ranks, one turn would settle a single vertex of the chain. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aChainTakesTwoTurnsAtMostWhetherItsRanksGoUpOrDown(boolean down) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < LENGTH; i++) {
      builder.addEdge(down ? i + 1 : i, down ? i : i + 1, 0, 9);
    }

    EngineOptions options = EngineOptions.defaults().withTimeoutMillis(30_000);
    IntervalResult result =
        new LocalEngine(options).run(new StronglyConnectedComponents(), builder.build());

    result.forEachRow(row -> assertThat(row).containsExactly(row[0], 0, Long.MAX_VALUE, row[0]));
    // A colour goes down the chain once, in as many supersteps; all else takes a few.
    assertThat(result.statistics().supersteps()).isLessThan(LENGTH + 10);
    assertThat(result.statistics().messages()).isLessThan((long) LENGTH * LENGTH);
  }
}
