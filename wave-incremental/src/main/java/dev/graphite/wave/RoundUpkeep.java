package dev.graphite.wave;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.visit.Facts;
import dev.graphite.core.visit.RoundVisit;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.visit.StepFunction;
import dev.graphite.core.visit.StepSum;
import dev.graphite.core.visit.TickWatch;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.Sum;
import dev.graphite.core.warp.TimeWarp;
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
 * <p>Messages are folded anew at such a tick, which costs its in-edges; but sums of longs are kept
 * for each round, unless the view is simple ({@link RoundSums}), and what a changed edge or state
 * has told is taken back from them, and what it tells now is added.
 *
 * <p>The idea is GraphBolt's (Mariappan and Vora: GraphBolt: Dependency-Driven Synchronous
 * Processing of Streaming Graphs, EuroSys 2019), there per vertex of a static graph. Folding anew
 * keeps folds without laws current, too, and sums of doubles do not drift.
 *
 * <p>Cost: for each round, the edges then of each vertex that may have changed; where sums are
 * kept, the changed edges and those that lead on from each vertex whose state has changed; nothing
 * if there are none. Space: a state for each stretch of time and round in which it changes, and a
 * sum, if sums are kept. Not safe for threads.
 */
final class RoundUpkeep implements Upkeep {
  private static final StepFunction[] NO_AGGREGATES = {};
  private static final StepSum[] NO_SUMS = {};
  private static final GraphDelta.Life NEVER =
      new GraphDelta.Life(GraphDelta.ABSENT, GraphDelta.ABSENT);

  private final ChangingGraph graph;
  private final TickWatch watch = new TickWatch();
  private final RoundStates states;
  private final Before before;
  private final RoundVisit visit;
  private final RoundMessages messages;
  private final WindowEdges edges;
  private final IntervalMap was = new IntervalMap();
  private final StateRows rows;
  private final NeededVertices needed;
  private final int lastRound;
  private final boolean hasLoops;

  // What was told in each round, null if messages are folded anew.
  private final RoundSums sums;

