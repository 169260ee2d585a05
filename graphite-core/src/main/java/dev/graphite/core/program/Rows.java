package dev.graphite.core.program;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the rows a program makes of a vertex' final state. Neighbouring pieces with equal values
 * are merged here, so that pieces are maximal whatever the state looked like. Not safe for threads.
 */
public final class Rows {
  private final List<Column> columns;
  private final Consumer<long[]> consumer;
  private final long[] cells;
  private boolean pending;

  /**
   * Rows on their way to a consumer.
   *
   * @param columns what each cell is
   * @param consumer gets each row in an array that is reused for the next one
   */
  public Rows(List<Column> columns, Consumer<long[]> consumer) {
    this.columns = columns;
    this.consumer = consumer;
    this.cells = new long[columns.size()];
  }

  /**
   * Adds a row of two cells.
   *
   * @throws IllegalStateException if there are not two columns
   */
  public void add(long first, long second) {
    begin(2, first, second);
  }

  /**
   * Adds a row of three cells.
   *
   * @throws IllegalStateException if there are not three columns
   */
  public void add(long first, long second, long third) {
    begin(3, first, second);
    cells[2] = third;
  }

  private void begin(int count, long first, long second) {
    if (cells.length != count) {
      throw new IllegalStateException("a row of " + count + " cells for the columns " + columns);
    }
    flush();
    cells[0] = first;
    cells[1] = second;
    pending = true;
  }

  /**
   * Adds a piece without a value: {@code vertex,start,end}.
   *
   * @throws IllegalStateException if there are not three columns
   */
  public void addPiece(int vertex, long start, long end) {
    if (pending && cells[0] == vertex && cells[2] == start) {
      cells[2] = end;
    } else {
      add(vertex, start, end);
    }
  }

  /**
   * Adds a piece with a value: {@code vertex,start,end,value}.
   *
   * @throws IllegalStateException if there are not four columns
   */
  public void addPiece(int vertex, long start, long end, long value) {
    if (pending && cells[0] == vertex && cells[2] == start && cells[3] == value) {
      cells[2] = end;
    } else {
      begin(4, vertex, start);
      cells[2] = end;
      cells[3] = value;
    }
  }

  /** Adds all pieces of a state that have a value: {@code vertex,start,end,value}. */
  public void addPieces(int vertex, IntervalMap state) {
    for (int i = 0; i < state.size(); i++) {
      if (state.isPresent(i)) {
        addPiece(vertex, state.start(i), state.end(i), state.value(i));
      }
    }
  }

  /** Passes on the row that may still have been merged with a next one. */
  public void flush() {
    if (!pending) {
      return;
    }
    pending = false;
    for (int i = 0; i < cells.length; i++) {
      checkRange(columns.get(i), cells[i]);
    }
    consumer.accept(cells);
  }

  private static void checkRange(Column column, long cell) {
    if (column.type() == Column.Type.TICK && cell == Time.BEYOND) {
      throw new AnswerOutOfRangeException(column.name() + " passes the last tick " + Time.MAX_TICK);
    }
    if (column.type() == Column.Type.LONG && cell == Long.MAX_VALUE) {
      throw new AnswerOutOfRangeException(column.name() + " passes 64 bits");
    }
    if (column.type() == Column.Type.DOUBLE && !Double.isFinite(Double.longBitsToDouble(cell))) {
      throw new AnswerOutOfRangeException(column.name() + " passes the largest 64-bit float");
    }
  }
}
