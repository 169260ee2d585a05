package dev.graphite.cli;

import dev.graphite.algorithms.ProgramFactory;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.wave.Wave;
import java.util.List;

/** Compares the answer of a wave with that of a fresh run on its graph. */
final class WaveVerifier {
  private final ProgramFactory factory;
  private final QueryOptions query;

  WaveVerifier(ProgramFactory factory, QueryOptions query) {
    this.factory = factory;
    this.query = query;
  }

  /**
   * Compares. Cost: a copy of the graph and a run.
   *
   * @param batch number of the last batch, for the message
   * @throws VerificationFailedException if they differ
   */
  void verify(Wave wave, long batch) {
    TemporalGraph graph = wave.graph();
    String difference;
    try {
      difference = AnswerDifference.ofWave(wave, graph, fresh(graph));
    } catch (UnsuitableGraphException | UnsuitableQueryException | AnswerOutOfRangeException e) {
      difference = "a fresh run is refused: " + e.getMessage();
    }
    if (difference != null) {
      throw new VerificationFailedException(
          "after batch " + batch + " the answer is not that of a fresh run: " + difference);
    }
  }

  private List<long[]> fresh(TemporalGraph graph) {
    boolean allThere = query.vertices().values().stream().allMatch(id -> graph.ids().rank(id) >= 0);
    return allThere
        ? new LocalEngine(EngineOptions.defaults())
            .run(query.program(factory, graph.ids()::requireRank), graph)
            .rows()
        : List.of();
  }
}
