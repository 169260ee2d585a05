package dev.graphite.wave;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;

/** What a run at some ticks, on some of the vertices, has made. Not safe for threads. */
final class Rerun {
  private final Cut cut;

  // The rows of vertex i are rows first[i] .. first[i + 1] - 1, without the vertex itself.
  private final LongArrayList cells = new LongArrayList();
  private final int[] first;

  /** Nothing made yet. */
  Rerun(Cut cut) {
    this.cut = cut;
    this.first = new int[cut.vertices().size() + 1];
  }

  long from() {
    return cut.from();
  }

  long to() {
    return cut.to();
  }

  /** True if this is about all ticks. */
  boolean isWhole() {
    return cut.from() == Time.UNBOUNDED && cut.to() == Time.OPEN;
  }

  /** The vertices by rank in the copy that is run on. */
  IntArrayList vertices() {
    return cut.vertices();
  }

  /** Takes the rows of a result on a copy of these vertices; cells that are vertices get labels. */
  void read(IntervalResult result, VertexLabels labels) {
    List<Column> columns = result.columns();
    int width = columns.size() - 1;
    cells.ensureCapacity(cut.vertices().size() * width); // as many rows as vertices, or more
    boolean[] isVertex = new boolean[width];
    for (int c = 0; c < width; c++) {
      isVertex[c] = columns.get(c + 1).type() == Column.Type.VERTEX;
    }
    result.forEachRow(
        row -> {
          first[(int) row[0] + 1]++;
          for (int c = 0; c < width; c++) {
            long cell = row[c + 1];
            boolean named = isVertex[c] && cell >= 0;
            cells.add(named ? labels.label(cut.vertices().getInt((int) cell)) : cell);
          }
        });
    for (int i = 0; i < cut.vertices().size(); i++) {
      first[i + 1] += first[i];
    }
  }

  /** The first row of the vertex with a rank. */
  int firstRow(int rank) {
    return first[rank];
  }

  /** The row behind the last one of the vertex with a rank. */
  int behindRow(int rank) {
    return first[rank + 1];
  }

  /** All rows one after the other. */
  long[] cells() {
    return cells.elements();
  }
}
