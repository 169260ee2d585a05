package dev.graphite.wave;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Interval;
import dev.graphite.core.visit.Facts;
import dev.graphite.core.visit.RoundVisit;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.visit.TickWatch;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the states of a {@link RoundProgram} current, those of every round: each round computes
 * anew the ticks of vertices that may have changed in it, and no others.
 *
 * <p>A tick of a vertex may have changed in a round if it is new in its life, if an edge came or
 * went there that leads to it, or if its own state or that of a vertex which sends to it then was
 * found to be another in the round before. Such ticks are computed from the states of the round
 * before, by what engines use ({@link RoundVisit}), and compared with what is stored of this round.
 *
 * <p>Why that is right: by induction over rounds. What a tick gets is made of its own state and of
 * messages of the round before, if the program sends to no other ticks than those it sends from
 * ({@link TickWatch}), knows no sums over the graph, and asks for no facts of it. If none of these
 * has changed, nor the edges over which they come, neither has the state.
 *
 * <p>The idea is GraphBolt's (Mariappan and Vora: GraphBolt: Dependency-Driven Synchronous
 * Processing of Streaming Graphs, EuroSys 2019), there per vertex of a static graph, with sums that
 * are corrected in place. Here messages are folded anew, so that folds without laws are kept
 * current, too, and sums of doubles do not drift.
 *
 * <p>Cost: for each round, the edges then of each vertex that may have changed; nothing if none
 * may. Space: a state for each stretch of time and round in which it changes. Not safe for threads.
 */
final class RoundUpkeep implements Upkeep {
  private static final StepFunction[] NO_AGGREGATES = {};
  private static final StepSum[] NO_SUMS = {};

  private final ChangingGraph graph;
  private final TickWatch watch = new TickWatch();
  private final RoundStates states;
  private final Before before;
  private final RoundVisit visit;
  private final RoundPull pull;
  private final WindowEdges edges;
  private final IntervalMap was = new IntervalMap();
  private final StateRows rows;
  private final NeededVertices needed;
  private final int lastRound;

  // What has to be computed: new ticks of lives, in each round; where edges came or went, in each
  // but the first; and what the round at hand, and the next one, owe to changes of states.
  private final DirtyTicks born = new DirtyTicks();
  private final DirtyTicks met = new DirtyTicks();
  private DirtyTicks dirty = new DirtyTicks();
  private DirtyTicks next = new DirtyTicks();
  private GraphDelta delta = new GraphDelta();
  private int round;
  private boolean hasBegun;
  private long batches;
  private long touched;

