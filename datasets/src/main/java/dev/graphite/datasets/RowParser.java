package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;

/** Turns the rows of one format into vertices and edges of a builder. */
interface RowParser {
  /**
   * Takes one row, whole or not at all. The builder already knows its location.
   *
   * @throws BadRecordException if the row cannot be part of a graph
   */
  void take(Cells cells);

  /** Called after the last row. */
  default void finish() {}
}
