package dev.graphite.wave;

import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.Arrays;

/**
 * The states of all vertices with their {@link Link}s. A vertex that has no value at any tick takes
 * no room. Not safe for threads.
 */
final class PieceStore extends VertexStates {
  // A piece is a row: start, link, and as many slots as the values have.
  // Example of a reached vertex:  start 0 NONE | start 7 Link(arc 12, level 3)
  private static final int START = 0;
  private static final int LINK = 1;
  private static final int VALUE = 2;
  private static final int SECOND = 3;

  private final int width;
  private final int slots;

  // The pieces of the vertex that is being written.
  private long[] written;
  private int writtenCount;

  PieceStore(ValueType type) {
    super(VALUE + type.slots());
    slots = type.slots();
    width = width();
    written = new long[8 * width];
  }

  long start(int piece) {
    return cell(piece, START);
  }

  long link(int piece) {
    return cell(piece, LINK);
  }

  boolean isPresent(int piece) {
    return cell(piece, LINK) != Link.NONE;
  }

  long value(int piece) {
    return slots > 0 ? cell(piece, VALUE) : 0;
  }

  long second(int piece) {
    return slots > 1 ? cell(piece, SECOND) : 0;
  }

  @Override
  void load(int vertex, long lifeStart, long lifeEnd, IntervalMap into) {
    if (count(vertex) == 0) {
      into.reset(lifeStart, lifeEnd);
      return;
    }
    into.beginLoad(lifeEnd, count(vertex));
    int behind = behind(vertex);
    for (int p = first(vertex); p < behind; p = nextValue(p, behind)) {
      boolean present = isPresent(p);
      into.load(start(p), present, present ? value(p) : 0, present ? second(p) : 0);
    }
  }

  /** The first piece after one whose value is another, whatever brought it. */
  private int nextValue(int piece, int behind) {
    int next = piece + 1;
    while (next < behind
        && isPresent(piece) == isPresent(next)
        && value(piece) == value(next)
        && second(piece) == second(next)) {
      next++;
    }
    return next;
  }

  /** Says whether a piece is still to be scattered. */
  void setPending(int piece, boolean pending) {
    setCell(piece, LINK, Link.pending(link(piece), pending));
  }

  /** The piece of a vertex that holds a tick, or its first one if the tick comes before. */
  int find(int vertex, long tick) {
    int low = first(vertex);
    int high = low + count(vertex) - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * True if a value takes any tick of an interval of a vertex' life.
   *
   * @param from first tick
   * @param to end
   */
  boolean isTaken(int vertex, long from, long to, long value, long second, Selection fold) {
    if (from >= to || count(vertex) == 0) {
      return from < to;
    }
    int behind = behind(vertex);
    for (int p = find(vertex, from); p < behind && start(p) < to; p++) {
      long end = p + 1 < behind ? Math.min(to, start(p + 1)) : to;
      if (!isPresent(p)
          || fold.beats(Math.max(from, start(p)), value, second, value(p), second(p))
          || fold.turn(Math.max(from, start(p)), value, second, value(p), second(p)) < end) {
        return true;
      }
    }
    return false;
  }

  /** What has a value within an interval need no longer be scattered. */
  void settle(int vertex, long from, long to, long value, long second, long lifeEnd) {
    if (count(vertex) == 0) {
      return;
    }
    int behind = behind(vertex);
    for (int p = find(vertex, from); p < behind && start(p) < to; p++) {
      long end = p + 1 < behind ? start(p + 1) : lifeEnd;
      boolean inside = start(p) >= from && end <= to;
      if (inside && isPresent(p) && value(p) == value && second(p) == second) {
        setPending(p, false);
      }
    }
  }

  /** Begins the pieces of a vertex. */
  void begin() {
    writtenCount = 0;
  }

  /** The next piece; one that goes on like the one before makes that longer. */
  void append(long start, long link, long value, long second) {
    int at = writtenCount * width;
    if (writtenCount > 0
        && written[at - width + 1] == link
        && (slots < 1 || written[at - width + 2] == value)
        && (slots < 2 || written[at - width + 3] == second)) {
      return;
    }
    if (at == written.length) {
      written = Arrays.copyOf(written, 2 * at);
    }
    written[at] = start;
    written[at + 1] = link;
    if (slots > 0) {
      written[at + 2] = value;
    }
    if (slots > 1) {
      written[at + 3] = second;
    }
    writtenCount++;
  }

  /** Makes the pieces appended since {@link #begin} those of a vertex. */
  void end(int vertex) {
    if (writtenCount == 1 && written[1] == Link.NONE) {
      writtenCount = 0;
    }
    write(vertex, written, 0, writtenCount);
  }

  /**
   * Puts the pieces appended since {@link #begin} in the place of some.
   *
   * @param place the first piece that goes, counted from the vertex' first
   * @param gone number of pieces that go
   */
  void end(int vertex, int place, int gone) {
    if (gone == count(vertex)) {
      end(vertex);
    } else {
      replace(vertex, place, gone, written, 0, writtenCount);
    }
  }
}
