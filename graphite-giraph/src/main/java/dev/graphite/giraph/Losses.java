package dev.graphite.giraph;

import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.ints.IntSet;

/** The ticks at which one vertex after the other loses its state. Not safe for threads. */
final class Losses {
  // The lost ticks have a value.
  private final IntervalMap lost = new IntervalMap();
  private IntervalMap origins;

  /**
   * Begins with a vertex.
   *
   * @param cameFrom the hashes of the vertices that its pieces come from
   */
  void begin(IntervalMap cameFrom) {
    origins = cameFrom;
    lost.reset(cameFrom.start(0), cameFrom.end(cameFrom.size() - 1));
  }

  /** All that has come from a vertex within an interval is lost. */
  void add(int hash, long from, long to) {
    for (int i = Math.max(0, origins.find(from)); i < origins.size(); i++) {
      if (origins.start(i) >= to) {
        break;
      }
      if (origins.isPresent(i) && origins.value(i) == hash) {
        lose(Math.max(from, origins.start(i)), Math.min(to, origins.end(i)));
      }
    }
  }

  /** All that has come from some vertices is lost. */
  void addAll(IntSet hashes) {
    for (int i = 0; i < origins.size() && !hashes.isEmpty(); i++) {
      if (origins.isPresent(i) && hashes.contains((int) origins.value(i))) {
        lose(origins.start(i), origins.end(i));
      }
    }
  }

  /** All is lost. */
  void addAll() {
    lose(lost.start(0), lost.end(lost.size() - 1));
  }

  private void lose(long from, long to) {
    lost.set(from, to, 0, 0);
  }

  /**
   * Takes from a state what is lost.
   *
   * @param pieces takes what was there
   * @return true if there was anything
   */
  boolean take(IntervalMap state, IntervalMap cameFrom, ScatterPieces pieces) {
    pieces.clear();
    lost.settle();
    for (int i = 0; i < lost.size(); i++) {
      if (lost.isPresent(i)) {
        take(lost.start(i), lost.end(i), state, pieces);
        cameFrom.remove(lost.start(i), lost.end(i));
      }
    }
    cameFrom.settle();
    return pieces.size() > 0;
  }

  private static void take(long from, long to, IntervalMap state, ScatterPieces pieces) {
    for (int i = state.find(from); i < state.size() && state.start(i) < to; i++) {
      if (state.isPresent(i)) {
        long first = Math.max(from, state.start(i));
        pieces.add(first, Math.min(to, state.end(i)), state.value(i), state.second(i), 0);
      }
    }
    state.remove(from, to);
  }
}
