package dev.graphite.core.warp;

import dev.graphite.core.time.Time;
import java.util.Arrays;

/**
 * A piecewise constant function of time over one life: a partition of {@code [start, end)} into
 * pieces, each with a value of up to two 64-bit slots or none. This is the state of a vertex.
 *
 * <p>Pieces changed by {@link #set} and {@link #fold} carry a mark until {@link #settle}, so that
 * an engine scatters only what changed. After {@code settle} the partition is maximal: neighbours
 * differ.
 *
 * <p>Cost: finding a tick O(log n) for n pieces; a change O(pieces touched + pieces behind), so
 * that many changes are best made through {@link MessageFold}. Not safe for threads; reuse with
 * {@link #reset}. Nothing is allocated once the arrays have grown.
 *
 * <p>Above 400 lines, because every change of a partition works on the same arrays: whoever split
 * them off would hand all of these around.
 */
public final class IntervalMap {
  // Layout: piece i covers [starts[i], starts[i + 1]), the last one ends at end.
  // Example over [0, inf): nothing until 4, then 7, since 9 newly 5:
  //   starts 0 4 9   values - 7 5   marks 0 PRESENT PRESENT|CHANGED
  // The spare arrays take the pieces that a fold makes before they are spliced in.
  private static final byte PRESENT = 1;
  private static final byte CHANGED = 2;
  private static final int LINEAR_SEARCH_LIMIT = 16;

  private long[] starts = new long[8];
  private long[] values = new long[8];
  private long[] seconds = new long[8];
  private byte[] marks = new byte[8];
  private int size;
  private long end;

  private long[] spareStarts = new long[8];
  private long[] spareValues = new long[8];
  private long[] spareSeconds = new long[8];
  private byte[] spareMarks = new byte[8];
  private int spareSize;

  /** A map over [0, inf) without any value. */
  public IntervalMap() {
    reset(0, Time.OPEN);
  }

  /** Makes this a map over {@code [lifeStart, lifeEnd)} without any value. */
  public void reset(long lifeStart, long lifeEnd) {
    starts[0] = lifeStart;
    values[0] = 0;
    seconds[0] = 0;
    marks[0] = 0;
    size = 1;
    end = lifeEnd;
  }

  /** Number of pieces, at least 1. */
  public int size() {
    return size;
  }

  /** First tick of piece {@code i}. */
  public long start(int i) {
    return starts[i];
  }

  /** End of piece {@code i}. */
  public long end(int i) {
    return i + 1 < size ? starts[i + 1] : end;
  }

  /** True if piece {@code i} has a value. */
  public boolean isPresent(int i) {
    return (marks[i] & PRESENT) != 0;
  }

  /** True if piece {@code i} was given its value since the last {@link #settle}. */
  public boolean isChanged(int i) {
    return (marks[i] & CHANGED) != 0;
  }

  /** First slot of piece {@code i}; 0 where it has no value. */
  public long value(int i) {
    return values[i];
  }

  /** First slot of piece {@code i} as a double. */
  public double valueAsDouble(int i) {
    return Double.longBitsToDouble(values[i]);
  }

  /** Second slot of piece {@code i}. */
  public long second(int i) {
    return seconds[i];
  }

  /** The piece that holds {@code tick}, or -1 if the tick is outside of the life. */
  public int find(long tick) {
    if (tick < starts[0] || tick >= end) {
      return -1;
    }
    int low = 0;
    int high = size - 1;
    while (high - low > LINEAR_SEARCH_LIMIT) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (starts[high] > tick) {
      high--;
    }
    return high;
  }

  /**
   * Gives {@code [from, to)} a value, whatever it had. Ticks outside of the life are left out. The
   * value's pieces are marked as changed; neighbours are merged only by {@link #settle}.
   */
  public void set(long from, long to, long value, long second) {
    long first = Math.max(from, starts[0]);
    long last = Math.min(to, end);
    if (first >= last) {
      return;
    }
    int piece = split(first);
    int behind = last == end ? size : split(last);
    for (int i = piece; i < behind; i++) {
      values[i] = value;
      seconds[i] = second;
      marks[i] = PRESENT | CHANGED;
    }
  }

  /**
   * Takes the value from {@code [from, to)}, and the marks. Ticks outside of the life are left out.
   */
  public void remove(long from, long to) {
    long first = Math.max(from, starts[0]);
    long last = Math.min(to, end);
    if (first >= last) {
      return;
    }
    int piece = split(first);
    int behind = last == end ? size : split(last);
    for (int i = piece; i < behind; i++) {
      values[i] = 0;
      seconds[i] = 0;
      marks[i] = 0;
    }
  }

