package dev.graphite.algorithms.conformance;

import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import java.util.List;

/**
 * The conformance suite in little, for mutation tests, which run it once per mutant: see the
 * profile {@code pit}. Its name keeps it out of the ordinary tests, which do the same at length.
 */
class MutationSuite extends EngineConformance {
  // A mutant may run forever.
  private static final long TIMEOUT_MILLIS = 2_000;

  private final LocalEngine engine =
      new LocalEngine(EngineOptions.defaults().withThreads(1).withTimeoutMillis(TIMEOUT_MILLIS));

  @Override
  protected List<long[]> run(IntervalProgram program, TemporalGraph graph) {
    return engine.run(program, graph).rows();
  }

  @Override
  protected int graphs() {
    return 150;
  }

  @Override
  protected int chains() {
    return 150;
  }

  @Override
  protected int lawGraphs() {
    return 5;
  }

  @Override
  protected List<TinyGraphs> tinyGraphs() {
    return List.of(new TinyGraphs(2, 2, 2, true, false));
  }
}
