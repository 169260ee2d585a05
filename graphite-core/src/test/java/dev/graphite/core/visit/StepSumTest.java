package dev.graphite.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Sum;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepSumTest {
  private static final int TICKS = 50;

  /** More values than are kept at a time. */
  @Test
  void manyValuesAddUpAtEveryTick() {
    Random random = new Random(1);
    StepSum sum = new StepSum(Sum.LONGS);
    sum.add(0, Time.OPEN, 9);
    sum.clear();
    long[] expected = new long[TICKS];
    for (int i = 0; i < 200_000; i++) {
      int from = random.nextInt(TICKS - 1);
      int to = from + 1 + random.nextInt(TICKS - from - 1);
      sum.add(from, to, i % 3);
      for (int tick = from; tick < to; tick++) {
        expected[tick] += i % 3;
      }
    }
    StepFunction.Cursor cursor = new StepFunction.Cursor(sum.total());
    for (int tick = 0; tick < TICKS; tick++) {
      cursor.moveTo(tick);
      assertThat(cursor.value()).as("at %d", tick).isEqualTo(expected[tick]);
    }
    sum.add(0, 1, -expected[0]);
    cursor.read(sum.total());
    cursor.moveTo(0);
    assertThat(cursor.value()).as("the total goes on").isZero();
  }

  @Test
  void valuesOnDifferentTicksAreAllKept() {
    StepSum sum = new StepSum(Sum.LONGS);
    for (int i = 0; i < 150_000; i++) {
      sum.add(2L * i, 2L * i + 1, i + 1);
    }
    StepFunction total = sum.total();
    assertThat(total.pieces()).isEqualTo(300_001);
    for (int i = 0; i < 150_000; i += 777) {
      assertThat(total.value(2 * i + 1)).isEqualTo(i + 1);
      assertThat(total.value(2 * i + 2)).isZero();
    }
  }

  @Test
  void nothingAddsUpToZero() {
    assertThat(new StepSum(Sum.DOUBLES).total()).isSameAs(StepFunction.ZERO);
  }
}
