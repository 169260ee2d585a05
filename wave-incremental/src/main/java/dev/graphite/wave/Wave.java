package dev.graphite.wave;

import dev.graphite.core.graph.PropertyType;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexNames;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.WalkProgram;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
 * <p>A selective program over a view that is not simple, one of walks, and one of rounds that knows
 * nothing of the graph as a whole, costs what changes and the edges there, see {@code
 * docs/wave.md}. Any other program is run again on a copy of the graph, at the ticks that changed
 * alone if it keeps to its ticks. If the program refuses the graph that a batch has made, the batch
 * is taken back. If a vertex that the program was made with is removed, the answer is empty until
 * it comes back.
 *
 * <p>Not safe for threads, except {@link #snapshot()}.
 */
public final class Wave {
  private final ChangingGraph graph;
  private final ProgramSource source;
  private final List<Consumer<WaveUpdate>> listeners = new ArrayList<>();
  private IntervalProgram program;
  private Upkeep upkeep;
  private long batches;
  private boolean relabelled;
  private boolean lacksAnswer;
  private WaveStatistics earlier = WaveStatistics.NONE;
  private volatile SnapshotKeeper snapshots;
  private long lastKept;
  private long graphNanos;
  private long answerNanos;

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

  private Wave(ChangingGraph graph, ProgramSource source) {
    this.graph = graph;
    this.source = source;
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
    Objects.requireNonNull(source, "source");
    source.program(id -> graph.ids().requireRank(id)).check(graph);
    Wave wave = new Wave(new ChangingGraph(graph), source);
    wave.begin();
    return wave;
  }

  /**
   * Goes on where another wave was: with its graph, from which vertices that the program was made
   * with may have gone, and the batches that it has kept since. They are applied to the graph
   * alone, so that the program runs but once.
   *
   * @param graph what {@link #graph()} was
   * @param start what {@link #start()} was
   * @param batches what {@link #batches()} was
   * @param since the rows of the batches after that; none of a batch that was refused
   * @param source makes the program
   * @throws BadBatchException if one of these batches does not fit
   */
  public static Wave resume(
      TemporalGraph graph,
      long start,
      long batches,
      Iterator<List<Change>> since,
      ProgramSource source) {
    Wave wave = new Wave(new ChangingGraph(graph, start), source);
    wave.batches = batches;
    while (since.hasNext()) {
      wave.batches++;
      wave.applyRows(since.next(), () -> {});
      wave.graph.commit();
    }
    wave.lastKept = wave.batches;
    source.program(wave::labelOfAny);
    wave.begin();
    return wave;
  }

  private void begin() {
    IntArrayList needed = new IntArrayList();
    IntervalProgram made =
        source.program(
            id -> {
              needed.add(index(id));
              return graph.labels().label(index(id));
            });
    Upkeep begun;
    if (made instanceof SelectiveProgram selective && !selective.view().simple()) {
      begun = new SelectiveUpkeep(selective, graph, needed);
    } else if (made instanceof WalkProgram walks && !walks.reversesTime()) {
      begun = new WalkUpkeep(walks, source, graph, needed);
    } else if (RoundUpkeep.fits(made)) {
      begun = new TickUpkeep((RoundProgram) made, source, graph, needed);
    } else {
      begun = new RerunUpkeep(made, source, graph);
    }
    earlier = upkeep == null ? earlier : earlier.plus(upkeep.statistics());
    program = made;
    upkeep = begun;
    lacksAnswer = false;
  }

  /**
   * Applies a batch.
   *
   * @return what it has changed in the answer
   * @throws BadBatchException if a row is bad; nothing has changed then
   * @throws RuntimeException what the program throws that refuses the graph or fails on it; nothing
   *     has changed then. What a listener throws comes when the batch is kept
   */
  public synchronized WaveUpdate apply(List<Change> batch) {
    batches++;
    long begun = System.nanoTime();
    if (lacksAnswer) {
      begin();
    }
    applyRows(batch, this::beginAnew);
    long changed = System.nanoTime();
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
    relabelled = false;
    lastKept = batches;
    long answered;
    try {
      followSnapshots(update);
    } finally {
      answered = System.nanoTime();
      graph.commit();
    }
    graphNanos += changed - begun + System.nanoTime() - answered;
    answerNanos += answered - changed;
    listeners.forEach(listener -> listener.accept(update));
    return update;
  }

  /** Has snapshots follow a batch; if that fails, the next one asked for begins anew. */
  private void followSnapshots(WaveUpdate update) {
    if (snapshots == null) {
      return;
    }
    boolean done = false;
    try {
      if (snapshots.isFor(program)) {
        snapshots.follow(graph.delta(), update);
      } else {
        keepSnapshots();
      }
      done = true;
    } finally {
      if (!done) {
        snapshots = null;
      }
    }
  }

  /**
   * Counts a batch that was refused before it came here, so that numbers stay those of the input.
   */
  public void passOver() {
    batches++;
  }

  /**
   * Applies rows to the graph.
   *
   * @param relabelled what to do first if labels had to be dealt anew
   */
  private void applyRows(List<Change> batch, Runnable relabelled) {
    try {
      new BatchRows(graph).apply(batch);
    } catch (VertexLabels.NoLabelLeftException full) {
      graph.labels().learn(BatchRows.newIds(batch));
      relabelled.run();
      new BatchRows(graph).apply(batch);
    }
  }

  /** Begins with other labels, which the next update tells, this batch's or a later one's. */
  private void beginAnew() {
    relabelled = true;
    lacksAnswer = true;
    begin();
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

  /**
   * Passes on all rows of the answer as it is, sorted by vertex and start.
   *
   * @throws IllegalStateException if a batch failed while all labels were dealt anew; the next
   *     batch begins with a fresh run
   */
  public synchronized void forEachRow(Consumer<long[]> consumer) {
    if (lacksAnswer) {
      throw new IllegalStateException("the run that new labels need has failed");
    }
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

  /** The further properties that edges have, by name. */
  public Map<String, PropertyType> propertyTypes() {
    return Collections.unmodifiableMap(graph.propertyTypes());
  }

  /**
   * The answer and the graph as the last batch left them that was kept, for good. Safe for threads:
   * others may call this and read what it gives while a batch is applied. The first call waits for
   * a batch at hand, costs O(V + E) and all rows, and has every batch from then on pay for what it
   * changes once more; all further calls cost nothing.
   */
  public WaveSnapshot snapshot() {
    SnapshotKeeper keeper = snapshots;
    if (keeper == null) {
      synchronized (this) {
        if (snapshots == null) {
          keepSnapshots();
        }
        keeper = snapshots;
      }
    }
    return keeper.snapshot();
  }

  private void keepSnapshots() {
    snapshots = new SnapshotKeeper(graph, program, this::forEachRow, lastKept);
  }

  /**
   * First tick of the lives of vertices that changes only mention: the start of the first graph.
   */
  public long start() {
    return graph.start();
  }

  /** Number of the last batch, from 1, refused ones counted; 0 if there was none. */
  public long batches() {
    return batches;
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
    return earlier.plus(upkeep.statistics()).withNanos(graphNanos, answerNanos);
  }

  /** The label of an id, which a vertex that has gone keeps. */
  private int labelOfAny(String id) {
    if (graph.labels().find(id) < 0) {
      graph.labels().learn(List.of(id));
    }
    int vertex = index(id);
    if (!graph.isAlive(vertex)) {
      graph.setLife(vertex, GraphDelta.ABSENT, GraphDelta.ABSENT);
      graph.commit();
    }
    return graph.labels().label(vertex);
  }

  private int index(String id) {
    int index = graph.labels().find(id);
    if (index < 0) {
      throw new IllegalArgumentException("the graph has no vertex '" + id + "'");
    }
    return index;
  }
}
