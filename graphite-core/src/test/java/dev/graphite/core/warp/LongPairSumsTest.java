package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongPairSumsTest {
  private static final int TICKS = 12;

  private final LongPairSums sums = new LongPairSums();
  private final IntervalMap stored = new IntervalMap();

  private String stored() {
    sums.store(stored);
    return stored.toString();
  }

  @Test
  void whatWasNeverAddedToIsZeroThroughoutTheLife() {
    sums.reset(3, 9);
    assertThat(stored()).isEqualTo("[3, 9) 0");
  }

  @Test
  void pairsAreAddedUpTickByTick() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      long start = random.nextInt(4);
      long end = random.nextBoolean() ? Time.OPEN : start + 1 + random.nextInt(TICKS - 4);
      sums.reset(start, end);
      long[][] expected = new long[2][TICKS];
      for (int pairs = random.nextInt(8); pairs > 0; pairs--) {
        int from = random.nextInt(TICKS) - 1;
        int to = from + random.nextInt(5);
        long behind = random.nextInt(3) == 0 ? Time.OPEN : to;
        int first = random.nextInt(5) - 2;
        int second = random.nextInt(3) - 1;
        boolean meets = Math.max(from, start) < Math.min(behind, end);
        assertThat(sums.add(from, behind, first, second)).isEqualTo(meets);
        for (int tick = Math.max(0, from); tick < Math.min(behind, TICKS); tick++) {
          expected[0][tick] += first;
          expected[1][tick] += second;
        }
      }
      String context = "round " + round + ": " + stored();
      assertThat(stored.start(0)).as(context).isEqualTo(start);
      assertThat(stored.end(stored.size() - 1)).as(context).isEqualTo(end);
      for (int tick = (int) start; tick < Math.min(end, TICKS); tick++) {
        int piece = stored.find(tick);
        assertThat(stored.isPresent(piece)).as(context).isTrue();
        assertThat(stored.value(piece)).as(context).isEqualTo(expected[0][tick]);
        assertThat(stored.second(piece)).as(context).isEqualTo(expected[1][tick]);
      }
      assertMaximal(context);
    }
  }

  private void assertMaximal(String context) {
    for (int i = 1; i < stored.size(); i++) {
      boolean same =
          stored.value(i) == stored.value(i - 1) && stored.second(i) == stored.second(i - 1);
      assertThat(same).as(context).isFalse();
    }
  }

  @Test
  void manyTicksAreKeptApart() {
    int many = 100_000;
    sums.reset(0, Time.OPEN);
    for (int i = 0; i < many; i++) {
      sums.add(1 + i * 7_919L % many, Time.OPEN, 1, 2);
    }
    sums.store(stored);
    assertThat(stored.size()).isEqualTo(many + 1);
    for (int i = 0; i <= many; i++) {
      assertThat(stored.start(i)).isEqualTo(i);
      assertThat(stored.value(i)).isEqualTo(i);
      assertThat(stored.second(i)).isEqualTo(2L * i);
    }
    sums.reset(0, 5);
    assertThat(stored()).as("nothing is left").isEqualTo("[0, 5) 0");
  }

  @Test
  void aSumPastSixtyFourBitsIsAnError() {
    sums.reset(0, Time.OPEN);
    sums.add(2, 9, Long.MAX_VALUE, 0);
    assertThatThrownBy(() -> sums.add(2, 5, 1, 0)).isInstanceOf(AnswerOutOfRangeException.class);
    sums.reset(0, Time.OPEN);
    sums.add(2, 9, 0, -Long.MAX_VALUE);
    assertThatThrownBy(() -> sums.add(2, 5, 0, -2)).isInstanceOf(AnswerOutOfRangeException.class);
    sums.reset(0, Time.OPEN);
    assertThatThrownBy(() -> sums.add(2, 5, 0, Long.MIN_VALUE))
        .isInstanceOf(AnswerOutOfRangeException.class);
    sums.reset(0, Time.OPEN);
    sums.add(2, 9, Long.MAX_VALUE, 0);
    sums.add(3, Time.OPEN, 1, 0);
    assertThatThrownBy(this::stored)
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessageContaining("64 bits");
  }
}
