package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import java.util.Arrays;

/**
 * The cells of one row, read in place: a cursor that a source fills again for each row, so that a
 * numeric cell costs no object. Reading methods throw {@link BadRecordException} with a reason that
 * names the column and the value.
 */
final class Cells {
  // Cell i is text[from[i]] .. text[to[i] - 1]. A source either points the cells into its own
  // buffer (point, addSpan) or has them copied into this one (clear, addCopy).
  private char[] text = new char[256];
  private char[] copies = text;
  private int copied;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int count;
  private long line;

  /** Begins a row whose cells are spans of {@code buffer}. */
  void point(char[] buffer, long rowLine) {
    text = buffer;
    count = 0;
    line = rowLine;
  }

  void addSpan(int begin, int end) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    from[count] = begin;
    to[count++] = end;
  }

  /** Begins a row whose cells are copied. */
  void clear(long rowLine) {
    text = copies;
    copied = 0;
    count = 0;
    line = rowLine;
  }

  void addCopy(char[] buffer, int offset, int length) {
    if (copies.length - copied < length) {
      copies = Arrays.copyOf(copies, Math.max(copied + length, copies.length * 2));
      text = copies;
    }
    // Cells are a few characters long; a loop beats System.arraycopy there.
    char[] target = copies;
    int at = copied;
    for (int i = 0; i < length; i++) {
      target[at + i] = buffer[offset + i];
    }
    addSpan(at, at + length);
    copied = at + length;
  }

  /** Becomes a copy of a row. */
  void copy(Cells row) {
    clear(row.line);
    for (int i = 0; i < row.count; i++) {
      addCopy(row.text, row.from[i], row.to[i] - row.from[i]);
    }
  }

  /** Number of cells. */
  int count() {
    return count;
  }

  /** Their number as a message says it. */
  String counted() {
    return count + (count == 1 ? " column" : " columns");
  }

  /** The row's first line. */
  long line() {
    return line;
  }

  boolean isEmpty(int cell) {
    return from[cell] == to[cell];
  }

  boolean isBlank(int cell) {
    return LineReader.isBlank(text, from[cell], to[cell]);
  }

  String text(int cell) {
    return new String(text, from[cell], to[cell] - from[cell]);
  }

  /** An id; not empty. */
  String id(int cell, String column) {
    if (isEmpty(cell)) {
      throw new BadRecordException(column + " is empty");
    }
    return text(cell);
  }

  /** True if the cell is an integer in the one way ids are written as integers. */
  boolean isInteger(int cell) {
    return Numbers.isInteger(text, from[cell], to[cell]);
  }

  /** The value of a cell that {@link #isInteger}. */
  long integer(int cell) {
    return Numbers.parse(text, from[cell], to[cell]);
  }

  /** A 64-bit whole number. */
  long wholeNumber(int cell, String column) {
    return Numbers.wholeNumber(text, from[cell], to[cell], column);
  }

  /** A tick: a whole number that is not reserved. */
  long tick(int cell, String column) {
    return Numbers.checkTick(wholeNumber(cell, column), column);
  }

  /** The end of a life: a tick, or open if the cell is empty or {@code inf}. */
  long end(int cell, String column) {
    return Numbers.end(text, from[cell], to[cell], column);
  }

  /** A 64-bit floating point number, finite. */
  double decimal(int cell, String column) {
    return Numbers.decimal(text(cell), column);
  }
}
