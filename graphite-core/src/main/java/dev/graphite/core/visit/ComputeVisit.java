package dev.graphite.core.visit;

import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.ComputeProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import dev.graphite.core.warp.TimeWarp;

/**
 * What programs that compute do at one vertex after the other: calls of the program in order of
 * time, cut where anything that it can read changes, and the new state made on the way.
 *
 * <p>An engine fills in {@link #state}, visits, goes along the vertex' edges with the pieces to
 * scatter, and keeps {@link #next}. One per worker; nothing is allocated once the arrays have
 * grown.
 */
public abstract sealed class ComputeVisit permits RoundVisit, PhaseVisit {
  final Facts facts;
  final ScatterPieces pieces;
  final IntervalMap state = new IntervalMap();
  // Takes the pieces of the state over as calls reach them, so that a change is one near its end.
  final IntervalMap next = new IntervalMap();
  private final Stretch stretch;
  private Messages inbox;
  private int vertex;
  private int takenOver;
  private long calls;
  private long warps;

  int round;

  /** The messages of the calls to come, null if there are none. */
  private TimeWarp messages;

  /** Whether the program set anything at the vertex. */
  boolean set;

  ComputeVisit(ComputeProgram program, Facts facts, ScatterPieces pieces) {
    this.stretch = new Stretch(program.stateType());
    this.facts = facts;
    this.pieces = pieces;
  }

  /** The state of the vertex to visit next, which the engine fills in. */
  public final IntervalMap state() {
    return state;
  }

  /** The new state of the vertex visited last, settled. */
  public final IntervalMap next() {
    return next;
  }

  /** Number of calls of the program so far. */
  public final long calls() {
    return calls;
  }

  /** Number of vertices whose messages were aligned with their state so far. */
  public final long warps() {
    return warps;
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

  /** Goes to the vertex whose state was filled in. */
  final void goTo(int nextVertex) {
    vertex = nextVertex;
    set = false;
    takenOver = 0;
    next.clear(state.start(0));
    facts.restart();
    pieces.clear();
  }

  /** Aligns messages with the state; the visitor is told where they meet. */
  final void warp(
      TimeWarp warp, Messages messages, int first, int behind, TimeWarp.Visitor visitor) {
    warps++;
    inbox = messages;
    warp.warp(state, messages, first, behind, visitor);
  }

  /**
   * Calls the program for an interval of one piece of state, behind those of calls before.
   *
   * @param folded the messages that meet there, null if there are none
   */
  final void callIn(int piece, long from, long to, TimeWarp folded) {
    takeOver(piece);
    messages = folded;
    stretch.piece = piece;
    long tick = from;
    while (tick < to) {
      stretch.start = tick;
      stretch.end = Math.min(to, stays(tick));
      calls++;
      call(stretch);
      tick = stretch.end;
    }
  }

  /** Makes the new state whole once all calls are done; what was set is marked as changed. */
  final void takeOverRest() {
    takeOver(state.size() - 1);
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
      return inbox.value(messages.groupMessage(i));
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
      ComputeVisit.this.aggregate(aggregator, start, end, value);
    }

    @Override
    public long aggregated(int aggregator) {
      return ComputeVisit.this.aggregated(aggregator);
    }
  }
}
