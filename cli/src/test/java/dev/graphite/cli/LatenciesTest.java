package dev.graphite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentilesAreAtMostASixteenthTooLarge() {
    Random random = new Random(1);
    for (int size : new int[] {1, 2, 99, 100, 101, 5000}) {
      Latencies latencies = new Latencies();
      long[] times = new long[size];
      for (int i = 0; i < size; i++) {
        times[i] = random.nextLong() >>> 2 + random.nextInt(62);
        latencies.add(times[i]);
      }
      Arrays.sort(times);
      for (int percent : new int[] {1, 50, 99, 100}) {
        long exact = times[(size * percent + 99) / 100 - 1];
        assertThat(latencies.percentile(percent)).isBetween(exact, exact + exact / 16);
      }
      assertThat(latencies.most()).isEqualTo(times[size - 1]);
      assertThat(latencies.percentile(100)).isEqualTo(times[size - 1]);
    }
  }

  @Test
  void withoutTimesAllAreZero() {
    assertThat(new Latencies().percentile(50)).isZero();
    assertThat(new Latencies().most()).isZero();
  }
}
