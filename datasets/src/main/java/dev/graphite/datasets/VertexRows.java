package dev.graphite.datasets;

import dev.graphite.core.graph.RowSink;
import java.util.List;

/** Rows {@code id,start,end} of a vertices file. */
final class VertexRows implements RowParser {
  /** Columns that every vertices file has. */
  static final List<String> REQUIRED = List.of("id", "start", "end");

  private final RowSink rows;
  private final CsvHeader header;
  private final int id;
  private final int start;
  private final int end;

  VertexRows(RowSink rows, CsvHeader header) {
    this.rows = rows;
    this.header = header;
    id = header.column("id");
    start = header.column("start");
    end = header.column("end");
  }

  @Override
  public void take(Cells cells) {
    CsvFile.checkCount(cells, header);
    long lifeStart = cells.tick(start, "start");
    long lifeEnd = cells.end(end, "end");
    if (cells.isInteger(id)) {
      rows.addVertex(cells.integer(id), lifeStart, lifeEnd);
    } else {
      rows.addVertex(cells.id(id, "id"), lifeStart, lifeEnd);
    }
  }
}