  // What has to be computed: new ticks of lives, in each round; where edges came or went, in each
  // but the first; and what the round at hand, and the next one, owe to changes of states.
  private final DirtyTicks born = new DirtyTicks();
  private final DirtyTicks met = new DirtyTicks();
  private DirtyTicks dirty = new DirtyTicks();
  private DirtyTicks next = new DirtyTicks();
  private GraphDelta delta = new GraphDelta();
  private ChangedTicks ticks;
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
    this.sums = RoundSums.fit(program) ? new RoundSums(graph, lastRound) : null;
    TimeWarp warp = sums == null ? TimeWarp.of(program.fold()) : TimeWarp.ofSums(Sum.LONGS);
    this.visit = new RoundVisit(program, new Facts(program, null, null), new ScatterPieces(), warp);
    this.messages = new RoundMessages(program, watch, graph, states, sums != null);
    this.hasLoops = program.view().loops();
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
        if (sums != null) {
          sums.followLife(vertex, NEVER);
        }
        born.add(vertex, graph.lifeStart(vertex), graph.lifeEnd(vertex));
      }
    }
    computeRounds();
    states.endFirstRounds();
    if (sums != null) {
      sums.endFirstRounds();
    }
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
    if (sums != null) {
      sums.growTo(graph.vertexRoom());
    }
  }

  @Override
  public void update(GraphDelta changes, List<long[]> gone, List<long[]> come) {
    grow();
    clear();
    delta = changes;
    ticks = new ChangedTicks(graph, delta);
    if (sums != null) {
      forEachWay(delta.removed(), this::takeBack);
    }
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : delta.lives().int2ObjectEntrySet()) {
      changeLife(entry.getIntKey(), entry.getValue());
    }
    forEachWay(delta.removed(), (arc, source, target, from, to) -> met.add(target, from, to));
    forEachWay(delta.added(), (arc, source, target, from, to) -> met.add(target, from, to));
    computeRounds();
    rows.tell(states, before, needed.wereThere(delta), needed.areThere(), gone, come);
  }

  private void changeLife(int vertex, GraphDelta.Life life) {
    touch(vertex);
    if (sums != null) {
      sums.followLife(vertex, life);
    }
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

  /** Takes a way in which an arc leads, at some ticks. */
  private interface WayVisitor {
    void visit(int arc, int source, int target, long from, long to);
  }

  /** Goes the ways in which arcs that came or went lead, at the ticks at which they did. */
  private void forEachWay(IntArrayList slots, WayVisitor visitor) {
    for (int i = 0; i < slots.size(); i++) {
      int slot = slots.getInt(i);
      int source = graph.arcs().source(slot);
      int target = graph.arcs().target(slot);
      long from = ticks.changedFrom(slot);
      long to = graph.arcs().end(slot);
      if (from < to && (source != target || hasLoops)) {
        if (edges.leadsAlong()) {
          visitor.visit(slot, source, target, from, to);
        }
        if (edges.leadsAgainst()) {
          visitor.visit(slot, target, source, from, to);
        }
      }
    }
  }

  /** Takes back what was told along an arc in all rounds, as long as states are what they were. */
  private void takeBack(int arc, int source, int target, long from, long to) {
    for (int told = 1; told <= lastRound; told++) {
      sums.takeBack(target, told, messages.along(arc, source, told, from, to));
    }
  }

  /** Adds what is told along a new arc in the next round. */
  private void bring(int arc, int source, int target, long from, long to) {
    sums.add(target, round + 1, messages.along(arc, source, round + 1, from, to));
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
      if (sums != null && hasBegun && round < lastRound) {
        forEachWay(delta.added(), this::bring);
      }
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
    Messages told = told(vertex, from, to);
    visit.visit(graph.labels().label(vertex), told, 0, told.size());
    states.load(vertex, round, from, to, was);
    if (passOnDifferences(vertex, visit.next())) {
      if (hasBegun) {
        touch(vertex);
      }
      states.write(vertex, round, visit.next(), graph.lifeEnd(vertex));
    }
  }

  private Messages told(int vertex, long from, long to) {
    if (sums == null || round == 0) {
      return messages.into(vertex, round, from, to);
    }
    Messages told = hasBegun ? sums.correct(vertex, round, from, to) : null;
    return told != null
        ? told
        : sums.renew(vertex, round, from, to, messages.into(vertex, round, from, to));
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
          passOn(vertex, is, i, piece, tick, stop);
        }
        piece += stop == was.end(piece) ? 1 : 0;
        tick = stop;
      }
    }
    return differ;
  }

  private void passOn(int vertex, IntervalMap is, int piece, int wasPiece, long from, long to) {
    if (round == lastRound || !hasBegun) {
      return; // at first, all ticks are computed in all rounds
    }
    next.add(vertex, from, to);
    edges.read(vertex, from, to, false);
    for (int edge = 0; edge < edges.count(); edge++) {
      next.add(edges.neighbour(edge), edges.start(edge), edges.end(edge));
      if (sums != null) {
        correctAlong(edge, vertex, is, piece, wasPiece);
      }
    }
  }

  /** Takes back what was told along an edge while it was there, and adds what is told instead. */
  private void correctAlong(int edge, int source, IntervalMap is, int piece, int wasPiece) {
    int arc = edges.slot(edge);
    int target = edges.neighbour(edge);
    long from = edges.start(edge);
    long to =
        delta.isAdded(arc) ? Math.min(edges.end(edge), ticks.changedFrom(arc)) : edges.end(edge);
    if (from < to) {
      sums.takeBack(target, round + 1, messages.along(arc, source, was, wasPiece, from, to));
      sums.add(target, round + 1, messages.along(arc, source, is, piece, from, to));
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
    if (sums != null) {
      sums.undo();
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
    ticks = null;
    if (sums != null) {
      sums.forget();
    }
  }

  @Override
  public void forEachRow(Consumer<long[]> consumer) {
    if (needed.areThere()) {
      rows.forEach(states, consumer);
    }
  }

  @Override
  public long memoryBytes() {
    long dirt = born.memoryBytes() + met.memoryBytes() + dirty.memoryBytes() + next.memoryBytes();
    return states.memoryBytes() + dirt + (sums == null ? 0 : sums.memoryBytes());
  }

  @Override
  public WaveStatistics statistics() {
    return new WaveStatistics(batches, touched, 0, messages.calls(), messages.sent(), 1);
  }
}
