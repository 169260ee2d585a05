package dev.graphite.cli;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Column.Type;
import dev.graphite.core.time.Time;
import dev.graphite.wave.Wave;
import java.util.List;
import java.util.StringJoiner;

/**
 * Compares two answers: row by row, but floating-point results over time as functions of time, and
 * numbers to a relative 1e-9, since pieces may merge differently where values differ in the last
 * digits. Not safe for threads.
 */
public final class AnswerDifference {
  private static final double TOLERANCE = 1e-9;

  private final List<Column> columns;
  private final VertexNames ids;
  private final boolean arePieces;

  /** Compares rows with these columns. */
  AnswerDifference(List<Column> columns, VertexNames ids) {
    this.columns = columns;
    this.ids = ids;
    this.arePieces =
        columns.size() > 2
            && columns.get(1).type() == Type.TICK
            && columns.get(2).type() == Type.END
            && columns.stream().anyMatch(column -> column.type() == Type.DOUBLE);
  }

  /**
   * The first difference between the answer of a wave and that of a fresh run, in words, or null if
   * there is none.
   *
   * @param graph the copy of the wave's graph that the fresh run was about
   * @param fresh its rows, which change
   */
  public static String ofWave(Wave wave, TemporalGraph graph, List<long[]> fresh) {
    List<Column> columns = wave.columns();
    List<long[]> kept = wave.rows();
    for (long[] row : kept) {
      for (int c = 0; c < row.length; c++) {
        if (columns.get(c).type() == Type.VERTEX && row[c] >= 0) {
          row[c] = graph.ids().requireRank(wave.id((int) row[c]));
        }
      }
    }
    return new AnswerDifference(columns, graph.ids()).between(fresh, kept);
  }

  /** The first difference in words, or null if there is none. Changes the rows. */
  String between(List<long[]> expected, List<long[]> actual) {
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < actual.size()) {
      long[] wanted = i < expected.size() ? expected.get(i) : null;
      long[] got = j < actual.size() ? actual.get(j) : null;
      if (wanted == null || got == null || !agree(wanted, got)) {
        return "a fresh run has " + text(wanted) + ", the wave has " + text(got);
      }
      if (!arePieces || wanted[2] == got[2]) {
        i++;
        j++;
      } else if (wanted[2] < got[2]) {
        got[1] = wanted[2]; // the rest has to agree with the next piece
        i++;
      } else {
        wanted[1] = got[2];
        j++;
      }
    }
    return null;
  }

  private boolean agree(long[] wanted, long[] got) {
    for (int c = 0; c < columns.size(); c++) {
      boolean isEnd = arePieces && c == 2;
      boolean agree =
          columns.get(c).type() == Type.DOUBLE
              ? isClose(Double.longBitsToDouble(wanted[c]), Double.longBitsToDouble(got[c]))
              : isEnd || wanted[c] == got[c];
      if (!agree) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClose(double a, double b) {
    return a == b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  private String text(long[] row) {
    if (row == null) {
      return "no further row";
    }
    StringJoiner text = new StringJoiner(" ");
    for (int c = 0; c < row.length; c++) {
      Column column = columns.get(c);
      String cell =
          switch (column.type()) {
            case VERTEX -> row[c] < 0 ? "none" : ids.text((int) row[c]);
            case TICK, END -> Time.format(row[c]);
            case LONG -> Long.toString(row[c]);
            case DOUBLE -> Double.toString(Double.longBitsToDouble(row[c]));
            case OBJECT -> column.objects().text(row[c]);
          };
      text.add(column.name() + "=" + cell);
    }
    return text.toString();
  }
}
