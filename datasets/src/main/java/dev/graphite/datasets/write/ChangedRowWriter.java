package dev.graphite.datasets.write;

import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes how a result changes, as csv: {@code batch,change,} and the columns of the result, where
 * change is {@code -} for a row that went and {@code +} for one that came. Otherwise as {@link
 * RowWriter}.
 */
public final class ChangedRowWriter extends CsvRowWriter {
  private long batch;
  private char change;

  /** A writer of rows with these columns. */
  public ChangedRowWriter(List<Column> columns, VertexNames ids, OutputStream out) {
    super(columns, ids, out);
  }

  @Override
  public void begin() {
    out.ascii("batch,change,");
    super.begin();
  }

  /** Writes what a batch has changed, first what went. */
  public void write(long number, List<long[]> gone, List<long[]> come) {
    batch = number;
    change = '-';
    gone.forEach(this);
    change = '+';
    come.forEach(this);
  }

  @Override
  void beforeCell(int column) {
    if (column == 0) {
      out.number(batch);
      out.put(',');
      out.put(change);
      out.put(',');
    }
    super.beforeCell(column);
  }
}
