package dev.graphite.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalSum;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepFunctionTest {
  private static final int TICKS = 40;

  private static StepFunction function(Messages messages) {
    IntervalSum sum = new IntervalSum();
    sum.sum(messages, 0, messages.size(), Long.MIN_VALUE, Time.OPEN, Sum.LONGS);
    return StepFunction.of(sum);
  }

  @Test
  void aFunctionWithoutStepsIsZeroForEver() {
    StepFunction.Cursor cursor = new StepFunction.Cursor(function(new Messages(1)));
    for (long tick : new long[] {0, Time.MIN_TICK, Time.MAX_TICK, 5}) {
      cursor.moveTo(tick);
      assertThat(cursor.value()).isZero();
      assertThat(cursor.stop()).isEqualTo(Time.OPEN);
    }
  }

  @Test
  void aCursorReadsTheValueAndItsEndAtTicksInAnyOrder() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Messages messages = new Messages(1);
      int[] expected = new int[TICKS + 1];
      int count = random.nextInt(12);
      for (int i = 0; i < count; i++) {
        int from = random.nextInt(TICKS - 1);
        long to = random.nextInt(5) == 0 ? Time.OPEN : from + 1 + random.nextInt(TICKS - from - 1);
        int value = random.nextInt(5) - 1;
        messages.add(from, to, value, 0);
        for (int tick = from; tick <= TICKS && tick < to; tick++) {
          expected[tick] += value;
        }
      }
      StepFunction.Cursor cursor = new StepFunction.Cursor(function(new Messages(1)));
      cursor.moveTo(17);
      cursor.read(function(messages));
      int tick = 0;
      for (int step = 0; step < 100; step++) {
        tick = random.nextInt(4) == 0 ? random.nextInt(TICKS) : Math.min(TICKS - 1, tick + 1);
        cursor.moveTo(tick);
        assertThat(cursor.value()).as("seed %d at %d", seed, tick).isEqualTo(expected[tick]);
        int stop = tick + 1;
        while (stop <= TICKS && expected[stop] == expected[tick]) {
          stop++;
        }
        assertThat(cursor.stop())
            .as("where the value changes, seed %d at %d", seed, tick)
            .isEqualTo(stop > TICKS ? Time.OPEN : stop);
      }
      cursor.moveTo(Time.MIN_TICK);
      assertThat(cursor.value()).isZero();
    }
  }

  @Test
  void aSumThatHoldsBeforeEveryTickIsTheFirstPiece() {
    Messages messages = new Messages(1);
    messages.add(Time.UNBOUNDED, 5, 3, 0);
    messages.add(2, Time.OPEN, 4, 0);
    StepFunction function = function(messages);
    assertThat(function.pieces()).isEqualTo(3);
    assertThat(function.start(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(new long[] {function.value(0), function.value(1), function.value(2)})
        .containsExactly(3, 7, 4);
  }

  @Test
  void piecesThatDoNotFollowOneAnotherAreRefused() {
    StepFunction.Builder builder = new StepFunction.Builder(2);
    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.add(3, 1)).hasMessage("the first piece starts at 3");
    builder.add(Long.MIN_VALUE, 0).add(5, 1);
    assertThatThrownBy(() -> builder.add(5, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a piece starts at 5, after one at 5");
  }
}
