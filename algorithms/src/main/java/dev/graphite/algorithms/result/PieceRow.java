package dev.graphite.algorithms.result;

import dev.graphite.core.graph.VertexIds;

/** A row of an answer over time: a vertex and a stretch of its life. */
public class PieceRow extends VertexRow {
  private static final int START = 1;
  private static final int END = 2;

  /** The column behind the end. */
  static final int VALUE = 3;

  /** For answers. */
  PieceRow(VertexIds ids) {
    super(ids);
  }

  /** First tick of the piece. */
  public final long start() {
    return cell(START);
  }

  /** End of the piece, {@link dev.graphite.core.time.Time#OPEN} if it has none. */
  public final long end() {
    return cell(END);
  }

  /** True if the piece holds a tick. */
  public final boolean contains(long tick) {
    return start() <= tick && tick < end();
  }
}
