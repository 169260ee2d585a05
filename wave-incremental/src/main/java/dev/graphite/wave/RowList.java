package dev.graphite.wave;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one vertex in one array, so that only those that differ become arrays of their own.
 */
final class RowList {
  private final int width;
  private final LongArrayList cells = new LongArrayList();

  RowList(int width) {
    this.width = width;
  }

  void clear() {
    cells.clear();
  }

  void add(long[] row) {
    cells.addElements(cells.size(), row, 0, width);
  }

  /** Does what {@link RowDifference#of} does for these rows and those that come in their place. */
  void compare(RowList are, List<long[]> gone, List<long[]> come) {
    int size = cells.size();
    int size2 = are.cells.size();
    long[] a = cells.elements();
    long[] b = are.cells.elements();
    int first = Arrays.mismatch(a, 0, size, b, 0, size2);
    if (first < 0) {
      return;
    }
    int same = first / width * width;
    int tail = 0;
    while (same + tail + width <= Math.min(size, size2)
        && Arrays.equals(
            a, size - tail - width, size - tail, b, size2 - tail - width, size2 - tail)) {
      tail += width;
    }
    RowDifference.of(rows(same, size - tail), are.rows(same, size2 - tail), gone, come);
  }

  private List<long[]> rows(int from, int to) {
    List<long[]> rows = new ArrayList<>((to - from) / width);
    for (int at = from; at < to; at += width) {
      rows.add(Arrays.copyOfRange(cells.elements(), at, at + width));
    }
    return rows;
  }
}
