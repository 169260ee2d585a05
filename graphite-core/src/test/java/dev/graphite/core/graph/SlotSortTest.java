package dev.graphite.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SlotSortTest {
  private static int[] sorted(int vertices, int[] owner, long[] key) {
    int[] first = SlotSort.firstSlots(vertices, owner.length, item -> owner[item]);
    int[] order = SlotSort.byOwner(first, owner.length, item -> owner[item]);
    SlotSort.within(first, order, item -> key[item]);
    return order;
  }

  private static int[] expected(int[] owner, long[] key) {
    List<Integer> items = new ArrayList<>();
    for (int item = 0; item < owner.length; item++) {
      items.add(item);
    }
    items.sort(
        Comparator.<Integer>comparingInt(item -> owner[item]).thenComparingLong(item -> key[item]));
    return items.stream().mapToInt(item -> item).toArray();
  }

  @Test
  void itemsAreSortedByOwnerThenKeyAndStayInOrderOtherwise() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      int vertices = 1 + random.nextInt(5);
      int[] owner = random.ints(random.nextInt(200), 0, vertices).toArray();
      // From keys that are all equal to keys that span the 64 bits.
      int bits = random.nextInt(65);
      long base = random.nextLong();
      long[] key = new long[owner.length];
      for (int i = 0; i < key.length; i++) {
        key[i] = bits == 0 ? base : base + (random.nextLong() >>> (64 - bits));
      }
      assertThat(sorted(vertices, owner, key))
          .as("seed " + seed)
          .containsExactly(expected(owner, key));
    }
  }

  @Test
  void keysAtTheEndsOfThe64BitsAreSorted() {
    long[] ends = {
      Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 1L << 31, 1L << 32, Long.MAX_VALUE
    };
    Random random = new Random(3);
    int[] owner = new int[100];
    long[] key = new long[100];
    for (int i = 0; i < 100; i++) {
      owner[i] = i % 2;
      key[i] = ends[random.nextInt(ends.length)];
    }

    assertThat(sorted(2, owner, key)).containsExactly(expected(owner, key));
  }

  @Test
  void ownersWithoutItemsHaveNoSlots() {
    int[] owner = {3, 1, 3};

    assertThat(SlotSort.firstSlots(5, 3, item -> owner[item])).containsExactly(0, 0, 1, 1, 3, 3);
    assertThat(SlotSort.firstSlots(0, 0, item -> 0)).containsExactly(0);
  }

  /** Sorting one vertex must not touch the items of all others, however far its keys lie apart. */
  @Test
  void theCostOfAVertexDoesNotDependOnTheOthers() {
    int vertices = 50_000;
    int degree = 20;
    int[] owner = new int[vertices * degree];
    long[] key = new long[owner.length];
    Random random = new Random(5);
    for (int i = 0; i < owner.length; i++) {
      owner[i] = i / degree;
      key[i] = random.nextLong();
    }

    int[] order =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> sorted(vertices, owner, key));

    for (int slot = 1; slot < order.length; slot++) {
      if (owner[order[slot - 1]] == owner[order[slot]]) {
        assertThat(key[order[slot - 1]] <= key[order[slot]]).as("slot " + slot).isTrue();
      }
    }
  }
}
