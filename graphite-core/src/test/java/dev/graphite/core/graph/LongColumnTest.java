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
  void valuesLessThan255ApartTakeOneByte() {
    assertThat(column(0, 1).memoryBytes()).isEqualTo(2);
    assertThat(column(-5, -9, -7).memoryBytes()).isEqualTo(3);
    assertThat(column(-100, 154).memoryBytes()).isEqualTo(2);
    assertThat(column(3, Time.OPEN).memoryBytes()).isEqualTo(2);
    assertThat(column(Long.MIN_VALUE, Time.OPEN, Long.MIN_VALUE + 254).memoryBytes()).isEqualTo(3);
    assertThat(column(Time.BEYOND - 254, Time.BEYOND, Time.OPEN).memoryBytes()).isEqualTo(3);
  }

  @Test
  void valuesLessThanTwoToThe32ApartTakeFourBytes() {
    assertThat(column(-100, 155).memoryBytes()).isEqualTo(8);
    assertThat(column(0, 255, Time.OPEN).memoryBytes()).isEqualTo(12);
    assertThat(column(0, WIDE - 1).memoryBytes()).isEqualTo(8);
    assertThat(column(-0x8000_0000L, 0x7FFF_FFFEL).memoryBytes()).isEqualTo(8);
    assertThat(column(Long.MIN_VALUE, Long.MIN_VALUE + WIDE - 1).memoryBytes()).isEqualTo(8);
    assertThat(column(Time.BEYOND - WIDE + 1, Time.BEYOND).memoryBytes()).isEqualTo(8);
    assertThat(column(0, 300).isConstant()).isFalse();
  }

  @Test
  void valuesFurtherApartTakeEightBytes() {
    assertThat(column(0, WIDE).memoryBytes()).isEqualTo(16);
    assertThat(column(0, WIDE + 1).memoryBytes()).isEqualTo(16);
    assertThat(column(-1, WIDE - 1).memoryBytes()).isEqualTo(16);
    assertThat(column(Long.MIN_VALUE, 0).memoryBytes()).isEqualTo(16);
    assertThat(column(Long.MIN_VALUE, Time.BEYOND).memoryBytes()).isEqualTo(16);
    assertThat(column(-2, Time.BEYOND).memoryBytes()).isEqualTo(16);
  }

  @Test
  void openEndsBesideCloseValuesTakeFourBytes() {
    assertThat(column(Time.OPEN, -3, WIDE - 4).memoryBytes()).isEqualTo(12);
    assertThat(column(Time.MIN_TICK, Time.OPEN, Time.MIN_TICK + 300).memoryBytes()).isEqualTo(12);
    assertThat(column(Time.MIN_TICK, Time.OPEN, Time.BEYOND).memoryBytes()).isEqualTo(24);
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
