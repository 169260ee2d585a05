package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DoubleColumnTest {
  private static DoubleColumn column(double... values) {
    return DoubleColumn.gather(values, null, values.length);
  }

  @Property
  void everyValueReadsBack(@ForAll double[] values) {
    DoubleColumn column = column(values);

    for (int i = 0; i < values.length; i++) {
      assertThat(column.get(i)).isEqualTo(values[i]);
      assertThat(column.boxed(i)).isEqualTo(values[i]);
    }
    assertThat(column.memoryBytes()).isIn(0L, 8L * values.length);
  }

  @Test
  void equalValuesTakeNoRoom() {
    assertThat(column(0.1, 0.1).memoryBytes()).isZero();
    assertThat(column(0.1, 0.1).isConstant()).isTrue();
    assertThat(column(0.1, 0.1).get(1)).isEqualTo(0.1);
    assertThat(column(Double.NaN, Double.NaN).isConstant()).isTrue();
    assertThat(column().isConstant()).isTrue();
    assertThat(column(0.1, 0.2).isConstant()).isFalse();
  }

  @Test
  void zeroAndMinusZeroAreKeptApart() {
    DoubleColumn column = column(0.0, -0.0);

    assertThat(column.isConstant()).isFalse();
    assertThat(Double.doubleToLongBits(column.get(1))).isEqualTo(Double.doubleToLongBits(-0.0));
  }

  @Test
  void rowsAreGatheredInTheGivenOrder() {
    DoubleColumn column = DoubleColumn.gather(new double[] {1, 2, 3}, new int[] {2, 0}, 2);

    assertThat(column.get(0)).isEqualTo(3);
    assertThat(column.get(1)).isEqualTo(1);
  }
}
