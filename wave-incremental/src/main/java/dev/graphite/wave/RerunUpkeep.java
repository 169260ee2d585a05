package dev.graphite.wave;

import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.time.Interval;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.TickWatch;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the rows of a program current by running it again, on a copy of what a batch may have
 * changed.
 *
 * <p><i>At which ticks.</i> If nothing that the program sends is for other ticks than those from
 * which it is sent ({@link TickWatch}), the answer at a tick hangs on what is alive then. So only
 * the ticks at which something has changed are run again, and their rows put between the others.
 * That takes a result of pieces, columns {@code vertex,start,end} first, whose rows say about a
 * tick what the state at that tick says. Any other program is run again over all ticks.
 *
 * <p><i>At which vertices.</i> What a program knows of other vertices comes in messages, along
 * edges, unless it asks for the number of vertices or has aggregators: rounds and phases have the
 * same numbers everywhere, however long they take. So who is not joined to a change by edges, then
 * and before ({@link ChangedVertices}), computes what it did; the others are run again. Programs
 * that ask for such sums are run on all who are alive at these ticks, which {@link AliveIndex}
 * knows.
 *
 * <p>Cost: a fresh run on these vertices at these ticks, and the edges they have that may be alive
 * then. Not safe for threads.
 */
final class RerunUpkeep implements Upkeep {
  private static final int MOST_RUNS = 256;

  private final Wave.ProgramSource source;
  private final ChangingGraph graph;
  private final TickWatch watch = new TickWatch();
  private final LocalEngine engine = LocalEngine.forParts(watch);
  private final List<Column> columns;
  private final RowBlocks rows;
  private final RowSplice splice;

  // Null if only those joined to a change are run again.
  private final AliveIndex index;
  private boolean hasAll;
  private boolean hadAll;
  private long batches;
  private long touched;
  private long reruns;

  RerunUpkeep(IntervalProgram program, Wave.ProgramSource source, ChangingGraph graph) {
    this.source = source;
    this.graph = graph;
    this.columns = program.columns();
    if (program.reversesTime() || !arePieces(columns)) {
      watch.leave();
    }
    this.rows = new RowBlocks(columns.size() - 1);
    this.splice = new RowSplice(rows, graph.labels());
    this.index = asksForSums(program) ? new AliveIndex(graph) : null;
    splice.compare(List.of(run(graph.all())), new ArrayList<>(), new ArrayList<>());
    splice.commit();
    hadAll = hasAll;
  }

  private static boolean arePieces(List<Column> columns) {
    return columns.size() > 2
        && columns.get(1).type() == Column.Type.TICK
        && columns.get(2).type() == Column.Type.END;
  }

  private static boolean asksForSums(IntervalProgram program) {
    return program instanceof ComputeProgram computes
            && computes.facts().contains(ComputeProgram.Fact.VERTEX_COUNT)
        || program instanceof RoundProgram rounds && !rounds.aggregators().isEmpty();
  }

  @Override
  public void update(GraphDelta delta, List<long[]> gone, List<long[]> come) {
    if (index != null) {
      index.follow(delta);
    }
    hadAll = hasAll;
    List<Rerun> runs = new ArrayList<>();
    if (keepsToTicks()) {
      for (Interval ticks : worthRuns(ChangedTicks.of(graph, delta))) {
        run(delta, ticks.start(), ticks.end(), runs);
      }
    }
    if (!keepsToTicks() && hasAll == hadAll) {
      runs.clear();
      run(delta, Time.UNBOUNDED, Time.OPEN, runs);
    }
    if (hasAll != hadAll) {
      // A vertex that the program was made with went or came back: that tells everywhere.
      runs.clear();
      runs.add(run(graph.all()));
      addEmptied(delta, Time.UNBOUNDED, Time.OPEN, runs);
    }
    splice.compare(runs, gone, come);
  }

  /** One run over all is cheaper than very many that each look at the whole batch. */
  private static List<Interval> worthRuns(List<Interval> ticks) {
    int last = ticks.size() - 1;
    return last < MOST_RUNS
        ? ticks
        : List.of(new Interval(ticks.get(0).start(), ticks.get(last).end()));
  }

  /** True if the answer at a tick hangs on that tick alone, as far as has been seen. */
  private boolean keepsToTicks() {
    return !watch.hasLeft();
  }

  /** Runs the program at some ticks on those vertices whose rows may change. */
  private void run(GraphDelta delta, long from, long to, List<Rerun> runs) {
    runs.add(
        run(index == null ? ChangedVertices.of(graph, delta, from, to) : index.alive(from, to)));
    addEmptied(delta, from, to, runs);
  }

  /** Adds the vertices that are no longer alive at some ticks: they have no rows there. */
  private void addEmptied(GraphDelta delta, long from, long to, List<Rerun> runs) {
    IntArrayList emptied = new IntArrayList();
    for (int vertex : delta.lives().keySet()) {
      if (!graph.isAliveIn(vertex, from, to)) {
        emptied.add(vertex);
      }
    }
    if (!emptied.isEmpty()) {
      runs.add(new Rerun(new Cut(from, to, emptied, new IntArrayList())));
    }
  }

  private Rerun run(Cut cut) {
    reruns++;
    Rerun run = new Rerun(cut);
    TemporalGraph copy = graph.toTemporalGraph(cut);
    FreshRanks ranks = new FreshRanks(graph, copy);
    IntervalProgram program = source.program(ranks);
    hasAll = ranks.areAllThere();
    if (hasAll && !cut.vertices().isEmpty()) {
      run.read(engine.run(program, copy), graph.labels());
    }
    return run;
  }

  @Override
  public void commit() {
    batches++;
    touched += splice.commit();
    hadAll = hasAll;
    if (index != null) {
      index.commit();
    }
  }

  @Override
  public void undo() {
    hasAll = hadAll;
    splice.forget();
    if (index != null) {
      index.undo();
    }
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    long[] cells = new long[columns.size()];
    graph
        .labels()
        .forEachInOrder(
            vertex -> {
              cells[0] = graph.labels().label(vertex);
              for (int i = 0; i < rows.count(vertex); i++) {
                for (int c = 1; c < cells.length; c++) {
                  cells[c] = rows.cell(rows.first(vertex) + i, c - 1);
                }
                consumer.accept(cells.clone());
              }
            });
  }

  @Override
  public long memoryBytes() {
    return rows.memoryBytes() + (index == null ? 0 : index.memoryBytes());
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, touched, 0, 0, 0, reruns);
  }
}
