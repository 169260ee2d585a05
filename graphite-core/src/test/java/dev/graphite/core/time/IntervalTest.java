package dev.graphite.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The relations against sets of ticks, on all pairs of intervals between 0 and 6. */
class IntervalTest {
  private static final int TICKS = 6;

  /** An open end is modelled by a tick past all that finite intervals hold. */
  private static final int AFTER = TICKS;

  private static List<Interval> all() {
    List<Interval> intervals = new ArrayList<>();
    for (int start = 0; start < TICKS; start++) {
      for (int end = start + 1; end <= TICKS; end++) {
        intervals.add(new Interval(start, end));
      }
      intervals.add(new Interval(start, Time.OPEN));
    }
    return intervals;
  }

  private static Set<Integer> ticks(Interval interval) {
    Set<Integer> ticks = new TreeSet<>();
    for (int tick = (int) interval.start(); tick < TICKS && tick < interval.end(); tick++) {
      ticks.add(tick);
    }
    if (interval.end() == Time.OPEN) {
      ticks.add(AFTER);
    }
    return ticks;
  }

  @Test
  void relationsAreThoseOfTheSetsOfTicks() {
    for (Interval a : all()) {
      for (Interval b : all()) {
        Set<Integer> as = ticks(a);
        Set<Integer> bs = ticks(b);
        int lastOfA = Collections.max(as);
        int firstOfB = Collections.min(bs);
        String pair = a + " and " + b;
        assertThat(a.contains(b)).as(pair).isEqualTo(as.containsAll(bs));
        assertThat(a.overlaps(b)).as(pair).isEqualTo(!Collections.disjoint(as, bs));
        assertThat(a.precedes(b)).as(pair).isEqualTo(lastOfA < firstOfB);
        assertThat(a.meets(b)).as(pair).isEqualTo(lastOfA + 1 == firstOfB);
      }
      for (int tick = -1; tick < TICKS; tick++) {
        assertThat(a.contains(tick)).as(a + " " + tick).isEqualTo(ticks(a).contains(tick));
      }
    }
  }

  @Test
  void anIntervalMayReachToTheLastTick() {
    Interval all = new Interval(Time.MIN_TICK, Time.BEYOND);

    assertThat(all.contains(Time.MAX_TICK)).isTrue();
    assertThat(all.contains(Time.MIN_TICK)).isTrue();
    assertThat(new Interval(0, Time.OPEN).contains(all)).isFalse();
    assertThat(new Interval(Time.MIN_TICK, Time.OPEN).contains(all)).isTrue();
  }

  @Test
  void anIntervalIsWrittenWithItsBounds() {
    assertThat(new Interval(-3, 4)).hasToString("[-3, 4)");
    assertThat(new Interval(4, Time.OPEN)).hasToString("[4, inf)");
  }

  @Test
  void aStartThatIsNoTickIsRefused() {
    for (long start : new long[] {Long.MIN_VALUE, Time.BEYOND, Time.OPEN}) {
      assertThatThrownBy(() -> new Interval(start, Time.OPEN))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Time.format(start));
    }
  }

  @Test
  void anEndThatIsNotAfterTheStartIsRefused() {
    assertThatThrownBy(() -> new Interval(5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end 5 is not after start 5");
    assertThatThrownBy(() -> new Interval(5, Long.MIN_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
