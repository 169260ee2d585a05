package dev.graphite.datasets.write;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import java.io.OutputStream;
import java.util.List;

/** Rows as json lines. */
final class JsonRowWriter extends RowWriter {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  // What stands before each cell: {"vertex": and ,"start": and so on.
  private final String[] before;

  JsonRowWriter(List<Column> columns, VertexNames ids, OutputStream out) {
    super(columns, ids, out);
    before = new String[columns.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = (i == 0 ? "{\"" : ",\"") + columns.get(i).name() + "\":";
    }
  }

  @Override
  public void begin() {}

  @Override
  void beforeCell(int column) {
    out.ascii(before[column]);
  }

  @Override
  void openEnd() {
    out.ascii("null");
  }

  @Override
  void noVertex() {
    out.ascii("null");
  }

  @Override
  void text(String text) {
    out.put('"');
    out.bytes(ENCODER.quoteAsUTF8(text));
    out.put('"');
  }

  @Override
  void afterRow() {
    out.put('}');
    out.put('\n');
  }
}
