package dev.graphite.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeTest {
  @Property
  void sumsAreExactOrBeyond(
      @ForAll @LongRange(min = Time.MIN_TICK, max = Time.BEYOND) long tick,
      @ForAll @LongRange(min = 0) long duration) {
    BigInteger exact = BigInteger.valueOf(tick).add(BigInteger.valueOf(duration));
    BigInteger last = BigInteger.valueOf(Time.MAX_TICK);

    assertThat(Time.plus(tick, duration))
        .isEqualTo(exact.compareTo(last) > 0 ? Time.BEYOND : exact.longValueExact());
    assertThat(Time.plusEnd(tick, duration)).isEqualTo(Time.plus(tick, duration));
  }

  @Test
  void theLastTickIsReachedAndTheNextOneIsBeyond() {
    assertThat(Time.plus(Time.MAX_TICK - 1, 1)).isEqualTo(Time.MAX_TICK);
    assertThat(Time.plus(Time.MAX_TICK, 1)).isEqualTo(Time.BEYOND);
    assertThat(Time.plus(Time.MAX_TICK, 2)).isEqualTo(Time.BEYOND);
    assertThat(Time.plus(Time.MAX_TICK, 3)).isEqualTo(Time.BEYOND);
    assertThat(Time.plus(Time.MIN_TICK, Long.MAX_VALUE)).isZero();
  }

  @Test
  void beyondStaysBeyond() {
    assertThat(Time.plus(Time.BEYOND, 0)).isEqualTo(Time.BEYOND);
    assertThat(Time.plus(Time.BEYOND, 1)).isEqualTo(Time.BEYOND);
    assertThat(Time.plus(Time.BEYOND, Long.MAX_VALUE)).isEqualTo(Time.BEYOND);
    assertThat(Time.minus(Time.BEYOND, 1)).isEqualTo(Time.BEYOND);
  }

  @Property
  void whatWasAddedCanBeTakenAway(
      @ForAll @LongRange(min = Time.MIN_TICK, max = Time.MAX_TICK) long tick,
      @ForAll @LongRange(min = 0) long duration) {
    long sum = Time.plus(tick, duration);

    assertThat(Time.minus(sum, duration)).isEqualTo(sum == Time.BEYOND ? Time.BEYOND : tick);
  }

  @Property
  void anOpenEndStaysOpen(@ForAll @LongRange(min = 0) long duration) {
    assertThat(Time.plusEnd(Time.OPEN, duration)).isEqualTo(Time.OPEN);
  }

  @Test
  void onlyTheThreeReservedNumbersAreNoTicks() {
    assertThat(Time.isTick(Time.MIN_TICK)).isTrue();
    assertThat(Time.isTick(Time.MAX_TICK)).isTrue();
    assertThat(Time.isTick(0)).isTrue();
    assertThat(Time.isTick(Long.MIN_VALUE)).isFalse();
    assertThat(Time.isTick(Time.BEYOND)).isFalse();
    assertThat(Time.isTick(Time.OPEN)).isFalse();
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll @LongRange(min = Time.MIN_TICK) long tickOrEnd) {
    assertThat(Time.parseEnd(Time.format(tickOrEnd))).isEqualTo(tickOrEnd);
  }

  @Test
  void anOpenEndIsWrittenInfOrNothing() {
    assertThat(Time.format(Time.OPEN)).isEqualTo("inf");
    assertThat(Time.parseEnd("inf")).isEqualTo(Time.OPEN);
    assertThat(Time.parseEnd("")).isEqualTo(Time.OPEN);
    assertThat(Time.parseEnd("-12")).isEqualTo(-12);
  }

  @Test
  void theNumberThatStandsForAnOpenEndIsRefused() {
    assertThatThrownBy(() -> Time.parseEnd("9223372036854775807"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessageContaining("9223372036854775807");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    for (String text : new String[] {"Inf", "x", "1.5", "9223372036854775808", " 1", "-"}) {
      assertThatThrownBy(() -> Time.parseEnd(text))
          .as(text)
          .isInstanceOf(NumberFormatException.class);
    }
  }
}
