package dev.graphite.datasets;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.RowSink;
import dev.graphite.core.time.Time;

/** Rows {@code id start end (dst start end)*} of {@link GraphFormat#WICM}. */
final class WicmRows implements RowParser {
  /** How the WICM artifact writes an open end. */
  private static final long WICM_OPEN = Integer.MAX_VALUE;

  private final RowSink rows;

  WicmRows(RowSink rows) {
    this.rows = rows;
  }

  @Override
  public void take(Cells cells) {
    int count = cells.count();
    if (count % 3 != 0) {
      throw new BadRecordException(
          cells.counted() + ", not a multiple of 3: id start end (dst start end)*");
    }
    // A bad edge refuses the line whole, so nothing is added before all of it has been read.
    for (int i = 0; i < count; i += 3) {
      life(cells, i);
    }
    long start = cells.tick(1, "start");
    boolean isNew =
        cells.isInteger(0)
            ? rows.addVertex(cells.integer(0), start, end(cells, 2))
            : rows.addVertex(cells.text(0), start, end(cells, 2));
    if (!isNew) {
      return;
    }
    for (int i = 3; i < count; i += 3) {
      Edges.begin(rows, cells, 0, i, cells.tick(i + 1, "start"), end(cells, i + 2)).add();
    }
  }

  private static void life(Cells cells, int i) {
    long start = cells.tick(i + 1, "start");
    long end = end(cells, i + 2);
    if (end <= start) {
      throw new BadRecordException(
          "end "
              + end
              + " is not after start "
              + start
              + (i == 0 ? " in the vertex' life" : " in the edge to " + cells.text(i)));
    }
  }

  private static long end(Cells cells, int i) {
    long end = cells.end(i, "end");
    return end == WICM_OPEN ? Time.OPEN : end;
  }
}
