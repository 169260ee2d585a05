package dev.graphite.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.Sum;
import java.math.BigDecimal;
import java.util.Arrays;
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
    StepFunction.Cursor cursor = new StepFunction.Cursor(sum.total().values());
    for (int tick = 0; tick < TICKS; tick++) {
      cursor.moveTo(tick);
      assertThat(cursor.value()).as("at %d", tick).isEqualTo(expected[tick]);
    }
    sum.add(0, 1, -expected[0]);
    cursor.read(sum.total().values());
    cursor.moveTo(0);
    assertThat(cursor.value()).as("the total goes on").isZero();
  }

  @Test
  void valuesOnDifferentTicksAreAllKept() {
    StepSum sum = new StepSum(Sum.LONGS);
    for (int i = 0; i < 150_000; i++) {
      sum.add(2L * i, 2L * i + 1, i + 1);
    }
    StepFunction total = sum.total().values();
    assertThat(total.pieces()).isEqualTo(300_001);
    for (int i = 0; i < 150_000; i += 777) {
      assertThat(total.value(2 * i + 1)).isEqualTo(i + 1);
      assertThat(total.value(2 * i + 2)).isZero();
    }
  }

  @Test
  void nothingAddsUpToZero() {
    assertThat(new StepSum(Sum.DOUBLES).total()).isSameAs(StepTotal.ZERO);
  }

  /** The values in all orders of arrival and of parts, which round differently when just added. */
  @Test
  void sumsOfDoublesHaveTheDigitsOfTheExactOnesInWhateverPartsTheyCome() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StepSum[] parts = {
        new StepSum(Sum.DOUBLES), new StepSum(Sum.DOUBLES), new StepSum(Sum.DOUBLES)
      };
      BigDecimal[] exact = new BigDecimal[TICKS];
      Arrays.fill(exact, BigDecimal.ZERO);
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(TICKS - 1);
        int to = from + 1 + random.nextInt(TICKS - from - 1);
        double value = (random.nextDouble() - 0.3) * (random.nextInt(9) == 0 ? 1e12 : 1);
        parts[random.nextInt(3)].add(from, to, Double.doubleToRawLongBits(value));
        for (int tick = from; tick < to; tick++) {
          exact[tick] = exact[tick].add(new BigDecimal(value));
        }
      }
      StepSum sum = new StepSum(Sum.DOUBLES);
      for (StepSum part : parts) {
        sum.add(part.total());
      }
      StepFunction.Cursor cursor = new StepFunction.Cursor(sum.total().values());
      for (int tick = 0; tick < TICKS; tick++) {
        cursor.moveTo(tick);
        assertThat(Double.longBitsToDouble(cursor.value()))
            .as("seed %d at %d", seed, tick)
            .isEqualTo(exact[tick].doubleValue());
      }
    }
  }
}
