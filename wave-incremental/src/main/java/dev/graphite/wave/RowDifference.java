package dev.graphite.wave;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What went and came between two lists of rows. */
final class RowDifference {
  /** The order of rows: by their first two cells. */
  static final Comparator<long[]> ORDER = (a, b) -> Arrays.compare(a, 0, 2, b, 0, 2);

  private RowDifference() {}

  /**
   * Compares rows sorted by {@link #ORDER}; rows that agree in these cells are few.
   *
   * @param gone takes those of the first list that the second has not
   * @param come takes those of the second list that the first has not
   */
  static void of(List<long[]> were, List<long[]> are, List<long[]> gone, List<long[]> come) {
    int i = 0;
    int j = 0;
    while (i < were.size() && j < are.size()) {
      long[] was = were.get(i);
      long[] is = are.get(j);
      int order = ORDER.compare(was, is);
      if (order == 0 && !Arrays.equals(was, is)) {
        gone.add(was);
        come.add(is);
      } else if (order < 0) {
        gone.add(was);
      } else if (order > 0) {
        come.add(is);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    gone.addAll(were.subList(i, were.size()));
    come.addAll(are.subList(j, are.size()));
  }
}
