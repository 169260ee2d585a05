package dev.graphite.wave;

import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.visit.ScatterVisit;
import dev.graphite.core.visit.TickWatch;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;

/**
 * Makes the messages of a round, those that a vertex is told at some ticks or those of one edge, by
 * a program that sends to no other ticks than those it sends from. Reused; not safe for threads.
 */
final class RoundMessages extends ScatterVisit {
  private final ChangingGraph graph;
  private final RoundProgram program;
  private final RoundStates states;
  private final WindowEdges edges;
  private final boolean counted;
  private final IntervalMap state = new IntervalMap();
  private final Messages messages;
  private int slot;
  private long sent;

  /**
   * Messages of a program.
   *
   * @param states what the messages are made of
   * @param counted whether the second slot of each message is to be 1, as for sums of sums
   */
  RoundMessages(
      RoundProgram program,
      TickWatch watch,
      ChangingGraph graph,
      RoundStates states,
      boolean counted) {
    super(program, program.view(), new ScatterPieces());
    watchBy(watch);
    this.graph = graph;
    this.program = program;
    this.states = states;
    this.edges = new WindowEdges(graph, program.view());
    this.counted = counted;
    this.messages = new Messages(counted ? 2 : program.messageType().slots());
  }

  /** What the neighbours' states of the round before tell a vertex; nothing in round 0. */
  Messages into(int vertex, int round, long from, long to) {
    messages.clear();
    if (round > 0) {
      edges.read(vertex, from, to, true);
      for (int edge = 0; edge < edges.count(); edge++) {
        addAlong(
            edges.slot(edge), edges.neighbour(edge), round, edges.start(edge), edges.end(edge));
      }
    }
    return messages;
  }

  /** What the state of the round before tells along an arc at some ticks. */
  Messages along(int arc, int source, int round, long from, long to) {
    messages.clear();
    addAlong(arc, source, round, from, to);
    return messages;
  }

  /** What a piece of a state tells along an arc at some ticks that it holds. */
  Messages along(int arc, int source, IntervalMap of, int piece, long from, long to) {
    messages.clear();
    goTo(graph.labels().label(source));
    addPiece(arc, of, piece, from, to);
    return messages;
  }

  private void addAlong(int arc, int source, int round, long from, long to) {
    states.load(source, round - 1, from, to, state);
    goTo(graph.labels().label(source));
    for (int i = 0; i < state.size(); i++) {
      addPiece(arc, state, i, state.start(i), state.end(i));
    }
  }

  private void addPiece(int arc, IntervalMap of, int piece, long from, long to) {
    if (of.isPresent(piece)) {
      slot = arc;
      pieces().clear();
      pieces().add(from, to, of.value(piece), of.second(piece), 0);
      call(0, from, to);
    }
  }

  /** Number of messages so far. */
  long sent() {
    return sent;
  }

  @Override
  protected void take(long from, long to, long value, long second) {
    sent++;
    messages.add(from, to, value, counted ? 1 : second);
  }

  @Override
  public long travelTime() {
    requireEdge();
    return graph.arcs().travelTime(slot);
  }

  @Override
  public double cost() {
    requireEdge();
    return graph.arcs().cost(slot);
  }

  @Override
  public int piece() {
    throw TickWatch.noPieces(program);
  }
}
