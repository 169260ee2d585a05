package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifeIndexTest {
  private static final long[] ENDS = {
    Time.MIN_TICK, Time.MIN_TICK + 1, -5, -1, 0, 1, 2, 7, 1L << 40, Time.MAX_TICK, Time.OPEN
  };

  @Test
  void whatIsAliveIsFoundWhateverComesAndGoes() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      LifeIndex index = new LifeIndex();
      List<long[]> lives = new ArrayList<>();
      for (int step = 0; step < 200; step++) {
        if (random.nextInt(3) > 0 || lives.isEmpty()) {
          long[] life = life(random);
          lives.add(new long[] {step, life[0], life[1]});
          index.add(step, life[0], life[1]);
        } else {
          long[] gone = lives.remove(random.nextInt(lives.size()));
          index.remove((int) gone[0], gone[1], gone[2]);
        }
        long[] asked = life(random);
        check(index, lives, asked[0], asked[1]);
      }
      check(index, lives, Time.UNBOUNDED, Time.OPEN);
    }
  }

  private static long[] life(Random random) {
    boolean near = random.nextInt(3) > 0;
    long start = near ? random.nextInt(64) - 32 : ENDS[random.nextInt(ENDS.length - 1)];
    long end = near ? start + 1 + random.nextInt(40) : ENDS[random.nextInt(ENDS.length)];
    return end > start ? new long[] {start, end} : new long[] {start, Time.OPEN};
  }

  private static void check(LifeIndex index, List<long[]> lives, long from, long to) {
    IntArrayList found = new IntArrayList();
    index.collect(from, to, found);
    assertThat(List.copyOf(found)).doesNotHaveDuplicates();
    List<Integer> alive =
        lives.stream().filter(l -> l[1] < to && l[2] > from).map(l -> (int) l[0]).toList();
    assertThat(List.copyOf(found)).as("[%d, %d)", from, to).containsAll(alive);
  }

  @Test
  void whatIsFarFromTheTicksIsNotLookedAt() {
    LifeIndex index = new LifeIndex();
    for (int i = 0; i < 1000; i++) {
      index.add(i, 10L * i, 10L * i + 4);
    }
    index.add(1000, 5, Time.OPEN);
    index.add(1001, 9000, Time.OPEN);
    index.add(1002, -1, 0);
    IntArrayList found = new IntArrayList();
    index.collect(5000, 5010, found);
    assertThat(List.copyOf(found)).contains(500, 1000).hasSizeLessThan(5);
  }
}
