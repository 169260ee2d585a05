package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.laws.SumLaws;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SumTest {
  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  @Test
  void longsAreACommutativeGroup() {
    SumLaws.check(Sum.LONGS, 0, 1, -1, 5, Long.MAX_VALUE / 3, -Long.MAX_VALUE / 3);
  }

  @Test
  void doublesWhoseSumsAreExactAreACommutativeGroup() {
    SumLaws.check(Sum.DOUBLES, bits(0), bits(1), bits(-0.5), bits(0x1p40), bits(-0x1p40));
  }

  @Test
  void sumsAreThoseOfTheirNumbers() {
    assertThat(Sum.LONGS.add(3, 4)).isEqualTo(7);
    assertThat(Sum.LONGS.negate(3)).isEqualTo(-3);
    assertThat(Sum.DOUBLES.add(bits(0.5), bits(2))).isEqualTo(bits(2.5));
    assertThat(Sum.DOUBLES.negate(bits(0.5))).isEqualTo(bits(-0.5));
  }

  @Test
  void aSumOfLongsThatPasses64BitsIsAnError() {
    assertThatThrownBy(() -> Sum.LONGS.add(Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Sum.LONGS.negate(Long.MIN_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void whatASumOfDoublesLosesIsWhatItLacksOfTheExactOne() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double a = random.nextGaussian() * Math.pow(10, random.nextInt(30));
      double b = random.nextGaussian() * Math.pow(10, random.nextInt(30));
      BigDecimal exact = new BigDecimal(a).add(new BigDecimal(b));
      assertThat(new BigDecimal(Double.longBitsToDouble(Sum.DOUBLES.lost(bits(a), bits(b)))))
          .isEqualByComparingTo(exact.subtract(new BigDecimal(a + b)));
    }
    assertThat(Sum.DOUBLES.lost(bits(Double.MAX_VALUE), bits(Double.MAX_VALUE))).isZero();
    assertThat(Sum.LONGS.lost(3, 4)).isZero();
  }
}
