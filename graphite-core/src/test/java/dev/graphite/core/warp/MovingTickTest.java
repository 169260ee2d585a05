package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import org.junit.jupiter.api.Test;

class MovingTickTest {
  private static long duration(long start, long value, long second) {
    IntervalMap state = new IntervalMap();
    state.reset(start - 5, Time.OPEN);
    state.set(start, Time.OPEN, value, second);
    return MovingTick.duration(state, state.find(start));
  }

  @Test
  void aConstantStaysAndALagMoves() {
    assertThat(MovingTick.at(9, 4, MovingTick.CONSTANT)).isEqualTo(4);
    assertThat(MovingTick.at(9, 4, MovingTick.LAG)).isEqualTo(5);
  }

  @Test
  void theDurationOfAPieceIsThatAtItsStart() {
    assertThat(duration(9, 4, MovingTick.CONSTANT)).isEqualTo(5);
    assertThat(duration(9, 9, MovingTick.CONSTANT)).isZero();
    assertThat(duration(9, 4, MovingTick.LAG)).isEqualTo(4);
  }

  @Test
  void durationsPast64BitsAreTheLongest() {
    long early = Time.MIN_TICK + 7;
    assertThat(MovingTick.longer(3, 4)).isEqualTo(7);
    assertThat(MovingTick.longer(Long.MAX_VALUE - 4, 4)).isEqualTo(Long.MAX_VALUE);
    assertThat(MovingTick.longer(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(duration(Time.MAX_TICK, early, MovingTick.CONSTANT)).isEqualTo(Long.MAX_VALUE);
    assertThat(duration(-9, early, MovingTick.CONSTANT)).isEqualTo(-9 - early);
  }
}
