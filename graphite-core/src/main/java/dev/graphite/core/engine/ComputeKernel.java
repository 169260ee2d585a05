package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.TimeWarp;

/**
 * What the kernels of programs that compute share: one vertex at a time, calls of the program in
 * order of time, cut where anything that it can read changes, and the new state made on the way.
 */
abstract class ComputeKernel extends Kernel {
  final Partitions partitions;
  final Inbox inbox;
  final GraphFacts.Cursor facts;
  final IntervalMap state = new IntervalMap();
  // Takes the pieces of the state over as calls reach them, so that a change is one near its end.
  final IntervalMap next = new IntervalMap();
  private final StateStore store;
  private final Stretch stretch;
  private int takenOver;

  int vertex;
  int round;

  /** The messages of the calls to come, null if there are none. */
  TimeWarp messages;

  /** Whether the program set anything since the vertex was loaded. */
  boolean set;

  ComputeKernel(
      ComputeProgram program,
      View view,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation,
      GraphFacts facts) {
    super(program, view, graph, partitions, cancellation);
    this.stretch = new Stretch(program.stateType());
    this.partitions = partitions;
    this.store = store;
    this.inbox = inbox;
    this.facts = facts.new Cursor();
  }

  /** Calls the program. */
  abstract void call(ComputeContext context);

  /** Until when all that the program can read, beside state and messages, stays as at a tick. */
  long stays(long tick) {
    return facts.moveTo(tick);
  }

  void aggregate(int aggregator, long from, long to, long value) {
    throw new UnsupportedOperationException("aggregators are for programs of rounds");
  }

  long aggregated(int aggregator) {
    throw new UnsupportedOperationException("aggregators are for programs of rounds");
  }

  /** Goes to a vertex. */
  final void load(int nextVertex) {
    checkCancelled();
    vertex = nextVertex;
    set = false;
    takenOver = 0;
    store.load(vertex, state);
    next.clear(state.start(0));
    facts.read(vertex);
  }

  /** Calls the program for an interval of one piece of state, behind those of calls before. */
  final void callIn(int piece, long from, long to) {
    takeOver(piece);
    stretch.piece = piece;
    long tick = from;
    while (tick < to) {
      stretch.start = tick;
      stretch.end = Math.min(to, stays(tick));
      computeCalls++;
      call(stretch);
      tick = stretch.end;
    }
  }

  /** Makes the new state whole once all calls are done; what was set is marked as changed. */
  final void takeOverRest() {
    takeOver(state.size() - 1);
  }

  /** Keeps the new state. */
  final void save() {
    next.settle();
    store.save(vertex, next);
  }

  private void takeOver(int piece) {
    for (; takenOver <= piece; takenOver++) {
      next.append(state, takenOver);
    }
  }

  /** The vertex at hand over an interval in which nothing changes. */
  private final class Stretch extends ComputeContext {
    private long start;
    private long end;
    private int piece;

    private Stretch(ValueType stateType) {
      super(stateType);
    }

    @Override
    public int vertex() {
      return vertex;
    }

    @Override
    public long start() {
      return start;
    }

    @Override
    public long end() {
      return end;
    }

    @Override
    public int round() {
      return round;
    }

    @Override
    public long state() {
      return state.value(piece);
    }

    @Override
    public long secondState() {
      return state.second(piece);
    }

    @Override
    public long message() {
      return messages == null ? 0 : messages.folded();
    }

    @Override
    public int messageCount() {
      return messages == null ? 0 : messages.groupSize();
    }

    @Override
    public long message(int i) {
      return inbox.messages().value(messages.groupMessage(i));
    }

    @Override
    public long vertexCount() {
      return facts.vertexCount();
    }

    @Override
    public int degree() {
      return facts.degree();
    }

    @Override
    public void setState(long from, long to, long value, long second) {
      set = true;
      next.set(Math.max(from, start), Math.min(to, end), value, second);
    }

    @Override
    public void aggregate(int aggregator, long value) {
      ComputeKernel.this.aggregate(aggregator, start, end, value);
    }

    @Override
    public long aggregated(int aggregator) {
      return ComputeKernel.this.aggregated(aggregator);
    }
  }
}
