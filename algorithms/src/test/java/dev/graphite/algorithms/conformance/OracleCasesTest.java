package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.core.graph.TemporalGraph;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracles give the answers that are written down. */
class OracleCasesTest {
  @Nested
  class Paths extends PathCases {
    @Override
    List<long[]> answer(String algorithm, TemporalGraph graph, Query query) {
      return Oracles.answer(algorithm, graph, query);
    }
  }

  @Nested
  class TemporalCounts extends TemporalCountCases {
    @Override
    List<long[]> answer(String algorithm, TemporalGraph graph, Query query) {
      return Oracles.answer(algorithm, graph, query);
    }
  }

  @Nested
  class Snapshots extends SnapshotCases {
    @Override
    List<long[]> answer(String algorithm, TemporalGraph graph, Query query) {
      return Oracles.answer(algorithm, graph, query);
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
