package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * Goes on and adds as chance will have it, but always the same where it sees the same, and knows of
 * vertices only which comes first.
 */
final class Wanderer extends WalkProgram {
  private final long from;
  private final int home;

  /** Walks that may begin at a tick, and count at a vertex apart. */
  Wanderer(long from, int home, Closing closing, View... steps) {
    super(closing, steps);
    this.from = from;
    this.home = home;
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public void step(WalkContext walk) {
    boolean last = walk.step() == steps().size();
    boolean simple = steps().get(walk.step() - 1).simple();
    long seen = simple ? 0 : walk.arrival();
    if (!last || closing() == Closing.EVERY_EDGE) {
      seen = 31 * (31 * seen + walk.start()) + Long.hashCode(walk.end());
    }
    seen = 5 * seen + Integer.compare(walk.source(), walk.target());
    seen = 5 * seen + Integer.compare(walk.origin(), walk.target());
    seen = 5 * seen + Integer.compare(walk.target(), home);
    long chance = (0x9E37_79B9_7F4A_7C15L * (seen + walk.step())) >>> 20;
    long base = simple ? walk.start() : walk.arrival();
    if (chance % 3 > 0) {
      long end = chance % 5 == 0 ? Time.OPEN : base + 1 + chance % 4;
      walk.add(base - chance % 2, end, chance % 7 - 3, chance % 11);
    }
    if (!last) {
      walk.goOn(base - 1, chance % 13 < 9 ? Time.OPEN : base + 3);
      if (chance % 17 < 6) {
        walk.goOn(base, base + 2);
      }
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("sums", Column.Type.LONG);
  }

  @Override
  public void result(int vertex, IntervalMap state, Rows rows) {
    for (int i = 0; i < state.size(); i++) {
      long both = 1_000_003 * state.value(i) + state.second(i);
      rows.addPiece(vertex, state.start(i), state.end(i), both);
    }
  }
}
