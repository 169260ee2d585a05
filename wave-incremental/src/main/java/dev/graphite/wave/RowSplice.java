package dev.graphite.wave;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts rows of some ticks in the place of those that vertices have there, and tells what that
 * changes. Cost: for each vertex a binary search, and the rows that touch the ticks. Not safe for
 * threads.
 */
final class RowSplice {
  private static final int START = 0;
  private static final int END = 1;
  private static final int VALUES = 2;
  private static final int EDIT = 4;
  private static final int FETCHED = 32;

  // A row is start, end and values; or anything, if all rows of a vertex are replaced.
  private final RowBlocks rows;
  private final VertexLabels labels;
  private final int width;

  // What commit does: for each edit a vertex, the place of its first row that goes, and how many
  // rows go and come. Those that come stand one after the other in cells.
  private final IntArrayList edits = new IntArrayList();
  private final LongArrayList cells = new LongArrayList();

  // The vertex at hand: the row that is read next, the one behind the last that touches the ticks,
  // the tick before which all is read, and what is to be in their place.
  private int next;
  private int behind;
  private long since;

  // Where among its rows, and among how many, the vertex had the ticks that was last looked up: a
  // guess, checked wherever it is used.
  private int lastPlace;
  private int lastCount = -1;

  // What was fetched, so that the look is not left out.
  private long seen;
  private long[] made = new long[64];
  private int madeRows;

  private final List<long[]> were = new ArrayList<>();
  private final List<long[]> are = new ArrayList<>();

  RowSplice(RowBlocks rows, VertexLabels labels) {
    this.rows = rows;
    this.labels = labels;
    this.width = rows.width();
  }

  /**
   * Compares what runs have made with the rows that there are, and keeps it for {@link #commit}.
   *
   * @param runs in order, and for one vertex at disjoint ticks
   * @param gone takes the rows that are no longer there
   * @param come takes the rows that are new
   */
  void compare(List<Rerun> runs, List<long[]> gone, List<long[]> come) {
    // For each vertex and run the label and the number of the run, and the rank there.
    int all = runs.stream().mapToInt(run -> run.vertices().size()).sum();
    long[] keys = new long[all];
    long[] ranks = new long[all];
    int count = 0;
    for (int run = 0; run < runs.size(); run++) {
      IntArrayList vertices = runs.get(run).vertices();
      for (int rank = 0; rank < vertices.size(); rank++) {
        keys[count] = (long) labels.label(vertices.getInt(rank)) << 32 | run;
        ranks[count++] = rank;
      }
    }
    if (runs.size() > 1) {
      LongArrays.quickSort(keys, ranks);
    }
    int fetched = 0;
    for (int first = 0; first < keys.length; ) {
      if (first >= fetched) {
        fetched = fetch(runs, keys, ranks, first);
      }
      int label = (int) (keys[first] >>> 32);
      Rerun run = runs.get((int) keys[first]);
      int vertex = run.vertices().getInt((int) ranks[first]);
      int last = first;
      while (last + 1 < keys.length && (int) (keys[last + 1] >>> 32) == label) {
        last++;
      }
      if (last > first || !putOne(vertex, run, (int) ranks[first], gone, come)) {
        int place = begin(vertex, run.from(), runs.get((int) keys[last]).to());
        for (int i = first; i <= last; i++) {
          run = runs.get((int) keys[i]);
          keep(run.from());
          put(run, (int) ranks[i]);
          skip(run.to());
        }
        keep(Time.OPEN);
        tell(vertex, place, gone, come);
      }
      first = last + 1;
    }
  }

