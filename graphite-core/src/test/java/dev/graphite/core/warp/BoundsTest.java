package dev.graphite.core.warp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BoundsTest {
  @Test
  void ticksAreSortedOnceEachAndFoundAtTheirPlaces() {
    Bounds bounds = new Bounds();
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      long scale = 1L << random.nextInt(50);
      int ticks = 1 + random.nextInt(500);
      TreeSet<Long> model = new TreeSet<>();
      bounds.clear();
      for (int i = random.nextInt(1_000); i > 0; i--) {
        long tick = random.nextInt(50) == 0 ? Time.OPEN : (random.nextInt(ticks) - 9) * scale;
        bounds.add(tick);
        model.add(tick);
      }
      bounds.sort();

      assertThat(bounds.size()).isEqualTo(model.size());
      int place = 0;
      for (long tick : model) {
        assertThat(bounds.get(place)).as("seed %d", seed).isEqualTo(tick);
        assertThat(bounds.place(tick)).as("seed %d", seed).isEqualTo(place);
        place++;
      }
    }
  }
}