  /**
   * Begins with a run on all vertices.
   *
   * @param program knows vertices by label
   * @param needed the vertices that the program was made with
   */
  RoundUpkeep(RoundProgram program, ChangingGraph graph, IntArrayList needed) {
    this.graph = graph;
    this.needed = new NeededVertices(graph, needed);
    this.lastRound = program.rounds();
    this.states = new RoundStates(program.stateType(), lastRound);
    this.before = new Before(states);
    this.visit = new RoundVisit(program, new Facts(program, null, null), new ScatterPieces());
    this.pull = new RoundPull(program, watch, graph, states);
    this.edges = new WindowEdges(graph, program.view());
    this.rows =
        new StateRows(
            program,
            graph.labels(),
            new EngineGraph(graph, false),
            new RoundStates(program.stateType(), lastRound));
    grow();
    for (int vertex = 0; vertex < graph.vertexRoom(); vertex++) {
      if (graph.isAlive(vertex)) {
        states.setLife(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex));
        born.add(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex));
      }
    }
    computeRounds();
    states.endFirstRounds();
    hasBegun = true;
    clear();
  }

  /** True if a program is one of rounds that knows of others what they send, and nothing else. */
  static boolean fits(IntervalProgram program) {
    return program instanceof RoundProgram rounds
        && rounds.aggregators().isEmpty()
        && rounds.facts().isEmpty()
        && rounds.stateType() != ValueType.OBJECT
        && !rounds.reversesTime();
  }

  /** True if the program was seen to send to ticks from which it does not: the rows are no good. */
  boolean hasLeftTicks() {
    return watch.hasLeft();
  }

  private void grow() {
    states.growTo(graph.vertexRoom());
    before.growTo(graph.vertexRoom());
  }

  @Override
  public void update(GraphDelta changes, List<long[]> gone, List<long[]> come) {
    grow();
    clear();
    delta = changes;
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : delta.lives().int2ObjectEntrySet()) {
      changeLife(entry.getIntKey(), entry.getValue());
    }
    List<Interval> ticks = ChangedTicks.of(graph, delta);
    meet(delta.removed(), ticks);
    meet(delta.added(), ticks);
    computeRounds();
    rows.tell(states, before, needed.wereThere(delta), needed.areThere(), gone, come);
  }

  private void changeLife(int vertex, GraphDelta.Life life) {
    touch(vertex);
    if (!graph.isAlive(vertex)) {
      states.remove(vertex);
      return;
    }
    long start = graph.lifeStart(vertex);
    long end = graph.lifeEnd(vertex);
    states.setLife(vertex, start, end);
    if (life.isAbsent()) {
      born.add(vertex, start, end);
    } else {
      born.add(vertex, start, Math.min(end, life.start()));
      born.add(vertex, Math.max(start, life.end()), end);
    }
  }

  private void touch(int vertex) {
    GraphDelta.Life life = delta.lives().get(vertex);
    if (life == null) {
      before.touch(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex));
    } else {
      before.touch(vertex, life.isAbsent() ? 0 : life.start(), life.isAbsent() ? 0 : life.end());
    }
  }

  /** Notes where arcs that came or went lead, at ticks that the batch has changed. */
  private void meet(IntArrayList slots, List<Interval> ticks) {
    for (int i = 0; i < slots.size(); i++) {
      int slot = slots.getInt(i);
      long start = graph.arcs().start(slot);
      long end = graph.arcs().end(slot);
      int t = ChangedTicks.firstEndingAfter(ticks, start);
      for (; t < ticks.size() && ticks.get(t).start() < end; t++) {
        long from = Math.max(start, ticks.get(t).start());
        long to = Math.min(end, ticks.get(t).end());
        if (edges.leadsAlong()) {
          met.add(graph.arcs().target(slot), from, to);
        }
        if (edges.leadsAgainst()) {
          met.add(graph.arcs().source(slot), from, to);
        }
      }
    }
  }

  private void computeRounds() {
    for (round = 0; round <= lastRound; round++) {
      DirtyTicks done = dirty;
      dirty = next;
      next = done;
      next.clear();
      dirty.addAll(born);
      if (round > 0) {
        dirty.addAll(met);
      }
      visit.begin(round, NO_AGGREGATES, NO_SUMS);
      dirty.forEach(this::compute);
    }
  }

  private void compute(int vertex, long dirtyFrom, long dirtyTo) {
    if (!graph.isAliveIn(vertex, dirtyFrom, dirtyTo)) {
      return;
    }
    long from = Math.max(dirtyFrom, graph.lifeStart(vertex));
    long to = Math.min(dirtyTo, graph.lifeEnd(vertex));
    if (round == 0) {
      visit.state().reset(from, to);
    } else {
      states.load(vertex, round - 1, from, to, visit.state());
    }
    Messages messages = pull.into(vertex, round, from, to);
    visit.visit(graph.labels().label(vertex), messages, 0, messages.size());
    states.load(vertex, round, from, to, was);
    if (passOnDifferences(vertex, visit.next())) {
      if (hasBegun) {
        touch(vertex);
      }
      states.write(vertex, round, visit.next(), graph.lifeEnd(vertex));
    }
  }

  /** Passes on where a state is another than it was, and answers whether it is so anywhere. */
  private boolean passOnDifferences(int vertex, IntervalMap is) {
    boolean differ = false;
    int piece = 0;
    for (int i = 0; i < is.size(); i++) {
      for (long tick = is.start(i); tick < is.end(i); ) {
        long stop = Math.min(is.end(i), was.end(piece));
        if (!StateRows.areAlike(is, i, was, piece)) {
          differ = true;
          passOn(vertex, tick, stop);
        }
        piece += stop == was.end(piece) ? 1 : 0;
        tick = stop;
      }
    }
    return differ;
  }

  private void passOn(int vertex, long from, long to) {
    if (round == lastRound || !hasBegun) {
      return; // at first, all ticks are computed in all rounds
    }
    next.add(vertex, from, to);
    edges.read(vertex, from, to, false);
    for (int edge = 0; edge < edges.count(); edge++) {
      next.add(edges.neighbour(edge), edges.start(edge), edges.end(edge));
    }
  }

  @Override
  public void commit() {
    batches++;
    touched += before.size();
    clear();
  }

  @Override
  public void undo() {
    for (int i = 0; i < before.size(); i++) {
      before.restore(i);
    }
    clear();
  }

  private void clear() {
    born.clear();
    met.clear();
    dirty.clear();
    next.clear();
    before.forget();
    delta = new GraphDelta();
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    if (needed.areThere()) {
      rows.forEach(states, consumer);
    }
  }

  @Override
  public long memoryBytes() {
    long ticks = born.memoryBytes() + met.memoryBytes() + dirty.memoryBytes() + next.memoryBytes();
    return states.memoryBytes() + ticks;
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, touched, 0, pull.calls(), pull.sent(), 1);
  }
}
