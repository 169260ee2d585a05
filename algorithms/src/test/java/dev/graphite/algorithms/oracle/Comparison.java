package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The rule by which an engine's rows must agree with an oracle's: row by row, but floating-point
 * results as functions of time, to a relative 1e-9, since pieces may merge differently where values
 * differ in the last digits. Either way pieces must be sorted, disjoint and maximal.
 */
public final class Comparison {
  private static final double TOLERANCE = 1e-9;
  private static final long PRINTED_EDGES = 100;

  private final TemporalGraph graph;
  private final List<String> columns;

  private Comparison(TemporalGraph graph, List<String> columns) {
    this.graph = graph;
    this.columns = columns;
  }

  /**
   * Fails if the rows of an algorithm are not those expected.
   *
   * @param context what else the message should say: seed, engine, options
   * @throws AssertionError naming vertex, tick, what was expected and what came, and a small graph
   */
  public static void assertSame(
      String context,
      String algorithm,
      TemporalGraph graph,
      List<long[]> expected,
      List<long[]> actual) {
    difference(algorithm, graph, expected, actual)
        .ifPresent(
            difference -> {
              boolean small = graph.edgeCount() <= PRINTED_EDGES;
              String text = small ? "\n" + GraphText.print(graph) : "";
              throw new AssertionError(algorithm + ", " + context + ": " + difference + text);
            });
  }

  /** The first difference in words, or empty if the rows agree. */
  public static Optional<String> difference(
      String algorithm, TemporalGraph graph, List<long[]> expected, List<long[]> actual) {
    List<String> columns = Oracles.COLUMNS.get(algorithm);
    Comparison comparison = new Comparison(graph, columns);
    String flaw = comparison.flaw(actual);
    if (flaw == null) {
      boolean overTime = columns.contains("start");
      flaw =
          overTime
              ? comparison.functionDifference(expected, actual)
              : comparison.rowDifference(expected, actual);
    }
    return Optional.ofNullable(flaw);
  }

  /** What is wrong with rows in themselves, or null. */
  private String flaw(List<long[]> rows) {
    long[] before = null;
    for (long[] row : rows) {
      if (row.length != columns.size()) {
        return "a row has " + row.length + " cells, not those of " + columns;
      }
      boolean overTime = columns.contains("start");
      if (overTime && row[1] >= row[2]) {
        return "the piece " + describe(row) + " is empty";
      }
      if (before != null && before[0] >= row[0]) {
        if (before[0] > row[0] || !overTime || before[2] > row[1]) {
          return describe(row) + " must not come after " + describe(before);
        }
        if (before[2] == row[1] && Arrays.equals(before, 3, row.length, row, 3, row.length)) {
          return describe(row) + " is not merged with " + describe(before);
        }
      }
      before = row;
    }
    return null;
  }

  private String rowDifference(List<long[]> expected, List<long[]> actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      long[] wanted = i < expected.size() ? expected.get(i) : null;
      long[] got = i < actual.size() ? actual.get(i) : null;
      if (!Arrays.equals(wanted, got)) {
        return "expected " + describe(wanted) + ", got " + describe(got);
      }
    }
    return null;
  }

  /** Walks through both lists of pieces, from one tick where either changes to the next. */
  private String functionDifference(List<long[]> expected, List<long[]> actual) {
    int i = 0;
    int j = 0;
    long vertex = -1;
    long tick = 0;
    while (i < expected.size() || j < actual.size()) {
      long[] wanted = i < expected.size() ? expected.get(i) : null;
      long[] got = j < actual.size() ? actual.get(j) : null;
      long next = Math.min(rank(wanted), rank(got));
      tick = next == vertex ? tick : Time.MIN_TICK;
      vertex = next;
      long wantedFrom = startAfter(wanted, vertex, tick);
      long gotFrom = startAfter(got, vertex, tick);
      tick = Math.min(wantedFrom, gotFrom);
      if (wantedFrom != gotFrom || !haveEqualValues(wanted, got)) {
        return "vertex "
            + RowText.cell("vertex", graph, vertex)
            + " at tick "
            + tick
            + ": expected "
            + (wantedFrom == tick ? describe(wanted) : "nothing")
            + ", got "
            + (gotFrom == tick ? describe(got) : "nothing");
      }
      tick = Math.min(wanted[2], got[2]);
      i += wanted[2] == tick ? 1 : 0;
      j += got[2] == tick ? 1 : 0;
    }
    return null;
  }

  private static long rank(long[] row) {
    return row == null ? Long.MAX_VALUE : row[0];
  }

  /** The first tick of a piece that is not before {@code tick}, OPEN if it is of another vertex. */
  private static long startAfter(long[] row, long vertex, long tick) {
    return rank(row) == vertex ? Math.max(row[1], tick) : Time.OPEN;
  }

  private boolean haveEqualValues(long[] wanted, long[] got) {
    for (int c = 3; c < columns.size(); c++) {
      boolean equal =
          RowText.DOUBLES.contains(columns.get(c))
              ? isClose(Double.longBitsToDouble(wanted[c]), Double.longBitsToDouble(got[c]))
              : wanted[c] == got[c];
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  private String describe(long[] row) {
    if (row == null) {
      return "nothing";
    }
    StringJoiner text = new StringJoiner(" ", "(", ")");
    for (int c = 0; c < row.length; c++) {
      text.add(columns.get(c) + "=" + RowText.cell(columns.get(c), graph, row[c]));
    }
    return text.toString();
  }
}
