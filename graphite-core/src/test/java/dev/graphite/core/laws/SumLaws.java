package dev.graphite.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.warp.Sum;

/** Checks the laws of a {@link Sum}: it is a commutative group on the values given. */
public final class SumLaws {
  private SumLaws() {}

  /**
   * Checks all laws to the last bit.
   *
   * @param sum what to check
   * @param values whose sums of three are exact; doubles as raw bits, without -0.0
   * @throws AssertionError naming the law and the values
   */
  public static void check(Sum sum, long... values) {
    for (long a : values) {
      assertThat(sum.add(a, Sum.IDENTITY)).as("identity for %d", a).isEqualTo(a);
      assertThat(sum.add(a, sum.negate(a))).as("inverse of %d", a).isEqualTo(Sum.IDENTITY);
      for (long b : values) {
        assertThat(sum.add(a, b)).as("commutative: %d, %d", a, b).isEqualTo(sum.add(b, a));
        for (long c : values) {
          assertThat(sum.add(sum.add(a, b), c))
              .as("associative: %d, %d, %d", a, b, c)
              .isEqualTo(sum.add(a, sum.add(b, c)));
        }
      }
    }
  }
}
