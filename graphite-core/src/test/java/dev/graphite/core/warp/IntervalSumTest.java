package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.Time;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IntervalSumTest {
  private final IntervalSum sum = new IntervalSum();

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  private static Messages messages(long[]... fromToValue) {
    Messages messages = new Messages(1);
    for (long[] message : fromToValue) {
      messages.add(message[0], message[1], message[2], 0);
    }
    return messages;
  }

  private void add(Messages messages, long lifeStart, long lifeEnd, Sum how) {
    sum.sum(messages, 0, messages.size(), lifeStart, lifeEnd, how);
  }

  private String cells() {
    StringBuilder text = new StringBuilder();
    for (int cell = 0; cell < sum.cells(); cell++) {
      text.append("[").append(sum.start(cell)).append(", ").append(Time.format(sum.end(cell)));
      text.append(") ").append(sum.value(cell)).append(" of ").append(sum.count(cell)).append("; ");
    }
    return text.toString();
  }

  @Test
  void nothingHasNoCells() {
    add(messages(), 0, Time.OPEN, Sum.LONGS);
    assertThat(sum.cells()).isZero();
    add(messages(new long[] {0, 5, 1}, new long[] {9, 12, 1}), 5, 9, Sum.LONGS);
    assertThat(sum.cells()).isZero();
  }

  @Test
  void messagesThatAreSumsCountAsManyAsTheyStandFor() {
    Messages sums = new Messages(2);
    sums.add(0, 9, 40, 4);
    sums.add(2, 5, -7, -1);
    sums.add(5, 7, -40, -4);
    sum.sumOfSums(sums, 0, 3, 1, Time.OPEN, Sum.LONGS);
    assertThat(cells())
        .isEqualTo("[1, 2) 40 of 4; [2, 5) 33 of 3; [5, 7) 0 of 0; [7, 9) 40 of 4; ");
  }

  @Test
  void cellsAreCutAtEveryStartAndEnd() {
    Messages messages =
        messages(
            new long[] {0, 4, 1},
            new long[] {2, Time.OPEN, 10},
            new long[] {7, 9, 100},
            new long[] {7, 9, -100});
    add(messages, 0, Time.OPEN, Sum.LONGS);
    assertThat(cells())
        .isEqualTo(
            "[0, 2) 1 of 1; [2, 4) 11 of 2; [4, 7) 10 of 1; [7, 9) 10 of 3; "
                + "[9, inf) 10 of 1; ");
    add(messages, 3, 8, Sum.LONGS);
    assertThat(cells()).isEqualTo("[3, 4) 11 of 2; [4, 7) 10 of 1; [7, 8) 10 of 3; ");
  }

  @Test
  void aGapIsACellThatNothingCovers() {
    add(messages(new long[] {0, 1, 5}, new long[] {3, 4, 6}), 0, Time.OPEN, Sum.LONGS);
    assertThat(cells()).isEqualTo("[0, 1) 5 of 1; [1, 3) 0 of 0; [3, 4) 6 of 1; ");
  }

  @Test
  void aSmallValueKeepsItsDigitsNextToAHugeOne() {
    for (long scale : new long[] {1, 1_000_000_007}) {
      for (int others = 0; others < 9; others++) {
        Messages messages = new Messages(1);
        messages.add(0, 10 * scale, bits(1e300), 0);
        messages.add(5 * scale, 20 * scale, bits(1e-10), 0);
        for (int i = 0; i < others; i++) {
          messages.add((10 + i) * scale, (11 + i) * scale, bits(0), 0);
        }
        add(messages, Long.MIN_VALUE, Time.OPEN, Sum.DOUBLES);
        for (int cell = 0; cell < sum.cells(); cell++) {
          double expected = sum.start(cell) >= 10 * scale ? 1e-10 : 1e300;
          assertThat(Double.longBitsToDouble(sum.value(cell)))
              .as("%d others, at %d", others, sum.start(cell))
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void sumsAreThoseOfEachTickWhetherTicksAreCloseOrFarApart() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      long scale = random.nextBoolean() ? 1 : 1_000_000_007;
      int range = 1 + random.nextInt(40);
      int count = random.nextInt(30);
      long shift = random.nextInt(3) * 20 - 20;
      Messages messages = new Messages(1);
      for (int i = 0; i < count; i++) {
        long from = random.nextInt(range);
        long to = random.nextInt(8) == 0 ? Time.OPEN : (from + 1 + random.nextInt(range));
        messages.add(
            (from + shift) * scale,
            to == Time.OPEN ? to : (to + shift) * scale,
            bits(random.nextInt(1000) * (random.nextBoolean() ? 1 : 1e12)),
            0);
      }
      int first = count == 0 ? 0 : random.nextInt(count);
      long lifeStart = random.nextBoolean() ? Long.MIN_VALUE : (random.nextInt(range) + shift);
      long lifeEnd = random.nextBoolean() ? Time.OPEN : (random.nextInt(2 * range) + shift) * scale;
      sum.sum(messages, first, count, lifeStart, lifeEnd, Sum.DOUBLES);
      assertAgreesWithEachBound(messages, first, lifeStart, lifeEnd, "seed " + seed);
    }
  }

  /** Values are whole numbers here, so that every sum is exact. */
  private void assertAgreesWithEachBound(
      Messages messages, int first, long lifeStart, long lifeEnd, String where) {
    TreeSet<Long> bounds = new TreeSet<>();
    for (int i = first; i < messages.size(); i++) {
      long from = Math.max(messages.from(i), lifeStart);
      long to = Math.min(messages.to(i), lifeEnd);
      if (from < to) {
        bounds.add(from);
        bounds.add(to);
      }
    }
    assertThat(sum.cells()).as(where).isEqualTo(Math.max(0, bounds.size() - 1));
    int cell = 0;
    for (long bound : bounds) {
      if (cell == sum.cells()) {
        break;
      }
      double expected = 0;
      int covering = 0;
      for (int i = first; i < messages.size(); i++) {
        if (messages.from(i) <= bound && bound < messages.to(i)) {
          expected += Double.longBitsToDouble(messages.value(i));
          covering++;
        }
      }
      assertThat(sum.start(cell)).as(where).isEqualTo(bound);
      assertThat(sum.end(cell)).as(where).isEqualTo(bounds.higher(bound));
      assertThat(sum.count(cell)).as(where).isEqualTo(covering);
      assertThat(Double.longBitsToDouble(sum.value(cell))).as(where).isEqualTo(expected);
      cell++;
    }
  }

  @Test
  void ticksMayLieAllOfTimeApart() {
    Messages messages =
        messages(
            new long[] {Time.MIN_TICK, Time.MIN_TICK + 1, 1},
            new long[] {Time.MAX_TICK, Time.BEYOND, 2},
            new long[] {Time.MIN_TICK, Time.OPEN, 4});
    add(messages, Long.MIN_VALUE, Time.OPEN, Sum.LONGS);
    assertThat(sum.cells()).isEqualTo(4);
    assertThat(sum.value(0)).isEqualTo(5);
    assertThat(sum.value(1)).isEqualTo(4);
    assertThat(sum.value(2)).isEqualTo(6);
    assertThat(sum.value(3)).isEqualTo(4);
    assertThat(sum.end(3)).isEqualTo(Time.OPEN);
  }

  @Test
  void aSumOfLongsThatPasses64BitsIsAnError() {
    Messages messages =
        messages(new long[] {0, 4, Long.MAX_VALUE}, new long[] {2, 6, Long.MAX_VALUE});
    assertThatThrownBy(() -> add(messages, 0, Time.OPEN, Sum.LONGS))
        .isInstanceOf(ArithmeticException.class);
    add(messages, 4, Time.OPEN, Sum.LONGS);
    assertThat(sum.value(0)).isEqualTo(Long.MAX_VALUE);
  }
}
