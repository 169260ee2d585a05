package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** A list of stretches of states. Reused; not safe for threads. */
final class Stretches {
  // Stretch i is the row rows[6 i ..]: vertex, from, to, link, value, second.
  private static final int ROW = 6;
  private static final int SMALL = 1024;

  private final LongArrayList rows = new LongArrayList();
  private Int2IntOpenHashMap hulls;

  /** Takes a stretch. */
  interface Visitor {
    void stretch(int vertex, long from, long to, long link, long value, long second);
  }

  /** Adds a stretch unless it is empty. */
  void add(int vertex, long from, long to, long link, long value, long second) {
    if (from < to) {
      rows.add(vertex);
      rows.add(from);
      rows.add(to);
      rows.add(link);
      rows.add(value);
      rows.add(second);
    }
  }

  /**
   * Adds those parts of a loss that have not come back; a link of NONE if scatter does not mind.
   */
  void addMissing(StateEdit edit, int vertex, Losses losses, int i) {
    edit.missing(
        losses.from(i),
        losses.to(i),
        losses.value(i),
        losses.second(i),
        (from, to, scatters) ->
            add(
                vertex,
                from,
                to,
                scatters ? losses.link(i) : Link.NONE,
                losses.value(i),
                losses.second(i)));
  }

  /** Makes the only stretch of a vertex hold this one too. */
  void addToHull(int vertex, long from, long to) {
    if (from >= to) {
      return;
    }
    if (hulls == null) {
      hulls = new Int2IntOpenHashMap();
      hulls.defaultReturnValue(-1);
    }
    int known = hulls.get(vertex);
    if (known < 0) {
      hulls.put(vertex, size());
      add(vertex, from, to, Link.NONE, 0, 0);
    } else {
      rows.set(known * ROW + 1, Math.min(from, from(known)));
      rows.set(known * ROW + 2, Math.max(to, to(known)));
    }
  }

  void clear() {
    rows.clear();
    if (hulls != null && !hulls.isEmpty()) {
      if (hulls.size() > SMALL) {
        hulls = null; // clearing costs its room, which a large batch has left
      } else {
        hulls.clear();
      }
    }
  }

  int size() {
    return rows.size() / ROW;
  }

  int vertex(int i) {
    return (int) rows.getLong(i * ROW);
  }

  long from(int i) {
    return rows.getLong(i * ROW + 1);
  }

  long to(int i) {
    return rows.getLong(i * ROW + 2);
  }

  /** Visits all; the list must not change meanwhile. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < size(); i++) {
      int row = i * ROW;
      visitor.stretch(
          vertex(i),
          from(i),
          to(i),
          rows.getLong(row + 3),
          rows.getLong(row + 4),
          rows.getLong(row + 5));
    }
  }
}
