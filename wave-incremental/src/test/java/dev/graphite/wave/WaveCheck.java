package dev.graphite.wave;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.UnsuitableGraphException;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Plays changes to a wave and to lists, on which a fresh run is made after each batch. */
final class WaveCheck {
  private final Algorithm algorithm;
  private final LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
  private long kept;

  WaveCheck(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  /** Batches that were not refused. */
  long kept() {
    return kept;
  }

  /** Answers what is wrong, or null. */
  String play(ChangeCase changes, Query query) {
    TemporalGraph first = changes.graph();
    String vertex = query.vertex() < first.vertexCount() ? first.ids().text(query.vertex()) : null;
    if (vertex == null || rows(first, query, vertex) == null) {
      return null;
    }
    boolean asks = !algorithm.required().isEmpty();
    Wave wave = Wave.on(first, rank -> program(query, asks ? rank.applyAsInt(vertex) : 0));
    GraphModel model = changes.model();
    String wrong = difference(wave, model.build(), query, vertex);
    List<long[]> told = wave.rows();
    int number = 0;
    for (List<Change> batch : changes.batches()) {
      number++;
      if (wrong != null) {
        return "before batch " + number + ": " + wrong;
      }
      TreeMap<String, long[]> lives = new TreeMap<>(model.lives);
      List<GraphModel.Edge> edges = new ArrayList<>(model.edges);
      boolean refused = model.apply(batch) != null;
      if (!refused && rows(model.build(), query, vertex) == null) {
        model.lives = lives;
        model.edges = edges;
        refused = true;
      }
      try {
        told = follow(told, wave.apply(batch), wave);
        kept++;
        wrong =
            refused ? "should have been refused" : difference(wave, model.build(), query, vertex);
      } catch (BadBatchException
          | UnsuitableGraphException
          | UnsuitableQueryException
          | AnswerOutOfRangeException e) {
        wrong = refused ? difference(wave, model.build(), query, vertex) : "refused: " + e;
      }
      if (wrong == null && !describe(told).equals(describe(wave.rows()))) {
        wrong = "updates lead to " + describe(told) + " not to " + describe(wave.rows());
      }
    }
    return wrong == null ? null : "after batch " + number + ": " + wrong;
  }

  private IntervalProgram program(Query query, int rank) {
    Query ranked =
        new Query(rank, query.from(), query.until(), query.iterations(), query.damping());
    return algorithm.program(ranked.parameters());
  }

  /** The rows of a fresh run, or null if the program refuses. */
  private List<long[]> rows(TemporalGraph graph, Query query, String vertex) {
    int rank = graph.ids().rank(vertex);
    if (rank < 0) {
      // The only algorithm of the library that refuses graphs, not queries, and has a source.
      boolean refused = algorithm == Algorithm.SPANNING_TREE && graph.leastTravelTime() == 0;
      return refused ? null : List.of();
    }
    try {
      return engine.run(program(query, rank), graph).rows();
    } catch (UnsuitableGraphException | UnsuitableQueryException | AnswerOutOfRangeException e) {
      return null;
    }
  }

  private String difference(Wave wave, TemporalGraph graph, Query query, String vertex) {
    List<long[]> actual = new ArrayList<>();
    for (long[] row : wave.rows()) {
      long[] ranked = row.clone();
      for (int c = 0; c < row.length; c++) {
        if (wave.columns().get(c).type() == Column.Type.VERTEX && row[c] >= 0) {
          ranked[c] = graph.ids().rank(wave.id((int) row[c]));
        }
      }
      actual.add(ranked);
    }
    List<long[]> expected = rows(graph, query, vertex);
    boolean needsVertex = !algorithm.required().isEmpty();
    if (!needsVertex && graph.ids().rank(vertex) < 0) {
      expected = engine.run(program(query, 0), graph).rows();
    }
    return Comparison.difference(algorithm.commandName(), graph, expected, actual).orElse(null);
  }

  /** Applies an update to rows; rows that are not there cannot go. */
  private static List<long[]> follow(List<long[]> rows, WaveUpdate update, Wave wave) {
    if (update.relabelled()) {
      return wave.rows();
    }
    List<long[]> after = new ArrayList<>(rows);
    for (long[] row : update.gone()) {
      if (!after.removeIf(held -> Arrays.equals(held, row))) {
        throw new IllegalStateException("a row went that was not there: " + Arrays.toString(row));
      }
    }
    for (long[] row : update.come()) {
      if (after.stream().anyMatch(held -> Arrays.equals(held, row))) {
        throw new IllegalStateException("a row came that was there: " + Arrays.toString(row));
      }
      after.add(row);
    }
    return after;
  }

  private static List<String> describe(List<long[]> rows) {
    return rows.stream().map(Arrays::toString).sorted().toList();
  }
}
