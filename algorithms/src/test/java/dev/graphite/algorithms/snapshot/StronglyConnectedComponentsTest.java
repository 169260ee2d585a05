package dev.graphite.algorithms.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraphBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many supersteps components take; the answers are those of the conformance suite. */
class StronglyConnectedComponentsTest {
  private static final int LENGTH = 60;

  /**
   * What lies on no cycle is trimmed hop by hop, in whatever order its ranks are; colours alone
   * would settle a vertex or two in a turn where ranks alternate.
   */
  @ParameterizedTest
  @ValueSource(strings = {"up", "down", "alternating"})
  void aChainIsTrimmedInASuperstepForEachVertex(String order) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < LENGTH; i++) {
      builder.addEdge(place(i, order), place(i + 1, order), 0, 9);
    }

    IntervalResult result = run(builder);

    result.forEachRow(row -> assertThat(row).containsExactly(row[0], 0, Long.MAX_VALUE, row[0]));
    assertThat(result.statistics().supersteps()).isLessThan(LENGTH + 10);
    // A message to be counted, and one when its sender is trimmed.
    assertThat(result.statistics().messages()).isEqualTo(2L * LENGTH);
  }

  /** The vertex at a place of the chain. */
  private static int place(int i, String order) {
    return switch (order) {
      case "up" -> i;
      case "down" -> LENGTH - i;
      default -> i <= LENGTH / 2 ? 2 * i : 2 * (LENGTH - i) + 1;
    };
  }

  /** Against the order of ranks, one turn would settle a single pair of the chain. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aChainOfCyclesTakesTwoTurnsWhetherItsRanksGoUpOrDown(boolean down) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < LENGTH; i++) {
      builder.addEdge(2 * i, 2 * i + 1, 0, 9);
      builder.addEdge(2 * i + 1, 2 * i, 0, 9);
      builder.addEdge(down ? 2 * i + 2 : 2 * i, down ? 2 * i : 2 * i + 2, 0, 9);
    }

    IntervalResult result = run(builder);

    result.forEachRow(row -> assertThat(row[3]).isEqualTo(row[1] == 0 ? row[0] & ~1 : row[0]));
    assertThat(result.statistics().supersteps()).isLessThan(2 * LENGTH + 30);
  }

  /** A cycle, and chains that lead to it and away from it, which are trimmed either way. */
  @Test
  void loopsCostNothing() {
    List<Long> messages = new ArrayList<>();
    for (boolean loops : new boolean[] {false, true}) {
      TemporalGraphBuilder builder = new TemporalGraphBuilder();
      for (int i = 0; i < LENGTH; i++) {
        builder.addEdge(place(i, "alternating"), place(i + 1, "alternating"), 0, 9);
        if (loops) {
          builder.addEdge(i, i, 0, 9);
        }
      }
      builder.addEdge(place(LENGTH / 2 + 1, "alternating"), place(LENGTH / 2, "alternating"), 0, 9);
      messages.add(run(builder).statistics().messages());
    }
    assertThat(messages.get(1)).isEqualTo(messages.get(0));
  }

  private static IntervalResult run(TemporalGraphBuilder graph) {
    EngineOptions options = EngineOptions.defaults().withTimeoutMillis(30_000);
    return new LocalEngine(options).run(new StronglyConnectedComponents(), graph.build());
  }
}
