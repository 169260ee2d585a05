package dev.graphite.algorithms.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that gets its questions side by side gives the answers it gives one by one. */
class SideBySideTest {
  private static final int GRAPHS = 200;
  private static final int ALL = Integer.MAX_VALUE;

  private final LocalEngine local = new LocalEngine();
  private final List<Integer> runs = new ArrayList<>();

  private List<long[]> run(IntervalProgram program, TemporalGraph graph) {
    runs.add(graph.vertexCount());
    return local.run(program, graph).rows();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void theEmbeddedEngineConformsInOneGo(Algorithm algorithm) {
    Rehearsal.perform(
        algorithm,
        ALL,
        this::run,
        engine ->
            new ConformanceCases(engine)
                .all(algorithm, List.of(new TinyGraphs(2, 2, 2, true, true)), GRAPHS, 3));
    // Other numbers of rounds, and walks that are bounded, go by themselves.
    assertThat(runs).hasSizeBetween(1, 4);
  }

  @Test
  void anEngineGetsNoMoreThanItTakesAtATime() {
    Rehearsal.perform(
        Algorithm.SCC,
        100,
        this::run,
        engine -> new ConformanceCases(engine).randomGraphs(Algorithm.SCC, 0, GRAPHS));
    assertThat(runs.subList(0, runs.size() - 1))
        .hasSizeGreaterThan(3)
        .allSatisfy(vertices -> assertThat(vertices).isBetween(100, 110));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void oneWrongRowOfAllIsFound(Algorithm algorithm) {
    Engine wrong =
        (program, graph) -> {
          List<long[]> rows = new ArrayList<>(run(program, graph));
          rows.remove(rows.size() / 2);
          return rows;
        };
    assertThatThrownBy(
            () ->
                Rehearsal.perform(
                    algorithm,
                    ALL,
                    wrong,
                    engine -> new ConformanceCases(engine).randomGraphs(algorithm, 0, GRAPHS)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("seed");
  }
}