  /**
   * Puts one row of all ticks of a run in the place of one of just these, as most are in a run on
   * all vertices at one tick. Answers false, and has done nothing, if things are not as simple, or
   * not where they were in the vertex before.
   */
  private boolean putOne(int vertex, Rerun run, int rank, List<long[]> gone, List<long[]> come) {
    if (run.isWhole()
        || run.behindRow(rank) != run.firstRow(rank) + 1
        || rows.count(vertex) != lastCount) {
      return false;
    }
    long[] news = run.cells();
    int at = run.firstRow(rank) * width;
    int place = rows.first(vertex) + lastPlace;
    place += place < rows.behind(vertex) && rows.cell(place, END) == run.from() ? 1 : 0;
    if (place >= rows.behind(vertex)
        || rows.cell(place, START) != run.from()
        || rows.cell(place, END) != run.to()
        || news[at + START] != run.from()
        || news[at + END] != run.to()) {
      return false;
    }
    if (isLike(place, news, at, VALUES)) {
      return true;
    }
    boolean goesOn =
        place > rows.first(vertex)
                && rows.cell(place - 1, END) == run.from()
                && isLike(place - 1, news, at, VALUES)
            || place + 1 < rows.behind(vertex)
                && rows.cell(place + 1, START) == run.to()
                && isLike(place + 1, news, at, VALUES);
    if (goesOn) {
      return false;
    }
    edit(vertex, place, 1, news, at, 1);
    gone.add(storedRow(vertex, place));
    come.add(madeRow(vertex, news, at));
    return true;
  }

  /**
   * Looks at rows that some of the next vertices may have at the ticks, so that memory fetches them
   * side by side and not one after the other; answers behind which of the keys.
   */
  private int fetch(List<Rerun> runs, long[] keys, long[] ranks, int first) {
    int behindKey = Math.min(keys.length, first + FETCHED);
    for (int i = first; i < behindKey; i++) {
      int vertex = runs.get((int) keys[i]).vertices().getInt((int) ranks[i]);
      if (lastPlace < rows.count(vertex)) {
        seen ^= rows.cell(rows.first(vertex) + lastPlace, END);
      }
    }
    return behindKey;
  }

  /** Goes to the rows of a vertex that touch ticks, and answers the first of them. */
  private int begin(int vertex, long from, long to) {
    madeRows = 0;
    since = Time.UNBOUNDED;
    next = 0;
    behind = 0;
    if (rows.count(vertex) == 0) {
      return 0;
    }
    next = rows.first(vertex);
    behind = rows.behind(vertex);
    if (from != Time.UNBOUNDED) {
      int first = next;
      next = firstNotBefore(first, behind, END, from, guess(vertex, from));
      lastPlace = next - first;
      lastCount = behind - first;
    }
    if (to != Time.OPEN) {
      behind = firstNotBefore(next, behind, START, to + 1, next);
    }
    return next;
  }

  /**
   * Where a tick may be: where it was in the vertex before if that has as many rows, which costs no
   * look at any of them, else where it would be if all rows were as long.
   */
  private int guess(int vertex, long tick) {
    if (rows.count(vertex) == lastCount) {
      return next + lastPlace;
    }
    double start = rows.cell(next, START);
    double last = rows.cell(behind - 1, START);
    double share = last > start ? (tick - start) / (last - start) : 0;
    return next + (int) (Math.max(0, Math.min(1, share)) * (behind - 1 - next));
  }

