package dev.graphite.datasets;

import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.TemporalGraphBuilder.EdgeRow;

/** Begins edge rows without making strings of integer ids. */
final class Edges {
  private Edges() {}

  static EdgeRow begin(
      TemporalGraphBuilder builder, Cells cells, int src, int dst, long start, long end) {
    if (cells.isInteger(src) && cells.isInteger(dst)) {
      return builder.edge(cells.integer(src), cells.integer(dst), start, end);
    }
    return builder.edge(cells.id(src, "src"), cells.id(dst, "dst"), start, end);
  }
}
