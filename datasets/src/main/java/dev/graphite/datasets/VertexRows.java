package dev.graphite.datasets;

import dev.graphite.core.graph.TemporalGraphBuilder;
import java.util.List;

/** Rows {@code id,start,end} of a vertices file. */
final class VertexRows implements RowParser {
  /** Columns that every vertices file has. */
  static final List<String> REQUIRED = List.of("id", "start", "end");

  private final TemporalGraphBuilder builder;
  private final CsvHeader header;
  private final int id;
  private final int start;
  private final int end;

  VertexRows(TemporalGraphBuilder builder, CsvHeader header) {
    this.builder = builder;
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
      builder.addVertex(cells.integer(id), lifeStart, lifeEnd);
    } else {
      builder.addVertex(cells.id(id, "id"), lifeStart, lifeEnd);
    }
  }
}
