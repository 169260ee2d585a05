package dev.graphite.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowListTest {
  @Test
  void whatWentAndCameIsWhatOneListHasAndTheOtherHasNot() {
    Random random = new Random(17);
    int unlike = 0;
    RowList were = new RowList(3);
    RowList are = new RowList(3);
    for (int trial = 0; trial < 3000; trial++) {
      TreeMap<Long, Long> was = randomRows(random, new TreeMap<>(), 6);
      TreeMap<Long, Long> is = randomRows(random, new TreeMap<>(was), random.nextInt(4));
      List<long[]> gone = new ArrayList<>();
      List<long[]> come = new ArrayList<>();
      fill(were, was);
      fill(are, is);
      were.compare(are, gone, come);
      Set<List<Long>> left = rows(was);
      left.removeAll(rows(is));
      Set<List<Long>> added = rows(is);
      added.removeAll(rows(was));
      String message = was + " " + is;
      assertThat(gone.stream().map(RowListTest::boxed)).as(message).hasSameElementsAs(left);
      assertThat(come.stream().map(RowListTest::boxed)).as(message).hasSameElementsAs(added);
      assertThat(gone).as(message).hasSize(left.size());
      assertThat(come).as(message).hasSize(added.size());
      unlike += left.isEmpty() && added.isEmpty() ? 0 : 1;
    }
    assertThat(unlike).isBetween(1000, 2900);
  }

  @Test
  void oneRowOfSeveralThatAreEqualMayGo() {
    RowList were = new RowList(2);
    RowList are = new RowList(2);
    List<long[]> gone = new ArrayList<>();
    List<long[]> come = new ArrayList<>();
    were.add(new long[] {4, 1});
    were.add(new long[] {4, 1});
    are.add(new long[] {4, 1});
    were.compare(are, gone, come);
    assertThat(gone.stream().map(RowListTest::boxed)).containsExactly(List.of(4L, 1L));
    assertThat(come).isEmpty();
  }

  /** Removes, changes and adds rows: starts and values. */
  private static TreeMap<Long, Long> randomRows(
      Random random, TreeMap<Long, Long> rows, int steps) {
    for (int i = 0; i < steps; i++) {
      long start = random.nextInt(8);
      if (random.nextInt(3) == 0) {
        rows.remove(start);
      } else {
        rows.put(start, (long) random.nextInt(3));
      }
    }
    return rows;
  }

  private static void fill(RowList list, TreeMap<Long, Long> rows) {
    list.clear();
    long[] row = new long[3];
    rows.forEach(
        (start, value) -> {
          row[0] = 9;
          row[1] = start;
          row[2] = value;
          list.add(row);
        });
  }

  private static Set<List<Long>> rows(TreeMap<Long, Long> rows) {
    Set<List<Long>> all = new HashSet<>();
    rows.forEach((start, value) -> all.add(List.of(9L, start, value)));
    return all;
  }

  private static List<Long> boxed(long[] row) {
    return Arrays.stream(row).boxed().toList();
  }
}
