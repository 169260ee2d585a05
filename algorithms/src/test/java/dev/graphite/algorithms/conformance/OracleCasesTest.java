package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.core.graph.TemporalGraph;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracles give the answers that are written down. */
class OracleCasesTest {
  @Nested
  class Paths extends PathCases {
    Paths() {
      super(Oracles::answer);
    }
  }

  @Nested
  class TemporalCounts extends TemporalCountCases {
    TemporalCounts() {
      super(Oracles::answer);
    }
  }

  @Nested
  class Snapshots extends SnapshotCases {
    Snapshots() {
      super(Oracles::answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"earliest-arrival", "latest-departure", "bfs"})
  void anUnknownVertexIsRefused(String algorithm) {
    TemporalGraph graph = GraphText.parse("a,b,1,2");

    assertThatThrownBy(() -> Oracles.answer(algorithm, graph, Query.of(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no vertex");
  }
}