  /**
   * Lets a value compete for {@code [from, to)}: it takes the ticks that have no value and those
   * where it beats the value held. Ticks outside of the life are left out.
   *
   * @return true if it took any tick
   */
  public boolean fold(long from, long to, long value, long second, Selection selection) {
    long tick = Math.max(from, starts[0]);
    long last = Math.min(to, end);
    if (tick >= last) {
      return false;
    }
    int first = find(tick);
    int piece = first;
    spareSize = 0;
    boolean won = false;
    while (tick < last) {
      long stop = Math.min(turn(piece, tick, value, second, selection), last);
      boolean wins = takes(piece, tick, value, second, selection);
      if (wins && !won) {
        won = true;
        first = piece;
        if (tick > starts[piece]) {
          emit(starts[piece], values[piece], seconds[piece], marks[piece]);
        }
      }
      if (wins) {
        emit(tick, value, second, markAfter(piece, value, second, selection));
      } else if (won) {
        emit(tick, values[piece], seconds[piece], marks[piece]);
      }
      tick = stop;
      if (tick == end(piece)) {
        piece++;
      }
    }
    if (!won) {
      return false;
    }
    int behind = piece;
    if (piece < size && tick > starts[piece]) {
      emit(tick, values[piece], seconds[piece], marks[piece]);
      behind = piece + 1;
    }
    splice(first, behind);
    return true;
  }

  /**
   * Lets all values of another map over the same life compete, as {@link #fold(long, long, long,
   * long, Selection)} does for each of them, in one pass over both maps.
   *
   * @return true if any of them took a tick
   */
  public boolean fold(IntervalMap other, Selection selection) {
    long tick = starts[0];
    int piece = 0;
    spareSize = 0;
    boolean won = false;
    for (int i = 0; i < other.size; i++) {
      long value = other.values[i];
      long second = other.seconds[i];
      long last = other.end(i);
      while (tick < last) {
        long stop = Math.min(end(piece), last);
        boolean wins = false;
        if (other.isPresent(i)) {
          stop = Math.min(turn(piece, tick, value, second, selection), last);
          wins = takes(piece, tick, value, second, selection);
        }
        if (wins) {
          won = true;
          emit(tick, value, second, markAfter(piece, value, second, selection));
        } else {
          emit(tick, values[piece], seconds[piece], marks[piece]);
        }
        tick = stop;
        if (tick == end(piece)) {
          piece++;
        }
      }
    }
    if (won) {
      splice(0, size);
    }
    return won;
  }

  /** Clears the marks and merges neighbours with equal values. */
  public void settle() {
    int kept = 0;
    marks[0] &= PRESENT;
    for (int i = 1; i < size; i++) {
      byte mark = (byte) (marks[i] & PRESENT);
      if (mark != marks[kept] || values[i] != values[kept] || seconds[i] != seconds[kept]) {
        kept++;
        starts[kept] = starts[i];
        values[kept] = values[i];
        seconds[kept] = seconds[i];
        marks[kept] = mark;
      }
    }
    size = kept + 1;
  }

  /** Makes this a copy of {@code other}, marks included. */
  public void copyFrom(IntervalMap other) {
    reserve(other.size);
    System.arraycopy(other.starts, 0, starts, 0, other.size);
    System.arraycopy(other.values, 0, values, 0, other.size);
    System.arraycopy(other.seconds, 0, seconds, 0, other.size);
    System.arraycopy(other.marks, 0, marks, 0, other.size);
    size = other.size;
    end = other.end;
  }

  /** Makes this a map without any tick that begins at one; see {@link #append}. */
  public void clear(long lifeStart) {
    size = 0;
    end = lifeStart;
  }

  /**
   * Makes this longer by a piece of a map in which it begins where this one ends, with its mark.
   */
  public void append(IntervalMap other, int piece) {
    reserve(size + 1);
    starts[size] = end;
    values[size] = other.values[piece];
    seconds[size] = other.seconds[piece];
    marks[size] = other.marks[piece];
    size++;
    end = other.end(piece);
  }

