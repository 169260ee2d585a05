package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LongColumnTest {
  private static final long WIDE = 0xFFFF_FFFFL;

  private static LongColumn column(long... values) {
    LongColumn column = LongColumn.gather(values, null, values.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(column.get(i)).as("row " + i).isEqualTo(values[i]);
      assertThat(column.boxed(i)).isEqualTo(values[i]);
    }
    return column;
  }

  @Property
  void everyValueReadsBack(@ForAll long[] values) {
    column(values);
  }

  @Property
  void valuesCloseTogetherReadBack(@ForAll long base, @ForAll int[] offsets, @ForAll boolean open) {
    long[] values = new long[offsets.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = open && i % 3 == 0 ? Time.OPEN : base + offsets[i];
    }
    column(values);
  }

  @Test
  void equalValuesTakeNoRoom() {
    assertThat(column(7, 7, 7).memoryBytes()).isZero();
    assertThat(column(7, 7, 7).isConstant()).isTrue();
    assertThat(column(Long.MIN_VALUE, Long.MIN_VALUE).memoryBytes()).isZero();
    assertThat(column(Time.OPEN, Time.OPEN).memoryBytes()).isZero();
    assertThat(column().isConstant()).isTrue();
    assertThat(LongColumn.constant(-4).get(1_000_000)).isEqualTo(-4);
  }

  @Test
  void valuesLessThan255StepsApartTakeOneByte() {
    assertThat(column(0, 1).memoryBytes()).isEqualTo(2);
    assertThat(column(-5, -9, -7).memoryBytes()).isEqualTo(3);
    assertThat(column(-100, -99, 154).memoryBytes()).isEqualTo(3);
    assertThat(column(3, Time.OPEN).memoryBytes()).isEqualTo(2);
    assertThat(column(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MIN_VALUE + 254).memoryBytes())
        .isEqualTo(3);
    assertThat(column(Time.BEYOND - 254, Time.BEYOND - 1, Time.BEYOND, Time.OPEN).memoryBytes())
        .isEqualTo(4);
    assertThat(column(0, 1).isConstant()).isFalse();
  }

  @Test
  void valuesLessThanTwoToThe32StepsApartTakeFourBytes() {
    assertThat(column(-100, -99, 155).memoryBytes()).isEqualTo(12);
    assertThat(column(0, 1, 255, Time.OPEN).memoryBytes()).isEqualTo(16);
    assertThat(column(0, 1, WIDE - 1).memoryBytes()).isEqualTo(12);
    assertThat(column(-0x8000_0000L, 0, 0x7FFF_FFFEL, 1).memoryBytes()).isEqualTo(16);
    assertThat(column(Time.BEYOND - WIDE + 1, Time.BEYOND - 1, Time.BEYOND).memoryBytes())
        .isEqualTo(12);
    assertThat(column(Time.OPEN, -3, -2, WIDE - 4).memoryBytes()).isEqualTo(16);
  }

  @Test
  void valuesFurtherApartTakeEightBytes() {
    assertThat(column(0, 1, WIDE).memoryBytes()).isEqualTo(24);
    assertThat(column(-1, 0, WIDE - 1).memoryBytes()).isEqualTo(24);
    assertThat(column(Long.MIN_VALUE, 0).memoryBytes()).isEqualTo(16);
    assertThat(column(Long.MIN_VALUE, Time.BEYOND).memoryBytes()).isEqualTo(16);
    assertThat(column(-2, -1, Time.BEYOND).memoryBytes()).isEqualTo(24);
  }

  @Test
  void valuesInLongStepsTakeNoMoreThanInShortOnes() {
    assertThat(column(0, 1_000_000_007L, 254 * 1_000_000_007L).memoryBytes()).isEqualTo(3);
    assertThat(column(7, 7 + (1L << 60), Time.OPEN, 7 + (1L << 61)).memoryBytes()).isEqualTo(4);
    assertThat(column(0, 1000, 1_700_000_000_000L).memoryBytes()).isEqualTo(12);
    assertThat(column(0, 1000, 1_700_000_000_001L).memoryBytes()).isEqualTo(24);
    assertThat(column(Time.MIN_TICK, -1).memoryBytes()).isEqualTo(2);
  }

  @Test
  void rowsAreGatheredInTheGivenOrder() {
    long[] values = {10, 20, 30, Time.OPEN};

    LongColumn column = LongColumn.gather(values, new int[] {3, 1, 1, 0, 2}, 5);

    assertThat(new long[] {column.get(0), column.get(1), column.get(2), column.get(3)})
        .containsExactly(Time.OPEN, 20, 20, 10);
    assertThat(LongColumn.gather(values, new int[] {1, 1}, 2).isConstant()).isTrue();
  }

  @Test
  void onlyTheFirstRowsCountIfTheArrayIsLonger() {
    long[] values = {1, 1, 1L << 40};

    assertThat(LongColumn.gather(values, null, 2).isConstant()).isTrue();
  }

  @Test
  void manyRandomColumnsReadBack() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      int bits = 1 + random.nextInt(63);
      long base = random.nextLong();
      long[] values = new long[1 + random.nextInt(20)];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(4) == 0 ? Time.OPEN : base + (random.nextLong() >>> (64 - bits));
      }
      assertThat(column(values).memoryBytes()).isLessThanOrEqualTo(8L * values.length);
    }
  }
}
