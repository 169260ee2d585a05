package dev.graphite.algorithms.laws;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.Comparison;
import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An algorithm on a graph, on which a {@link Law} is to be checked.
 *
 * @param engine runs programs
 * @param algorithm what is run
 * @param parameters its parameters
 * @param rows what it is run on
 * @param seed decides what the law leaves open, and is named when it fails
 */
public record LawCase(
    BiFunction<IntervalProgram, TemporalGraph, LawRun> engine,
    Algorithm algorithm,
    Parameters parameters,
    GraphRows rows,
    long seed) {
  /**
   * Cases on small random graphs that the algorithm does not refuse, with everything that the data
   * model allows.
   */
  public static Stream<LawCase> random(
      BiFunction<IntervalProgram, TemporalGraph, LawRun> engine, Algorithm algorithm, int count) {
    RandomGraphs graphs =
        switch (algorithm.commandName()) {
          case "spanning-tree" -> RandomGraphs.ANY.withoutZeroTravelTimes();
          case "cdlp" -> RandomGraphs.ANY.withIntegerIds();
          default -> RandomGraphs.ANY;
        };
    // Without an until the latest departure may be unbounded.
    boolean bounded = algorithm.parameters().contains(Parameter.TARGET);
    return graphs
        .graphs(count)
        .map(
            random -> {
              Query query = bounded ? random.boundedQuery() : random.query();
              return new LawCase(
                  engine,
                  algorithm,
                  query.parameters(),
                  GraphText.rows(random.text()),
                  random.seed());
            });
  }

  /** A case of an algorithm with the default parameters, from or to a vertex. */
  public static LawCase of(
      BiFunction<IntervalProgram, TemporalGraph, LawRun> engine,
      Algorithm algorithm,
      int vertex,
      GraphRows rows,
      long seed) {
    return new LawCase(engine, algorithm, Parameters.defaults(), rows, seed).at(vertex);
  }

  /** The same from or to another vertex. */
  public LawCase at(int vertex) {
    return new LawCase(
        engine, algorithm, parameters.withSource(vertex).withTarget(vertex), rows, seed);
  }

  /** The same of another algorithm. */
  LawCase with(Algorithm other) {
    return new LawCase(engine, other, parameters, rows, seed);
  }

  /** The source or target. */
  int vertex() {
    return parameters.source();
  }

  Random random() {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }

  LawRun run(GraphRows other) {
    return run(other, parameters);
  }

  LawRun run(GraphRows other, Parameters otherParameters) {
    return engine.apply(algorithm.program(otherParameters), other.build());
  }

  /** Fails unless the rows are the same but for the last digits of doubles. */
  void assertSameAnswer(LawRun expected, LawRun actual) {
    assertSameAnswer(expected.graph(), expected.rows(), actual.rows());
  }

  void assertSameAnswer(TemporalGraph graph, List<long[]> expected, List<long[]> actual) {
    Comparison.assertSame("seed " + seed, algorithm.commandName(), graph, expected, actual);
  }

  /** Fails unless the rows are those expected to the last bit. */
  void assertSameRows(TemporalGraph graph, List<long[]> expected, List<long[]> actual) {
    if (!Arrays.deepEquals(expected.toArray(), actual.toArray())) {
      assertSameAnswer(graph, expected, actual);
      throw new AssertionError(name() + ": rows differ in the last digits or in their pieces");
    }
  }

  /** Fails unless both runs took the same, as far as the engine tells. */
  void assertSameWork(LawRun expected, LawRun actual) {
    if (!expected.work().equals(actual.work())) {
      throw new AssertionError(name() + ": expected " + expected.work() + ", got " + actual.work());
    }
  }

  private String name() {
    return algorithm.commandName() + ", seed " + seed;
  }

  /** The rows of a result with the cells of some kinds of column mapped. */
  static List<long[]> mapped(LawRun result, List<Column.Type> types, UnaryOperator<Long> cell) {
    List<Column> columns = result.columns();
    List<long[]> rows = result.rows();
    for (long[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        if (types.contains(columns.get(c).type())) {
          row[c] = cell.apply(row[c]);
        }
      }
    }
    return rows;
  }
}
