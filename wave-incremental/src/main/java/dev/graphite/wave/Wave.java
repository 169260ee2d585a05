package dev.graphite.wave;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.WalkProgram;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * A graph, a program and its answer, all three kept current while changes come in batches. After
 * each batch the answer is that of a fresh run on the graph as it is then. A change may touch any
 * time, the past as well as the future.
 *
 * <pre>{@code
 * Wave wave = Wave.on(graph, rank -> new EarliestArrival(JourneyQuery.from(rank.applyAsInt("A"))));
 * WaveUpdate update = wave.apply(List.of(Change.addEdge("A", "B", 3, 9)));
 * update.come().forEach(row -> System.out.println(wave.id((int) row[0]) + " at " + row[1]));
 * }</pre>
 *
 * <p>Vertices are given to programs and in rows as <i>labels</i>: ints in the order of output, with
 * gaps, so that new vertices find room. Rarely a gap is full; then all labels are dealt anew, the
 * program is made anew and run from scratch, and the update says so.
 *
 * <p>A selective program over a view that is not simple, and one of walks, costs what changes and
 * the edges there, see {@code docs/wave.md}. Any other program is run again on a copy of the graph,
 * at the ticks that changed alone if it keeps to its ticks. If the program refuses the graph that a
 * batch has made, the batch is taken back. If a vertex that the program was made with is removed,
 * the answer is empty until it comes back.
 *
 * <p>Not safe for threads.
 */
public final class Wave {
  private final ChangingGraph graph;
  private final ProgramSource source;
  private final List<Consumer<WaveUpdate>> listeners = new ArrayList<>();
  private IntervalProgram program;
  private Upkeep upkeep;
  private long batches;

  /** Makes the program, again whenever vertices get other numbers. */
  @FunctionalInterface
  public interface ProgramSource {
    /**
     * The program.
     *
     * @param rank turns the id of a vertex into what stands for its rank
     */
    IntervalProgram program(ToIntFunction<String> rank);
  }

  private Wave(TemporalGraph start, ProgramSource source) {
    this.source = source;
    IntervalProgram first = source.program(id -> start.ids().requireRank(id));
    first.check(start);
    this.graph = new ChangingGraph(start);
    begin();
  }

  /**
   * Begins with a run on a graph.
   *
   * @param graph the graph as it is at first
   * @param source makes the program
   * @throws dev.graphite.core.program.UnsuitableGraphException if the program refuses the graph
   */
  public static Wave on(TemporalGraph graph, ProgramSource source) {
    Objects.requireNonNull(graph, "graph");
    return new Wave(graph, Objects.requireNonNull(source, "source"));
  }

  private void begin() {
    IntArrayList needed = new IntArrayList();
    program =
        source.program(
            id -> {
              needed.add(index(id));
              return graph.labels().label(index(id));
            });
    if (program instanceof SelectiveProgram selective && !selective.view().simple()) {
      upkeep = new SelectiveUpkeep(selective, graph);
    } else if (program instanceof WalkProgram walks && !walks.reversesTime()) {
      upkeep = new WalkUpkeep(walks, source, graph, needed);
    } else {
      upkeep = new RerunUpkeep(program, source, graph);
    }
  }

  /**
   * Applies a batch.
   *
   * @return what it has changed in the answer
   * @throws BadBatchException if a row is bad; nothing has changed then
   * @throws RuntimeException what the program throws that refuses the graph or fails on it; nothing
   *     has changed then
   */
  public WaveUpdate apply(List<Change> batch) {
    batches++;
    boolean relabelled = false;
    try {
      new BatchRows(graph).apply(batch);
    } catch (VertexLabels.NoLabelLeftException full) {
      graph.labels().learn(BatchRows.newIds(batch));
      begin();
      relabelled = true;
      new BatchRows(graph).apply(batch);
    }
    WaveUpdate update = new WaveUpdate(batches, new ArrayList<>(), new ArrayList<>(), relabelled);
    boolean done = false;
    try {
      program.check(graph);
      upkeep.update(graph.delta(), update.gone(), update.come());
      done = true;
    } finally {
      if (!done) {
        upkeep.undo();
        graph.undo();
      }
    }
    upkeep.commit();
    graph.commit();
    listeners.forEach(listener -> listener.accept(update));
    return update;
  }

  /** Tells somebody of each update, after it was made; in the thread that applies the batch. */
  public void addListener(Consumer<WaveUpdate> listener) {
    listeners.add(listener);
  }

  /** The columns of rows, in which {@link Column.Type#VERTEX} is a label. */
  public List<Column> columns() {
    return program.columns();
  }

  /** The id of the vertex with a label. */
  public String id(int label) {
    return names().text(label);
  }

  /** The ids of vertices by label, as current as this; for writers of rows. */
  public VertexNames names() {
    return graph.labels().byLabel();
  }

  /** Passes on all rows of the answer as it is, sorted by vertex and start. */
  public void forEachRow(Consumer<long[]> consumer) {
    upkeep.forEachRow(consumer);
  }

  /** All rows of the answer as it is. */
  public List<long[]> rows() {
    List<long[]> rows = new ArrayList<>();
    forEachRow(row -> rows.add(row.clone()));
    return rows;
  }

  /** The graph as it is, all lives declared: what a fresh run would be about. Cost: O(E log E). */
  public TemporalGraph graph() {
    return graph.toTemporalGraph();
  }

  /** Bytes of heap that the graph takes, roughly. */
  public long graphBytes() {
    return graph.memoryBytes();
  }

  /** Bytes of heap that states and what they hang on take, roughly. */
  public long dependencyBytes() {
    return upkeep.memoryBytes();
  }

  /** What has been done so far. */
  public WaveStatistics statistics() {
    return upkeep.statistics();
  }

  private int index(String id) {
    int index = graph.labels().find(id);
    if (index < 0) {
      throw new IllegalArgumentException("the graph has no vertex '" + id + "'");
    }
    return index;
  }
}
