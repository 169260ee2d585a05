package dev.graphite.core.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The edge rows of a builder that break no constraint, grouped into edges: rows without an id are
 * edges of their own, rows with one id are the pieces of one edge, sorted by start.
 */
final class EdgeGroups {
  // Example: row 0 without id, rows 3 and 1 with id x, row 2 rejected
  //   rows 0 3 1      first 0 1 3
  // Both are null where every row is an edge of its own, so that edge k is row k.
  private final TemporalGraphBuilder builder;
  private final Consumer<ConstraintViolation> rejected;
  private IntArrayList rows;
  private IntArrayList first;

  EdgeGroups(TemporalGraphBuilder builder, Consumer<ConstraintViolation> rejected) {
    this.builder = builder;
    this.rejected = rejected;
    int count = builder.edgeRows();
    rows = new IntArrayList(count);
    first = new IntArrayList(count + 1);
    int[] order = builder.hasEdgeIds() ? rowsById(count) : null;
    for (int i = 0; i < count; ) {
      int next = i + 1;
      int begin = rows.size();
      if (order == null) {
        rows.add(i);
      } else {
        int id = builder.edgeId(order[i]);
        while (id >= 0 && next < count && builder.edgeId(order[next]) == id) {
          next++;
        }
        addPieces(order, i, next);
      }
      keepIfInsideOfLives(begin);
      i = next;
    }
    first.add(rows.size());
    if (order == null && rows.size() == count) {
      rows = null;
      first = null;
    }
  }

  /** The rows without an id as they stand, then those of one id together, sorted by start. */
  private int[] rowsById(int count) {
    int ids = builder.edgeIds().size() + 1;
    int[] firstRow = SlotSort.firstSlots(ids, count, row -> builder.edgeId(row) + 1);
    int[] order = SlotSort.byOwner(firstRow, count, row -> builder.edgeId(row) + 1);
    SlotSort.within(Arrays.copyOfRange(firstRow, 1, ids + 1), order, builder::start);
    return order;
  }

  /** Number of edges, each counted once also where the graph is undirected. */
  int size() {
    return first == null ? builder.edgeRows() : first.size() - 1;
  }

  int pieceCount(int edge) {
    return first == null ? 1 : first.getInt(edge + 1) - first.getInt(edge);
  }

  int row(int edge, int piece) {
    return first == null ? edge : rows.getInt(first.getInt(edge) + piece);
  }

  boolean hasSinglePieces() {
    return first == null || rows.size() == size();
  }

  long start(int edge) {
    return builder.start(row(edge, 0));
  }

  long end(int edge) {
    return builder.end(row(edge, pieceCount(edge) - 1));
  }

  /** Adds the rows {@code order[from .. to-1]} of one edge, sorted by start. */
  private void addPieces(int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!sameEnds(order[i], order[from])
          || builder.start(order[i]) != builder.end(order[i - 1])) {
        addConsistent(Arrays.copyOfRange(order, from, to));
        return;
      }
    }
    rows.addElements(rows.size(), order, from, to - from);
  }

  /** Adds those rows of one edge that do not contradict the rows before them in the input. */
  private void addConsistent(int[] pieces) {
    Arrays.sort(pieces);
    int leader = pieces[0];
    TreeMap<Long, Integer> byStart = new TreeMap<>();
    for (int row : pieces) {
      if (!sameEnds(row, leader)) {
        reject(Constraint.C1, row, named(row) + " joins other vertices than in its first row");
        continue;
      }
      // Kept rows are disjoint, so only the last that starts before this one's end can overlap it.
      var before = byStart.lowerEntry(builder.end(row));
      if (before != null && builder.end(before.getValue()) > builder.start(row)) {
        int other = before.getValue();
        reject(
            Constraint.C3,
            row,
            named(row)
                .hasTwoValues(
                    builder.start(row),
                    builder.end(row),
                    builder.start(other),
                    builder.end(other)));
      } else {
        byStart.put(builder.start(row), row);
      }
    }
    long start = builder.start(leader);
    for (int row : byStart.headMap(start, false).descendingMap().values()) {
      start = builder.end(row) == start ? builder.start(row) : start;
    }
    long end = start;
    for (int row : byStart.tailMap(start).values()) {
      end = builder.start(row) == end ? builder.end(row) : end;
    }
    for (int row : byStart.values()) {
      if (builder.start(row) >= start && builder.end(row) <= end) {
        rows.add(row);
      } else {
        reject(
            Constraint.C1,
            row,
            named(row).hasNoContiguousLife(builder.start(row), builder.end(row), start, end));
      }
    }
  }

  private boolean sameEnds(int a, int b) {
    return builder.source(a) == builder.source(b) && builder.target(a) == builder.target(b);
  }

  /** Keeps the edge whose rows begin at {@code begin}, or rejects them all if it breaks C2. */
  private void keepIfInsideOfLives(int begin) {
    int row = rows.getInt(begin);
    if (liesInside(begin, builder.source(row)) && liesInside(begin, builder.target(row))) {
      first.add(begin);
    } else {
      rows.size(begin);
    }
  }

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
      String name = builder.vertexIds().text(vertex);
      reject(Constraint.C2, row, named(row).livesOutside(start, end, name, lifeStart, lifeEnd));
    }
    return false;
  }

  private void reject(Constraint constraint, int row, String reason) {
    rejected.accept(new ConstraintViolation(constraint, builder.location(row), reason));
  }

  private EdgeName named(int row) {
    int id = builder.edgeId(row);
    IdTable vertices = builder.vertexIds();
    return new EdgeName(
        id < 0 ? null : builder.edgeIds().text(id),
        vertices.text(builder.source(row)),
        vertices.text(builder.target(row)));
  }
}
