package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows as the text that people read: ids for ranks, {@code inf} for open ends, decimal doubles. */
public final class RowText {
  static final Set<String> DOUBLES = Set.of("cost", "rank", "coefficient");
  private static final Set<String> VERTICES = Set.of("vertex", "component", "parent", "label");

  private RowText() {}

  /** A line of comma separated cells per row; no parent is an empty cell. */
  public static List<String> lines(String algorithm, TemporalGraph graph, List<long[]> rows) {
    List<String> columns = Oracles.COLUMNS.get(algorithm);
    List<String> lines = new ArrayList<>();
    for (long[] row : rows) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.length; c++) {
        cells.add(cell(columns.get(c), graph, row[c]));
      }
      lines.add(String.join(",", cells));
    }
    return lines;
  }

  /** The rows that {@link #lines} writes so. */
  public static List<long[]> rows(String algorithm, TemporalGraph graph, String... lines) {
    List<String> columns = Oracles.COLUMNS.get(algorithm);
    List<long[]> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      long[] row = new long[cells.length];
      for (int c = 0; c < cells.length; c++) {
        row[c] = value(columns.get(c), graph, cells[c]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static long value(String column, TemporalGraph graph, String cell) {
    if (DOUBLES.contains(column)) {
      return Double.doubleToRawLongBits(Double.parseDouble(cell));
    }
    if (VERTICES.contains(column)) {
      return cell.isEmpty() ? -1 : graph.ids().rank(cell);
    }
    return Time.parseEnd(cell);
  }

  static String cell(String column, TemporalGraph graph, long cell) {
    if (DOUBLES.contains(column)) {
      return Double.toString(Double.longBitsToDouble(cell));
    }
    if (VERTICES.contains(column)) {
      boolean known = cell >= 0 && cell < graph.vertexCount();
      return known ? graph.ids().text((int) cell) : cell == -1 ? "" : "rank " + cell;
    }
    return Time.format(cell);
  }
}
