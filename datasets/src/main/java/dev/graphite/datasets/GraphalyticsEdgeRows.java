package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.RowSink;
import dev.graphite.core.graph.RowSink.EdgeRow;
import dev.graphite.core.time.Time;

/** Rows {@code src dst [weight]} of the edges of {@link GraphFormat#GRAPHALYTICS}. */
final class GraphalyticsEdgeRows implements RowParser {
  private final RowSink rows;
  private final GraphalyticsVertexRows vertices;

  GraphalyticsEdgeRows(RowSink rows, GraphalyticsVertexRows vertices) {
    this.rows = rows;
    this.vertices = vertices;
  }

  @Override
  public void take(Cells cells) {
    int count = cells.count();
    if (count < 2 || count > 3) {
      throw new BadRecordException(cells.counted() + ", not src dst [weight]");
    }
    checkDeclared(cells, 0, "src");
    checkDeclared(cells, 1, "dst");
    EdgeRow row = Edges.begin(rows, cells, 0, 1, 0, Time.OPEN);
    if (count == 3) {
      row.cost(cells.decimal(2, "weight"));
    }
    row.add();
  }

  private void checkDeclared(Cells cells, int cell, String column) {
    if (!vertices.have(cells, cell)) {
      throw new BadRecordException(
          column + " " + Numbers.shown(cells.text(cell)) + " is not in the vertices file");
    }
  }
}
