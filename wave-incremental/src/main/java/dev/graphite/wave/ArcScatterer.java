package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.TickWatch;

/**
 * Scatters pieces of state along the arcs of a view: those that lead on from a vertex, those that
 * lead to it, or a single one. Not safe for threads; a scatter may begin another one only when it
 * is done.
 */
final class ArcScatterer extends ScatterContext {
  /** Takes what is sent. */
  interface Sink {
    /**
     * A message.
     *
     * @param target index of the vertex it is for
     * @param link the arc and the level at the target
     */
    void take(int target, long from, long to, long value, long second, long link);
  }

  private final SelectiveProgram program;
  private final ArcTable arcs;
  private final VertexLabels labels;
  private final PieceStore states;
  private final boolean along;
  private final boolean against;
  private final boolean loops;

  // What all messages so far had in common: none began before the arc was left, none was for a
  // tick that the arc did not share with the state. As a program tells the same about an interval
  // in parts or as a whole, arcs outside of an interval can be left out when that is asked for.
  private boolean staysAfterStart = true;
  private boolean staysWithin = true;

  private Sink sink;
  private int source;
  private int target;
  private int slot;
  private long start;
  private long end;
  private long value;
  private long second;
  private long link;
  private long calls;
  private long messages;

  ArcScatterer(
      SelectiveProgram program,
      ArcTable arcs,
      VertexLabels labels,
      PieceStore states,
      boolean undirected) {
    super(program.messageType());
    this.program = program;
    this.arcs = arcs;
    this.labels = labels;
    this.states = states;
    View view = program.view();
    boolean bothWays =
        undirected
            || view.direction() == View.Direction.BOTH
            || view.direction() == View.Direction.EACH_WAY;
    along = bothWays || view.direction() == View.Direction.OUT;
    against = bothWays || view.direction() == View.Direction.IN;
    loops = view.loops();
  }

  /** Scatters a stretch of a vertex' state along all arcs that lead on. */
  void from(
      int vertex, long from, long to, long stateValue, long stateSecond, int level, Sink into) {
    value = stateValue;
    second = stateSecond;
    sink = into;
    if (along) {
      leadOn(arcs.out(), vertex, from, to, level);
    }
    if (against) {
      leadOn(arcs.in(), vertex, from, to, level);
    }
  }

  private void leadOn(ArcLists lists, int vertex, long from, long to, int level) {
    int behind = lists.behind(vertex);
    for (int at = lists.firstAlive(vertex, from); at < behind && lists.start(at) < to; at++) {
      int arc = lists.slot(at);
      if (arcs.end(arc) > from) {
        call(arc, vertex, other(lists, arc), Math.max(from, lists.start(at)), to, level);
      }
    }
  }

  /**
   * Scatters what other vertices have to say to a vertex about an interval; at least that.
   *
   * @param belowLevel leaves out pieces of this level and more
   */
  void into(int vertex, long from, long to, int belowLevel, Sink into) {
    sink = into;
    if (along) {
      leadTo(arcs.in(), vertex, from, to, belowLevel);
    }
    if (against) {
      leadTo(arcs.out(), vertex, from, to, belowLevel);
    }
  }

  private void leadTo(ArcLists lists, int vertex, long from, long to, int belowLevel) {
    boolean within = staysWithin;
    boolean afterStart = staysAfterStart;
    int behind = lists.behind(vertex);
    int at = within ? lists.firstAlive(vertex, from) : lists.first(vertex);
    for (; at < behind && (!afterStart || lists.start(at) < to); at++) {
      int arc = lists.slot(at);
      if (!within || arcs.end(arc) > from) {
        scatterState(arc, other(lists, arc), vertex, belowLevel);
      }
    }
  }

  /** Scatters what the ends of an arc have to say along it. */
  void over(int arc, Sink into) {
    sink = into;
    if (along) {
      scatterState(arc, arcs.source(arc), arcs.target(arc), Integer.MAX_VALUE);
    }
    if (against) {
      scatterState(arc, arcs.target(arc), arcs.source(arc), Integer.MAX_VALUE);
    }
  }

  private void scatterState(int arc, int vertex, int leadsTo, int belowLevel) {
    if (states.count(vertex) == 0) {
      return;
    }
    long from = arcs.start(arc);
    long to = arcs.end(arc);
    // What is sent may change other states, and with them where this one is stored.
    for (int p = states.find(vertex, from); p < states.behind(vertex); ) {
      long first = states.start(p);
      long next = p + 1 < states.behind(vertex) ? states.start(p + 1) : Time.OPEN;
      if (first >= to) {
        return;
      }
      if (states.isPresent(p) && Link.level(states.link(p)) < belowLevel) {
        value = states.value(p);
        second = states.second(p);
        call(arc, vertex, leadsTo, Math.max(from, first), next, Link.level(states.link(p)));
      }
      if (next == Time.OPEN) {
        return;
      }
      p = states.find(vertex, next);
    }
  }

  /** No message over an arc so far was for an earlier tick. */
  long firstTickOf(int arc) {
    return staysAfterStart ? arcs.start(arc) : Time.UNBOUNDED;
  }

  /** No message over an arc so far was for this tick or a later one. */
  long endOf(int arc) {
    return staysWithin ? arcs.end(arc) : Time.OPEN;
  }

  private int other(ArcLists lists, int arc) {
    return lists == arcs.out() ? arcs.target(arc) : arcs.source(arc);
  }

  private void call(int arc, int vertex, int leadsTo, long from, long to, int level) {
    if (vertex == leadsTo && !loops) {
      return;
    }
    slot = arc;
    source = vertex;
    target = leadsTo;
    start = from;
    end = Math.min(to, arcs.end(arc));
    link = Link.of(arc, level + 1);
    calls++;
    program.scatter(this);
  }

  long calls() {
    return calls;
  }

  long messages() {
    return messages;
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
  public long state() {
    return value;
  }

  @Override
  public long secondState() {
    return second;
  }

  @Override
  public int source() {
    return labels.label(source);
  }

  @Override
  public long travelTime() {
    return arcs.travelTime(slot);
  }

  @Override
  public double cost() {
    return arcs.cost(slot);
  }

  @Override
  public int piece() {
    throw TickWatch.noPieces(program);
  }

  @Override
  public int degree() {
    throw new IllegalStateException(
        program.getClass().getName()
            + " asks for a degree to scatter, which only a program of rounds with that fact has");
  }

  @Override
  public void send(long from, long to, long messageValue, long messageSecond) {
    if (from < to) {
      messages++;
      staysAfterStart &= from >= start;
      staysWithin &= from >= start && to <= end;
      sink.take(target, from, to, messageValue, messageSecond, link);
    }
  }
}
