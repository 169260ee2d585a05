package dev.graphite.core.program;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the rows a program makes of a vertex' final state. Neighbouring pieces with equal values
 * are merged here, so that pieces are maximal whatever the state looked like. A row that has not a
 * cell for each column is an {@link IllegalStateException}. Not safe for threads.
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

  /** Adds a row of two cells. */
  public void add(long first, long second) {
    checkWidth(2);
    begin(first, second);
  }

  /** Adds a row of three cells. */
  public void add(long first, long second, long third) {
    checkWidth(3);
    begin(first, second);
    cells[2] = third;
  }

  /** Adds a piece without a value: {@code vertex,start,end}. */
  public void addPiece(int vertex, long start, long end) {
    checkWidth(3);
    addOrMerge(vertex, start, end, pending && cells[2] == start);
  }

  /** Adds a piece with a value: {@code vertex,start,end,value}. */
  public void addPiece(int vertex, long start, long end, long value) {
    checkWidth(4);
    addOrMerge(vertex, start, end, pending && cells[2] == start && cells[3] == value);
    cells[3] = value;
  }

  private void addOrMerge(int vertex, long start, long end, boolean meets) {
    if (!meets || cells[0] != vertex) {
      begin(vertex, start);
    }
    cells[2] = end;
  }

  private void begin(long first, long second) {
    flush();
    cells[0] = first;
    cells[1] = second;
    pending = true;
  }

  private void checkWidth(int width) {
    if (width != cells.length) {
      throw new IllegalStateException(
          "a row of "
              + width
              + " cells does not fit the columns "
              + columns.stream().map(Column::name).toList());
    }
  }

  /**
   * Adds all pieces of a state that have a value: {@code vertex,start,end,value}.
   *
   * @param type what the state holds
   * @throws IllegalStateException if there are not four columns, or one of state and column holds
   *     doubles or objects and the other does not
   */
  public void addPieces(int vertex, IntervalMap state, ValueType type) {
    checkWidth(4);
    Column value = columns.get(3);
    if (value.type() == Column.Type.DOUBLE != (type == ValueType.DOUBLE)
        || value.type() == Column.Type.OBJECT != (type == ValueType.OBJECT)) {
      throw new IllegalStateException(
          "column " + value.name() + " is of type " + value.type() + ", but the state of " + type);
    }
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
