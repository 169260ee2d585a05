package dev.graphite.datasets;

import dev.graphite.core.graph.RowSink;
import dev.graphite.core.graph.RowSink.EdgeRow;

/** Begins edge rows without making strings of integer ids. */
final class Edges {
  private Edges() {}

  static EdgeRow begin(RowSink rows, Cells cells, int src, int dst, long start, long end) {
    if (cells.isInteger(src) && cells.isInteger(dst)) {
      return rows.edge(cells.integer(src), cells.integer(dst), start, end);
    }
    return rows.edge(cells.id(src, "src"), cells.id(dst, "dst"), start, end);
  }
}
