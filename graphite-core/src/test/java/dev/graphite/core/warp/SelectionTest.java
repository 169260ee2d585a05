package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.laws.SelectionLaws;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  /** The least pair, of which scatter reads the first slot only. */
  static final Selection LEAST_PAIR =
      new Selection() {
        @Override
        public boolean beats(long tick, long value, long second, long held, long heldSecond) {
          return Selection.MIN_PAIR_UNREAD.beats(tick, value, second, held, heldSecond);
        }

        @Override
        public boolean changesScatter(long value, long second, long held, long heldSecond) {
          return value != held;
        }
      };

  private static List<long[]> values(long... firstSlots) {
    List<long[]> values = new ArrayList<>();
    for (long slot : firstSlots) {
      values.add(new long[] {slot, 0});
    }
    return values;
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  @Test
  void theLeastLongObeysTheLaws() {
    SelectionLaws.check(
        Selection.MIN_LONG, values(Long.MIN_VALUE, -1, 0, 1, 7, Long.MAX_VALUE), -2, 3);
  }

  @Test
  void theLargestLongObeysTheLaws() {
    SelectionLaws.check(
        Selection.MAX_LONG, values(Long.MIN_VALUE, -1, 0, 1, 7, Long.MAX_VALUE), -2, 3);
  }

  @Test
  void theLeastDoubleObeysTheLaws() {
    SelectionLaws.check(
        Selection.MIN_DOUBLE,
        values(
            bits(Double.NEGATIVE_INFINITY),
            bits(-2.5),
            bits(0),
            bits(Double.MIN_VALUE),
            bits(1e300),
            bits(Double.POSITIVE_INFINITY)),
        -2,
        3);
  }

  @Test
  void presenceObeysTheLaws() {
    SelectionLaws.check(Selection.ANY, values(0), -2, 3);
  }

  @Test
  void pairsObeyTheLawsWhateverPartOfThemIsScattered() {
    List<long[]> pairs = new ArrayList<>();
    for (long first = 0; first < 3; first++) {
      for (long second = 0; second < 2; second++) {
        pairs.add(new long[] {first, second});
      }
    }
    SelectionLaws.check(LEAST_PAIR, pairs, 0, 3);
    SelectionLaws.check(Selection.MIN_PAIR_UNREAD, pairs, 0, 3);
    assertThat(Selection.MIN_PAIR_UNREAD.changesScatter(1, 2, 3, 4)).isFalse();
  }

  @Test
  void theLaterOfConstantAndMovingTicksObeysTheLaws() {
    List<long[]> mixed = new ArrayList<>();
    for (long slot : new long[] {-2, 0, 3}) {
      mixed.add(new long[] {slot, MovingTick.CONSTANT});
    }
    for (long lag : new long[] {0, 1, 3, 4}) {
      mixed.add(new long[] {lag, MovingTick.LAG});
    }
    SelectionLaws.check(Selection.MAX_CONSTANT_OR_LAG, mixed, -4, 9);
  }

  @Test
  void theLaterOfConstantAndMovingTicksObeysTheLawsAtTheLastTicks() {
    List<long[]> mixed = new ArrayList<>();
    for (long back : new long[] {0, 1, 3}) {
      mixed.add(new long[] {Time.MAX_TICK - back, MovingTick.CONSTANT});
    }
    for (long lag : new long[] {0, 1, 2, 3, 5, Time.MAX_TICK}) {
      mixed.add(new long[] {lag, MovingTick.LAG});
    }
    SelectionLaws.check(Selection.MAX_CONSTANT_OR_LAG, mixed, Time.MAX_TICK - 4, Time.MAX_TICK);
  }

  @Test
  void whereConstantAndMovingTickAreEqualTheMovingOneIsPicked() {
    Selection later = Selection.MAX_CONSTANT_OR_LAG;
    assertThat(later.beats(5, 2, MovingTick.LAG, 3, MovingTick.CONSTANT)).isTrue();
    assertThat(later.beats(5, 3, MovingTick.CONSTANT, 2, MovingTick.LAG)).isFalse();
  }

  @Test
  void theLawsRefuseAFoldThatIsNoSelection() {
    Selection lastOne =
        new Selection() {
          @Override
          public boolean beats(long tick, long value, long second, long held, long heldSecond) {
            return true;
          }
        };
    assertThatThrownBy(() -> SelectionLaws.check(lastOne, values(1, 2), 0, 3))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing beats itself");
  }

  @Test
  void theLawsRefuseAMovingFoldWithoutItsTurn() {
    Selection withoutTurn =
        new Selection() {
          @Override
          public boolean beats(long tick, long value, long second, long held, long heldSecond) {
            return Selection.MAX_CONSTANT_OR_LAG.beats(tick, value, second, held, heldSecond);
          }
        };
    List<long[]> mixed =
        List.of(new long[] {1, MovingTick.CONSTANT}, new long[] {1, MovingTick.LAG});
    assertThatThrownBy(() -> SelectionLaws.check(withoutTurn, mixed, 0, 5))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing turns");
  }
}