  /**
   * Makes this a map of stored pieces, none of them marked; see {@link #reset} for an empty one.
   *
   * @param lifeEnd end of the last piece
   * @param count number of pieces that {@link #load} is going to add
   */
  public void beginLoad(long lifeEnd, int count) {
    reserve(count);
    size = 0;
    end = lifeEnd;
  }

  /** Adds the next stored piece after {@link #beginLoad}. */
  public void load(long start, boolean present, long value, long second) {
    starts[size] = start;
    values[size] = value;
    seconds[size] = second;
    marks[size] = present ? PRESENT : 0;
    size++;
  }

  /** Marks the piece that was loaded last as changed. */
  public void markLoaded() {
    marks[size - 1] |= CHANGED;
  }

  /** The pieces, written {@code [0, 4) -, [4, inf) 7}; for messages and tests. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "[" : ", [").append(starts[i]).append(", ");
      text.append(Time.format(end(i))).append(") ");
      text.append(isPresent(i) ? Long.toString(values[i]) : "-");
      if (seconds[i] != 0) {
        text.append('/').append(seconds[i]);
      }
      if (isChanged(i)) {
        text.append('*');
      }
    }
    return text.toString();
  }

  /** True if a value takes a tick of a piece. */
  private boolean takes(int piece, long tick, long value, long second, Selection selection) {
    return !isPresent(piece) || selection.beats(tick, value, second, values[piece], seconds[piece]);
  }

  /** Until when {@link #takes} answers the same within a piece. */
  private long turn(int piece, long tick, long value, long second, Selection selection) {
    long stop = end(piece);
    return isPresent(piece)
        ? Math.min(stop, selection.turn(tick, value, second, values[piece], seconds[piece]))
        : stop;
  }

  private byte markAfter(int piece, long value, long second, Selection selection) {
    boolean scatters =
        !isPresent(piece)
            || isChanged(piece)
            || selection.changesScatter(value, second, values[piece], seconds[piece]);
    return scatters ? PRESENT | CHANGED : PRESENT;
  }

  /** Cuts the piece that holds {@code tick} there; answers the piece that starts at the tick. */
  private int split(long tick) {
    int piece = find(tick);
    if (starts[piece] == tick) {
      return piece;
    }
    spareSize = 0;
    emitAlways(starts[piece], values[piece], seconds[piece], marks[piece]);
    emitAlways(tick, values[piece], seconds[piece], marks[piece]);
    splice(piece, piece + 1);
    return piece + 1;
  }

  private void emit(long start, long value, long second, byte mark) {
    int last = spareSize - 1;
    if (last < 0
        || spareMarks[last] != mark
        || spareValues[last] != value
        || spareSeconds[last] != second) {
      emitAlways(start, value, second, mark);
    }
  }

  private void emitAlways(long start, long value, long second, byte mark) {
    if (spareSize == spareStarts.length) {
      int capacity = 2 * spareSize;
      spareStarts = Arrays.copyOf(spareStarts, capacity);
      spareValues = Arrays.copyOf(spareValues, capacity);
      spareSeconds = Arrays.copyOf(spareSeconds, capacity);
      spareMarks = Arrays.copyOf(spareMarks, capacity);
    }
    spareStarts[spareSize] = start;
    spareValues[spareSize] = value;
    spareSeconds[spareSize] = second;
    spareMarks[spareSize] = mark;
    spareSize++;
  }

  /** Puts the spare pieces in the place of the pieces {@code from .. to-1}. */
  private void splice(int from, int to) {
    int grown = size + spareSize - (to - from);
    reserve(grown);
    int behind = size - to;
    if (behind > 0 && grown != size) {
      System.arraycopy(starts, to, starts, from + spareSize, behind);
      System.arraycopy(values, to, values, from + spareSize, behind);
      System.arraycopy(seconds, to, seconds, from + spareSize, behind);
      System.arraycopy(marks, to, marks, from + spareSize, behind);
    }
    for (int i = 0; i < spareSize; i++) {
      starts[from + i] = spareStarts[i];
      values[from + i] = spareValues[i];
      seconds[from + i] = spareSeconds[i];
      marks[from + i] = spareMarks[i];
    }
    size = grown;
  }

  private void reserve(int pieces) {
    if (pieces > starts.length) {
      int capacity = Math.max(pieces, 2 * starts.length);
      starts = Arrays.copyOf(starts, capacity);
      values = Arrays.copyOf(values, capacity);
      seconds = Arrays.copyOf(seconds, capacity);
      marks = Arrays.copyOf(marks, capacity);
    }
  }
}
