package dev.graphite.jmh.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.cli.AnswerDifference;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.jmh.path.Sources;
import dev.graphite.wave.Wave;
import dev.graphite.wave.session.WaveSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * An algorithm of the library, from or to the vertex with the most out-edges of a graph, run from
 * scratch on one thread.
 */
final class FreshRuns {
  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
  private final Algorithm algorithm;
  private final String vertex;

  FreshRuns(Algorithm algorithm, TemporalGraph graph) {
    this.algorithm = algorithm;
    this.vertex = graph.ids().text(Sources.largestDegree(graph));
  }

  private IntervalProgram program(ToIntFunction<String> rank) {
    int chosen = rank.applyAsInt(vertex);
    // The graphs end before this, so that latest departures have a bound.
    long horizon = Long.MAX_VALUE / 8;
    Parameters parameters = Parameters.defaults().withSource(chosen).withTarget(chosen);
    return algorithm.program(
        algorithm == Algorithm.LATEST_DEPARTURE ? parameters.withUntil(horizon) : parameters);
  }

  /** The same, kept current. */
  Wave wave(TemporalGraph graph) {
    return Wave.on(graph, this::program);
  }

  /** The same, kept current in a new folder. */
  WaveSession session(Path folder, TemporalGraph graph) throws IOException {
    Map<String, String> question = Map.of("algorithm", algorithm.name(), "vertex", vertex);
    return WaveSession.create(folder, question, graph, this::program);
  }

  /** Answers the number of rows. */
  int run(TemporalGraph graph) {
    return engine.run(program(graph.ids()::requireRank), graph).rows().size();
  }

  /** How long some runs take, each with its rows. */
  Durations time(TemporalGraph graph, int runs) {
    Durations durations = new Durations();
    for (int i = 0; i < runs; i++) {
      long begun = System.nanoTime();
      run(graph);
      durations.add(System.nanoTime() - begun);
    }
    return durations;
  }

  /** What the answer of a wave has that a fresh run on its graph has not, or null. */
  String difference(Wave wave) {
    TemporalGraph now = wave.graph();
    return AnswerDifference.ofWave(
        wave, now, engine.run(program(now.ids()::requireRank), now).rows());
  }
}