  /** The first row with a cell of at least a value, looked for from a row on in steps that grow. */
  private int firstNotBefore(int first, int end, int column, long value, int near) {
    int low = near;
    int high = near;
    for (int step = 1; low > first && rows.cell(low - 1, column) >= value; step *= 2) {
      high = low - 1;
      low = Math.max(first, low - step);
    }
    for (int step = 1; high < end && rows.cell(high, column) < value; step *= 2) {
      low = high + 1;
      high = Math.min(end, high + step);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.cell(middle, column) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Keeps what there is up to a tick. */
  private void keep(long until) {
    while (next < behind && rows.cell(next, START) < until) {
      long end = rows.cell(next, END);
      makeRoom();
      for (int c = 0; c < width; c++) {
        made[madeRows * width + c] = rows.cell(next, c);
      }
      append(Math.max(since, rows.cell(next, START)), Math.min(end, until));
      if (end > until) {
        return;
      }
      next++;
    }
  }

  /** Leaves out what there is up to a tick. */
  private void skip(long until) {
    since = until;
    if (until == Time.OPEN) {
      next = behind;
    }
    while (next < behind && rows.cell(next, END) <= until) {
      next++;
    }
  }

  private void put(Rerun run, int rank) {
    for (int row = run.firstRow(rank); row < run.behindRow(rank); row++) {
      makeRoom();
      System.arraycopy(run.cells(), row * width, made, madeRows * width, width);
      if (run.isWhole()) {
        madeRows++;
      } else {
        append(run.cells()[row * width + START], run.cells()[row * width + END]);
      }
    }
  }

  private void makeRoom() {
    made = LongArrays.grow(made, (madeRows + 1) * width, madeRows * width);
  }

  /** Adds the row that stands behind the others; if it goes on like the last, that gets longer. */
  private void append(long from, long to) {
    int at = madeRows * width;
    if (from >= to) {
      return;
    }
    if (madeRows > 0
        && made[at - width + END] == from
        && Arrays.equals(made, at - width + 2, at, made, at + 2, at + width)) {
      made[at - width + END] = to;
      return;
    }
    made[at + START] = from;
    made[at + END] = to;
    madeRows++;
  }

  /** Compares what is to be with the rows from a place to the last that touches the ticks. */
  private void tell(int vertex, int place, List<long[]> gone, List<long[]> come) {
    int first = place;
    int end = behind;
    int from = 0;
    while (first < end && from < madeRows && isLike(first, made, from * width, START)) {
      first++;
      from++;
    }
    while (first < end && from < madeRows && isLike(end - 1, made, (madeRows - 1) * width, START)) {
      end--;
      madeRows--;
    }
    if (first == end && from == madeRows) {
      return;
    }
    edit(vertex, first, end - first, made, from * width, madeRows - from);
    were.clear();
    are.clear();
    for (int i = first; i < end; i++) {
      were.add(storedRow(vertex, i));
    }
    for (int i = from; i < madeRows; i++) {
      are.add(madeRow(vertex, made, i * width));
    }
    RowDifference.of(were, are, gone, come);
  }

  private long[] storedRow(int vertex, int stored) {
    long[] row = new long[width + 1];
    row[0] = labels.label(vertex);
    for (int c = 0; c < width; c++) {
      row[c + 1] = rows.cell(stored, c);
    }
    return row;
  }

  private long[] madeRow(int vertex, long[] from, int at) {
    long[] row = new long[width + 1];
    row[0] = labels.label(vertex);
    System.arraycopy(from, at, row, 1, width);
    return row;
  }

  /** True if a stored row and one in an array agree from a column on. */
  private boolean isLike(int row, long[] other, int at, int column) {
    int c = column;
    while (c < width && rows.cell(row, c) == other[at + c]) {
      c++;
    }
    return c == width;
  }

  /** Keeps for {@link #commit} which rows take the place of some. */
  private void edit(int vertex, int place, int leave, long[] from, int at, int come) {
    edits.add(vertex);
    edits.add(rows.count(vertex) == 0 ? 0 : place - rows.first(vertex));
    edits.add(leave);
    edits.add(come);
    cells.addElements(cells.size(), from, at, come * width);
  }

  /** Writes what was compared; answers of how many vertices rows have changed. */
  int commit() {
    int at = 0;
    for (int i = 0; i < edits.size(); i += EDIT) {
      int come = edits.getInt(i + 3);
      rows.growTo(edits.getInt(i) + 1);
      rows.replace(
          edits.getInt(i), edits.getInt(i + 1), edits.getInt(i + 2), cells.elements(), at, come);
      at += come * width;
    }
    int changed = edits.size() / EDIT;
    forget();
    return changed;
  }

  /** Forgets what was compared. */
  void forget() {
    edits.clear();
    cells.clear();
  }
}
