package dev.graphite.datasets.write;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes rows of cells as text. Call {@link #begin}, then {@link #accept} for every row, then
 * {@link #flush}; the stream stays open. Not safe for threads.
 *
 * <p>Doubles are written as {@link CsvText#decimal} does.
 */
public abstract class RowWriter implements Consumer<long[]> {
  /** Where rows go. */
  final TextBytes out;

  /** The ids of vertices. */
  final VertexNames ids;

  private final Column.Type[] types;
  private final List<Column> columns;
  private long rows;

  RowWriter(List<Column> columns, VertexNames ids, OutputStream out) {
    this.out = new TextBytes(out);
    this.ids = ids;
    this.columns = columns;
    this.types = columns.stream().map(Column::type).toArray(Column.Type[]::new);
  }

  /**
   * Writes a whole result.
   *
   * @return the number of rows
   * @throws IOException if the stream does not take it
   */
  public static long write(IntervalResult result, RowFormat format, OutputStream out)
      throws IOException {
    try {
      RowWriter writer = format.writer(result.columns(), result.graph().ids(), out);
      writer.begin();
      result.forEachRow(writer);
      writer.flush();
      return writer.rows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes what comes before the rows. */
  public abstract void begin();

  /**
   * Writes a row.
   *
   * @param cells a cell per column; read before this returns
   * @throws UncheckedIOException if the stream does not take it
   */
  @Override
  public final void accept(long[] cells) {
    for (int i = 0; i < types.length; i++) {
      beforeCell(i);
      long cell = cells[i];
      switch (types[i]) {
        case VERTEX -> vertex(cell);
        case TICK, END -> {
          if (cell == Time.OPEN) {
            openEnd();
          } else {
            out.number(cell);
          }
        }
        case LONG -> out.number(cell);
        case DOUBLE -> out.ascii(CsvText.decimal(Double.longBitsToDouble(cell)));
        case OBJECT -> text(columns.get(i).objects().text(cell));
        default -> throw new AssertionError(types[i]);
      }
    }
    afterRow();
    rows++;
  }

  /**
   * Passes on what is buffered.
   *
   * @throws UncheckedIOException if the stream does not take it
   */
  public final void flush() {
    out.flush();
  }

  /** Number of rows so far. */
  public final long rows() {
    return rows;
  }

  abstract void beforeCell(int column);

  abstract void openEnd();

  abstract void noVertex();

  abstract void text(String text);

  abstract void afterRow();

  private void vertex(long rank) {
    if (rank < 0) {
      noVertex();
    } else if (ids.isNumeric()) {
      out.number(ids.number((int) rank));
    } else {
      text(ids.text((int) rank));
    }
  }
}
