package dev.graphite.wave;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.engine.LocalEngine;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.LongPairSums;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the sums of a {@link WalkProgram} current: what walks over a changed pair of vertices added
 * before the batch is taken back, and what such walks add now is added.
 *
 * <p>Why that is right: walks do not depend on each other, and a walk that goes over no changed
 * pair meets the same edges and lives before and after, so that it adds the same. Sums of longs are
 * taken back exactly. An origin with another life begins anew, with all its walks.
 *
 * <p>Cost: the walks over changed pairs, twice, and the edges of the vertices at which they are
 * sought ({@link ChangedWalks}). Not safe for threads.
 */
final class WalkUpkeep implements Upkeep {
  private static final long BROUGHT = Link.of(0, 0);
  private static final int ADDED = 4;

  private final WalkProgram program;
  private final Wave.ProgramSource source;
  private final ChangingGraph graph;
  private final NeededVertices needed;
  private final PieceStore states;
  private final Before before;
  private final StateRows rows;

  // What is to be added by origin: from, to, first, second.
  private final Int2ObjectOpenHashMap<LongArrayList> added = new Int2ObjectOpenHashMap<>();
  private final LongPairSums sums = new LongPairSums();
  private final IntervalMap state = new IntervalMap();
  // There are no sums before all vertices that the program was made with have been there.
  private boolean hasRun;
  private boolean hadRun;
  private long batches;
  private long touched;
  private long steps;

  /**
   * Begins with a fresh run, if the vertices that the program was made with are there.
   *
   * @param program knows vertices by label
   * @param source makes the program for the fresh run
   * @param needed the vertices that the program was made with
   */
  WalkUpkeep(
      WalkProgram program, Wave.ProgramSource source, ChangingGraph graph, IntArrayList needed) {
    this.program = program;
    this.source = source;
    this.graph = graph;
    this.needed = new NeededVertices(graph, needed);
    this.states = new PieceStore(program.stateType());
    this.before = new Before(states);
    this.rows =
        new StateRows(
            program,
            graph.labels(),
            new EngineGraph(graph, false),
            new PieceStore(program.stateType()));
    runAll();
    hadRun = hasRun;
  }

  /** Runs on all vertices, unless one is missing that the program was made with. */
  private void runAll() {
    grow();
    hasRun = needed.areThere();
    if (!hasRun) {
      return;
    }
    Cut all = graph.all();
    if (!all.vertices().isEmpty()) {
      TemporalGraph copy = graph.toTemporalGraph(all);
      IntervalResult result =
          new LocalEngine().run(source.program(new FreshRanks(graph, copy)), copy);
      for (int rank = 0; rank < all.vertices().size(); rank++) {
        result.loadState(rank, state);
        store(all.vertices().getInt(rank));
      }
    }
  }

  private void grow() {
    states.growTo(graph.vertexRoom());
    before.growTo(graph.vertexRoom());
  }

  private void store(int vertex) {
    states.begin();
    for (int i = 0; i < state.size(); i++) {
      states.append(state.start(i), BROUGHT, state.value(i), state.second(i));
    }
    states.end(vertex);
  }

  @Override
  public void update(GraphDelta delta, List<long[]> gone, List<long[]> come) {
    if (!hasRun) {
      runAll();
      come.addAll(hasRun ? rows.all(states) : List.of());
      return;
    }
    grow();
    added.clear();
    ChangedPairs pairs = new ChangedPairs(graph, delta);
    take(
        BatchSide.before(graph, delta),
        pairs,
        (origin, from, to, first, second) -> {
          if (!delta.lives().containsKey(origin)) {
            add(origin, from, to, -first, -second);
          }
        });
    take(BatchSide.after(graph, delta), pairs, this::add);
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : delta.lives().int2ObjectEntrySet()) {
      GraphDelta.Life was = entry.getValue();
      before.touch(
          entry.getIntKey(), was.isAbsent() ? 0 : was.start(), was.isAbsent() ? 0 : was.end());
      beginAnew(entry.getIntKey());
    }
    for (Int2ObjectMap.Entry<LongArrayList> entry : added.int2ObjectEntrySet()) {
      apply(entry.getIntKey(), entry.getValue());
    }
    rows.tell(states, before, needed.wereThere(delta), needed.areThere(), gone, come);
  }

  private void take(BatchSide version, ChangedPairs pairs, ChangedWalks.Sink sink) {
    ChangedWalks walks = new ChangedWalks(program, graph, version, pairs, sink);
    walks.takeAll();
    steps += walks.calls();
  }

  private void add(int origin, long from, long to, long first, long second) {
    LongArrayList list = added.computeIfAbsent(origin, missing -> new LongArrayList(ADDED));
    list.add(from);
    list.add(to);
    list.add(first);
    list.add(second);
  }

  /** Gives a vertex with a new life sums of 0. */
  private void beginAnew(int vertex) {
    states.begin();
    if (graph.isAlive(vertex)) {
      states.append(graph.lifeStart(vertex), BROUGHT, 0, 0);
    }
    states.end(vertex);
  }

  private void apply(int vertex, LongArrayList additions) {
    long lifeEnd = graph.lifeEnd(vertex);
    before.touch(vertex, graph.lifeStart(vertex), lifeEnd);
    sums.reset(graph.lifeStart(vertex), lifeEnd);
    for (int p = states.first(vertex); p < states.behind(vertex); p++) {
      long end = p + 1 < states.behind(vertex) ? states.start(p + 1) : lifeEnd;
      sums.add(states.start(p), end, states.value(p), states.second(p));
    }
    for (int i = 0; i < additions.size(); i += ADDED) {
      sums.add(
          additions.getLong(i),
          additions.getLong(i + 1),
          additions.getLong(i + 2),
          additions.getLong(i + 3));
    }
    sums.store(state);
    store(vertex);
  }

  @Override
  public void commit() {
    batches++;
    touched += before.size();
    before.forget();
    hadRun = hasRun;
  }

  @Override
  public void undo() {
    hasRun = hadRun;
    for (int i = 0; i < before.size(); i++) {
      before.restore(i);
    }
    before.forget();
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    if (needed.areThere()) {
      rows.forEach(states, consumer);
    }
  }

  @Override
  public long memoryBytes() {
    return states.memoryBytes();
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, touched, 0, steps, 0, 1);
  }
}
