package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.RowSink;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Rows {@code id} of the vertices of {@link GraphFormat#GRAPHALYTICS}. Remembers the ids, 12 to 24
 * bytes each if they are integers, so that edges can be checked.
 */
final class GraphalyticsVertexRows implements RowParser {
  private final RowSink rows;
  private final LongOpenHashSet integers = new LongOpenHashSet();
  private final Set<String> texts = new HashSet<>();

  GraphalyticsVertexRows(RowSink rows) {
    this.rows = rows;
  }

  @Override
  public void take(Cells cells) {
    if (cells.count() != 1) {
      throw new BadRecordException(cells.counted() + ", not one id");
    }
    if (cells.isInteger(0)) {
      rows.addVertex(cells.integer(0), 0, Time.OPEN);
      integers.add(cells.integer(0));
    } else {
      rows.addVertex(cells.text(0), 0, Time.OPEN);
      texts.add(cells.text(0));
    }
  }

  /** True if a row named the vertex in this cell of an edge. */
  boolean have(Cells edge, int cell) {
    return edge.isInteger(cell)
        ? integers.contains(edge.integer(cell))
        : texts.contains(edge.text(cell));
  }
}
