package dev.graphite.algorithms.result;

import dev.graphite.core.graph.VertexIds;

/**
 * A row of an answer. A cursor that is moved from row to row: read it during the call, do not keep
 * it.
 */
public abstract class VertexRow {
  private final VertexIds ids;
  private long[] cells;

  /** For subclasses. */
  protected VertexRow(VertexIds ids) {
    this.ids = ids;
  }

  final void moveTo(long[] row) {
    cells = row;
  }

  final void copy(VertexRow other) {
    cells = other.cells.clone();
  }

  final boolean isSet() {
    return cells != null;
  }

  /** The vertex' id. */
  public final String vertex() {
    return ids.text(rank());
  }

  /**
   * The vertex' id as a number, which allocates nothing.
   *
   * @throws IllegalStateException if the ids of the graph are not integers
   */
  public final long vertexNumber() {
    return ids.number(rank());
  }

  /** The vertex' rank: its place among all vertices in output order, from 0. */
  public final int rank() {
    return (int) cells[0];
  }

  /** A cell of the row. */
  protected final long cell(int column) {
    return cells[column];
  }

  /** The id of the vertex in a cell, null if there is none. */
  protected final String vertexIn(int column) {
    int other = (int) cells[column];
    return other < 0 ? null : ids.text(other);
  }
}
