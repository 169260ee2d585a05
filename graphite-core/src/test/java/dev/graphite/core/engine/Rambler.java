package dev.graphite.core.engine;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.Rows;
import dev.graphite.core.program.WalkContext;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes on and adds as chance will have it, but always the same where it sees the same. Its rows
 * hold both sums in one number.
 */
public final class Rambler extends WalkProgram {
  private final long from;

  /** An interval; of those that are added, with two values. */
  record Stretch(long from, long to, long first, long second) {}

  /** All that the program sees. */
  record Sight(int step, int origin, int source, int target, long start, long end, long arrival) {
    private int chance(int salt, int range) {
      long hash = 31L * step + 37 * origin + 41 * source + 43 * target + 47L * salt;
      hash = 0x9E37_79B9_7F4A_7C15L * (hash + 53 * start + 59 * Long.hashCode(end) + 61 * arrival);
      return Math.floorMod(hash >>> 17, range);
    }

    private Stretch stretch(int salt) {
      long base = arrival >= 0 ? arrival : start;
      long first = base + chance(salt, 5) - 2;
      long behind = chance(salt + 1, 3) == 0 ? Time.OPEN : first + chance(salt + 2, 6);
      return new Stretch(first, behind, chance(salt + 3, 7) - 3, chance(salt + 4, 3));
    }

    private List<Stretch> stretches(int count, int salt) {
      List<Stretch> stretches = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        stretches.add(stretch(salt + 10 * i));
      }
      return stretches;
    }

    List<Stretch> goesOn() {
      return stretches(chance(1, 10) == 0 ? 6 : chance(2, 3), 100);
    }

    List<Stretch> adds() {
      return stretches(chance(3, 3), 200);
    }
  }

  /** Walks that may begin at a tick. */
  public Rambler(long from, Closing closing, View... steps) {
    super(closing, steps);
    this.from = from;
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public void step(WalkContext walk) {
    boolean last = walk.step() == steps().size();
    boolean anyOfTheEarliest = last && closing() == Closing.EARLIEST_ARRIVAL;
    Sight sight =
        new Sight(
            walk.step(),
            walk.origin(),
            walk.source(),
            walk.target(),
            anyOfTheEarliest ? 0 : walk.start(),
            anyOfTheEarliest ? 0 : walk.end(),
            steps().get(walk.step() - 1).simple() ? -1 : walk.arrival());
    for (Stretch add : sight.adds()) {
      walk.add(add.from, add.to, add.first, add.second);
    }
    if (!last) {
      for (Stretch on : sight.goesOn()) {
        walk.goOn(on.from, on.to);
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
