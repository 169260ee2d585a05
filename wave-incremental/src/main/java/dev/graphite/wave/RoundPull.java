package dev.graphite.wave;

import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.visit.ScatterVisit;
import dev.graphite.core.visit.TickWatch;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;

/**
 * Gathers what a vertex is told at some ticks in a round, by a program that sends to no other ticks
 * than those it sends from. Reused; not safe for threads.
 */
final class RoundPull extends ScatterVisit {
  private final ChangingGraph graph;
  private final RoundProgram program;
  private final RoundStates states;
  private final WindowEdges edges;
  private final IntervalMap state = new IntervalMap();
  private final Messages messages;
  private int slot;
  private long sent;

  RoundPull(RoundProgram program, TickWatch watch, ChangingGraph graph, RoundStates states) {
    super(program, program.view(), new ScatterPieces());
    watchBy(watch);
    this.graph = graph;
    this.program = program;
    this.states = states;
    this.edges = new WindowEdges(graph, program.view());
    this.messages = new Messages(program.messageType().slots());
  }

  /** Gathers what the neighbours' states of the round before send. */
  Messages into(int vertex, int round, long from, long to) {
    messages.clear();
    if (round == 0) {
      return messages;
    }
    edges.read(vertex, from, to, true);
    for (int edge = 0; edge < edges.count(); edge++) {
      int source = edges.neighbour(edge);
      states.load(source, round - 1, edges.start(edge), edges.end(edge), state);
      slot = edges.slot(edge);
      goTo(graph.labels().label(source));
      pieces().clear();
      for (int i = 0; i < state.size(); i++) {
        if (state.isPresent(i)) {
          pieces().add(state.start(i), state.end(i), state.value(i), state.second(i), 0);
          int last = pieces().size() - 1;
          call(last, state.start(i), state.end(i));
        }
      }
    }
    return messages;
  }

  /** Number of messages so far. */
  long sent() {
    return sent;
  }

  @Override
  protected void take(long from, long to, long value, long second) {
    sent++;
    messages.add(from, to, value, second);
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
