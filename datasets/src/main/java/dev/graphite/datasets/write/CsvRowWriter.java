package dev.graphite.datasets.write;

import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as csv. */
class CsvRowWriter extends RowWriter {
  private final String header;

  CsvRowWriter(List<Column> columns, VertexNames ids, OutputStream out) {
    super(columns, ids, out);
    header = columns.stream().map(Column::name).collect(Collectors.joining(","));
  }

  @Override
  public void begin() {
    out.ascii(header);
    out.put('\n');
  }

  @Override
  void beforeCell(int column) {
    if (column > 0) {
      out.put(',');
    }
  }

  @Override
  void openEnd() {
    out.ascii("inf");
  }

  @Override
  void noVertex() {}

  @Override
  void text(String text) {
    out.utf8(CsvText.quoted(text));
  }

  @Override
  void afterRow() {
    out.put('\n');
  }
}
