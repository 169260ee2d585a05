package dev.graphite.core.graph;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.function.Consumer;

/**
 * The edge rows of a builder that break no constraint, grouped into edges: rows without an id are
 * edges of their own, rows with one id are the pieces of one edge, sorted by start.
 */
final class EdgeGroups {
  private final TemporalGraphBuilder builder;
  private final Consumer<ConstraintViolation> rejected;
  private final IntArrayList rows = new IntArrayList();
  private final IntArrayList first = new IntArrayList();

  EdgeGroups(TemporalGraphBuilder builder, Consumer<ConstraintViolation> rejected) {
    this.builder = builder;
    this.rejected = rejected;
    int count = builder.edgeRows();
    rows.ensureCapacity(count);
    first.ensureCapacity(count + 1);
    int[] order = new int[count];
    for (int row = 0; row < count; row++) {
      order[row] = row;
    }
    if (builder.hasEdgeIds()) {
      IntArrays.mergeSort(order, this::compareRows);
    }
    for (int i = 0; i < count; ) {
      int next = i + 1;
      int id = builder.edgeId(order[i]);
      while (id >= 0 && next < count && builder.edgeId(order[next]) == id) {
        next++;
      }
      group(order, i, next);
      i = next;
    }
    first.add(rows.size());
  }

  /** Number of edges, each counted once also where the graph is undirected. */
  int size() {
    return first.size() - 1;
  }

  int pieceCount(int edge) {
    return first.getInt(edge + 1) - first.getInt(edge);
  }

  int row(int edge, int piece) {
    return rows.getInt(first.getInt(edge) + piece);
  }

  boolean hasSinglePieces() {
    return rows.size() == size();
  }

  long start(int edge) {
    return builder.start(row(edge, 0));
  }

  long end(int edge) {
    return builder.end(row(edge, pieceCount(edge) - 1));
  }

  /** Sorts rows of one id together, in order of start; rows without an id keep their order. */
  private int compareRows(int a, int b) {
    int byId = Integer.compare(builder.edgeId(a), builder.edgeId(b));
    return byId != 0 || builder.edgeId(a) < 0
        ? byId
        : Long.compare(builder.start(a), builder.start(b));
  }

  private void group(int[] order, int from, int to) {
    int begin = rows.size();
    int leader = order[from];
    for (int i = from + 1; i < to; i++) {
      leader = Math.min(leader, order[i]);
    }
    for (int i = from; i < to; i++) {
      int row = order[i];
      int last = rows.size() > begin ? rows.getInt(rows.size() - 1) : -1;
      if (builder.source(row) != builder.source(leader)
          || builder.target(row) != builder.target(leader)) {
        reject(Constraint.C1, row, named(row) + " joins other vertices than in its first row");
      } else if (last >= 0 && builder.start(row) < builder.end(last)) {
        reject(
            Constraint.C3,
            row,
            named(row) + " has two values during " + life(row) + " and " + life(last));
      } else if (last >= 0 && builder.start(row) > builder.end(last)) {
        reject(
            Constraint.C1,
            row,
            named(row) + " has no contiguous life: " + life(row) + " after " + life(last));
      } else {
        rows.add(row);
      }
    }
    if (rows.size() > begin) {
      if (liesInside(begin, builder.source(leader)) && liesInside(begin, builder.target(leader))) {
        first.add(begin);
      } else {
        rows.size(begin);
      }
    }
  }

  /** Checks C2 for the edge whose rows begin at {@code begin}; rejects them all if it fails. */
  private boolean liesInside(int begin, int vertex) {
    if (!builder.hasDeclaredLife(vertex)) {
      return true;
    }
    long start = builder.start(rows.getInt(begin));
    long end = builder.end(rows.getInt(rows.size() - 1));
    long lifeStart = builder.declaredStart(vertex);
    long lifeEnd = builder.declaredEnd(vertex);
    if (start >= lifeStart && end <= lifeEnd) {
      return true;
    }
    for (int i = begin; i < rows.size(); i++) {
      int row = rows.getInt(i);
      reject(
          Constraint.C2,
          row,
          named(row)
              + " lives "
              + interval(start, end)
              + ", outside of vertex "
              + builder.vertexIds().text(vertex)
              + " "
              + interval(lifeStart, lifeEnd));
    }
    return false;
  }

  private void reject(Constraint constraint, int row, String reason) {
    rejected.accept(new ConstraintViolation(constraint, builder.location(row), reason));
  }

  private String named(int row) {
    int id = builder.edgeId(row);
    String name = id < 0 ? "" : builder.edgeIds().text(id) + " ";
    IdTable vertices = builder.vertexIds();
    return "edge "
        + name
        + "("
        + vertices.text(builder.source(row))
        + " -> "
        + vertices.text(builder.target(row))
        + ")";
  }

  private String life(int row) {
    return interval(builder.start(row), builder.end(row));
  }

  private static String interval(long start, long end) {
    return "[" + start + ", " + Time.format(end) + ")";
  }
}
