package dev.graphite.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the laws of a {@link Selection}, exhaustively on the values and ticks given. Meant for
 * every selection that a program declares; choose values that a state can hold.
 */
public final class SelectionLaws {
  private final Selection selection;
  private final List<long[]> values;
  private final long firstTick;
  private final long lastTick;

  private SelectionLaws(Selection selection, List<long[]> values, long firstTick, long lastTick) {
    this.selection = selection;
    this.values = values;
    this.firstTick = firstTick;
    this.lastTick = lastTick;
  }

  /**
   * Checks all laws.
   *
   * @param selection what to check
   * @param values distinct values of two slots each, at most about 8 of them
   * @param firstTick where to check
   * @param lastTick at most about 10 ticks after the first
   * @throws AssertionError naming the law, the values and the tick
   */
  public static void check(
      Selection selection, List<long[]> values, long firstTick, long lastTick) {
    SelectionLaws laws = new SelectionLaws(selection, values, firstTick, lastTick);
    for (long[] a : values) {
      for (long[] b : values) {
        laws.checkPair(a, b);
        for (long[] c : values) {
          laws.checkTriple(a, b, c);
        }
      }
    }
    laws.checkFolds();
  }

  private void checkPair(long[] a, long[] b) {
    assertThat(scattersOther(a, b))
        .as("changesScatter is symmetric for %s and %s", text(a), text(b))
        .isEqualTo(scattersOther(b, a));
    for (long tick = firstTick; tick <= lastTick; tick++) {
      String where = text(a) + " and " + text(b) + " at " + tick;
      boolean wins = beats(tick, a, b);
      if (a == b) {
        assertThat(wins).as("nothing beats itself: " + where).isFalse();
      } else {
        assertThat(wins ^ beats(tick, b, a))
            .as("of two different values one beats the other: " + where)
            .isTrue();
      }
      checkTurn(tick, wins, a, b, where);
    }
  }

  private void checkTurn(long tick, boolean wins, long[] a, long[] b, String where) {
    long turn = selection.turn(tick, a[0], a[1], b[0], b[1]);
    assertThat(turn).as("the turn comes after the tick: " + where).isGreaterThan(tick);
    for (long later = tick + 1; later <= lastTick && later < turn; later++) {
      assertThat(beats(later, a, b))
          .as("nothing turns at " + later + ", before " + turn + ": " + where)
          .isEqualTo(wins);
    }
    if (turn != Time.OPEN) {
      assertThat(turn).as("the turn is a tick: " + where).isLessThanOrEqualTo(Time.MAX_TICK);
      assertThat(beats(turn, a, b)).as("it does turn at " + turn + ": " + where).isNotEqualTo(wins);
    }
  }

  private void checkTriple(long[] a, long[] b, long[] c) {
    for (long tick = firstTick; tick <= lastTick; tick++) {
      if (beats(tick, a, b) && beats(tick, b, c)) {
        assertThat(beats(tick, a, c))
            .as("%s beats %s beats %s at %d", text(a), text(b), text(c), tick)
            .isTrue();
      }
    }
    if (a != c && !scattersOther(a, b) && !scattersOther(b, c)) {
      assertThat(scattersOther(a, c))
          .as("alike for scatter: %s, %s, %s", text(a), text(b), text(c))
          .isFalse();
    }
  }

  /** Commutative, associative and idempotent, as functions of time. */
  private void checkFolds() {
    long middle = (firstTick + lastTick + 1) / 2;
    List<long[]> pieces = new ArrayList<>();
    for (long[] value : values) {
      pieces.add(new long[] {firstTick, Time.OPEN, value[0], value[1]});
      pieces.add(new long[] {firstTick, middle, value[0], value[1]});
      pieces.add(new long[] {middle - 1, lastTick, value[0], value[1]});
    }
    for (long[] a : pieces) {
      for (long[] b : pieces) {
        String ab = folded(a, b);
        assertThat(folded(b, a)).as("commutative").isEqualTo(ab);
        assertThat(folded(a, b, a, b)).as("idempotent").isEqualTo(ab);
        for (long[] c : pieces) {
          assertThat(folded(c, b, a)).as("associative").isEqualTo(folded(a, b, c));
        }
      }
    }
  }

  private String folded(long[]... pieces) {
    IntervalMap map = new IntervalMap();
    map.reset(firstTick, Time.OPEN);
    for (long[] piece : pieces) {
      map.fold(piece[0], piece[1], piece[2], piece[3], selection);
    }
    map.settle();
    return map.toString();
  }

  private boolean beats(long tick, long[] a, long[] b) {
    return selection.beats(tick, a[0], a[1], b[0], b[1]);
  }

  private boolean scattersOther(long[] a, long[] b) {
    return selection.changesScatter(a[0], a[1], b[0], b[1]);
  }

  private static String text(long[] value) {
    return value[0] + "/" + value[1];
  }
}
