package dev.graphite.wave;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.time.Interval;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.ObjectArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps any program's rows current by running it again, on a copy of the graph.
 *
 * <p>If nothing that the program sends is for other ticks than those from which it is sent ({@link
 * TickWatch}), the answer at a tick hangs on what is alive then. So only the ticks at which a batch
 * has changed that are run again, and their rows put between the others. That takes a result of
 * pieces, columns {@code vertex,start,end} first, whose rows say about a tick what the state at
 * that tick says. Any other program is run again over all ticks.
 *
 * <p>Cost: a fresh run on what is alive at the ticks that changed, and a look at each vertex. Not
 * safe for threads.
 */
final class RerunUpkeep implements Upkeep {
  private static final List<long[]> NONE = List.of();

  private final Wave.ProgramSource source;
  private final ChangingGraph graph;
  private final LocalEngine engine = new LocalEngine();
  private final TickWatch watch = new TickWatch();
  private final boolean inPieces;

  // Rows by vertex, in order of time; null for none. What a batch changes waits for its end.
  private Object[] rows = new Object[16];
  private final Int2ObjectLinkedOpenHashMap<List<long[]>> changed =
      new Int2ObjectLinkedOpenHashMap<>();
  private long batches;
  private long touched;
  private long reruns;

  RerunUpkeep(IntervalProgram program, Wave.ProgramSource source, ChangingGraph graph) {
    this.source = source;
    this.graph = graph;
    List<Column> columns = program.columns();
    this.inPieces =
        !program.reversesTime()
            && columns.size() > 2
            && columns.get(1).type() == Column.Type.TICK
            && columns.get(2).type() == Column.Type.END;
    runAll();
    keep();
  }

  @Override
  public void update(GraphDelta delta, List<long[]> gone, List<long[]> come) {
    if (keepsToTicks()) {
      for (Interval ticks : ChangedTicks.of(graph, delta)) {
        run(ticks.start(), ticks.end());
        for (int vertex : delta.lives().keySet()) {
          if (!livesIn(vertex, ticks.start(), ticks.end())) {
            splice(vertex, ticks.start(), ticks.end(), NONE);
          }
        }
      }
    }
    if (!keepsToTicks()) {
      changed.clear();
      runAll();
    }
    int[] vertices = changed.keySet().toIntArray();
    VertexLabels labels = graph.labels();
    IntArrays.quickSort(vertices, (a, b) -> Integer.compare(labels.label(a), labels.label(b)));
    for (int vertex : vertices) {
      RowDifference.of(rowsOf(vertex), changed.get(vertex), gone, come);
    }
  }

  /** True if the answer at a tick hangs on that tick alone, as far as has been seen. */
  private boolean keepsToTicks() {
    return inPieces && !watch.hasLeft();
  }

  private boolean livesIn(int vertex, long from, long to) {
    return graph.isAlive(vertex) && graph.lifeStart(vertex) < to && graph.lifeEnd(vertex) > from;
  }

  @Override
  public void commit() {
    batches++;
    touched += changed.size();
    keep();
  }

  @Override
  public void undo() {
    changed.clear();
  }

  private void keep() {
    changed.forEach(
        (vertex, now) -> {
          if (vertex >= rows.length) {
            rows = ObjectArrays.grow(rows, vertex + 1);
          }
          rows[vertex] = now.isEmpty() ? null : now;
        });
    changed.clear();
  }

  /** Runs the program over all ticks; whoever has no row any more is noted too. */
  private void runAll() {
    run(Time.UNBOUNDED, Time.OPEN);
    for (int vertex = 0; vertex < rows.length; vertex++) {
      if (rows[vertex] != null && !graph.isAlive(vertex)) {
        change(vertex, NONE);
      }
    }
  }

  private void run(long from, long to) {
    reruns++;
    IntArrayList vertices = new IntArrayList();
    TemporalGraph fresh = graph.toTemporalGraph(from, to, vertices);
    FreshRanks ranks = new FreshRanks(graph, fresh);
    IntervalProgram program = source.program(ranks);
    List<List<long[]>> made = new ArrayList<>();
    for (int rank = 0; rank < vertices.size(); rank++) {
      made.add(NONE);
    }
    if (ranks.areAllThere() && !vertices.isEmpty()) {
      IntervalResult result = engine.run(keepsToTicks() ? watch.watch(program) : program, fresh);
      List<Column> columns = result.columns();
      result.forEachRow(
          row -> {
            int rank = (int) row[0];
            if (made.get(rank).isEmpty()) {
              made.set(rank, new ArrayList<>(2));
            }
            made.get(rank).add(labelled(row, columns, vertices));
          });
    }
    for (int rank = 0; rank < vertices.size(); rank++) {
      splice(vertices.getInt(rank), from, to, made.get(rank));
    }
  }

  private long[] labelled(long[] row, List<Column> columns, IntArrayList vertices) {
    long[] copy = row.clone();
    for (int c = 0; c < copy.length; c++) {
      if (columns.get(c).type() == Column.Type.VERTEX && copy[c] >= 0) {
        copy[c] = graph.labels().label(vertices.getInt((int) copy[c]));
      }
    }
    return copy;
  }

  /** Puts the rows of an interval in the place of those that a vertex has there. */
  private void splice(int vertex, long from, long to, List<long[]> made) {
    if (from == Time.UNBOUNDED) {
      change(vertex, made);
      return;
    }
    List<long[]> before = changed.containsKey(vertex) ? changed.get(vertex) : rowsOf(vertex);
    List<long[]> now = new ArrayList<>(before.size() + 2);
    for (long[] row : before) {
      append(now, row, row[1], Math.min(row[2], from));
    }
    for (long[] row : made) {
      append(now, row, row[1], row[2]);
    }
    for (long[] row : before) {
      append(now, row, Math.max(row[1], to), row[2]);
    }
    change(vertex, now);
  }

  /** Adds a part of a row; one that goes on like the one before makes that longer. */
  private static void append(List<long[]> list, long[] row, long from, long to) {
    if (from >= to) {
      return;
    }
    long[] last = list.isEmpty() ? null : list.get(list.size() - 1);
    if (last != null
        && last[2] == from
        && Arrays.equals(last, 3, last.length, row, 3, row.length)) {
      last[2] = to;
      return;
    }
    long[] part = row.clone();
    part[1] = from;
    part[2] = to;
    list.add(part);
  }

  private void change(int vertex, List<long[]> now) {
    List<long[]> before = rowsOf(vertex);
    boolean same = before.size() == now.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = Arrays.equals(before.get(i), now.get(i));
    }
    if (same) {
      changed.remove(vertex);
    } else {
      changed.put(vertex, now);
    }
  }

  @SuppressWarnings("unchecked") // the array holds nothing else
  private List<long[]> rowsOf(int vertex) {
    return vertex >= rows.length || rows[vertex] == null ? NONE : (List<long[]>) rows[vertex];
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    graph
        .labels()
        .forEachInOrder(vertex -> rowsOf(vertex).forEach(row -> consumer.accept(row.clone())));
  }

  @Override
  public long memoryBytes() {
    long[] bytes = {8L * rows.length};
    forEachRow(row -> bytes[0] += 24 + 8L * row.length);
    return bytes[0];
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, touched, 0, 0, 0, reruns);
  }
}
