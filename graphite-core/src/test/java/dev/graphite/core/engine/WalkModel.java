package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.WalkProgram.Closing;
import dev.graphite.core.time.Time;

/** All walks of a {@link Rambler}, listed one by one, and its sums tick by tick. */
final class WalkModel {
  /** All finite ticks that matter are smaller. */
  static final int TICKS = 64;

  final long[][] firsts;
  final long[][] seconds;
  final long[] messages;
  long calls;
  long begun;

  private final Rambler program;
  private final TemporalGraph graph;
  private int origin;

  WalkModel(Rambler program, TemporalGraph graph) {
    this.program = program;
    this.graph = graph;
    this.firsts = new long[graph.vertexCount()][TICKS];
    this.seconds = new long[graph.vertexCount()][TICKS];
    this.messages = new long[program.steps().size() + 1];
    for (origin = 0; origin < graph.vertexCount(); origin++) {
      long from = Math.max(program.from(), graph.vertexStart(origin));
      if (from < graph.vertexEnd(origin)) {
        begun++;
        walk(1, origin, from, graph.vertexEnd(origin));
      }
    }
  }

  private void walk(int step, int vertex, long from, long to) {
    View view = program.steps().get(step - 1);
    Adjacency edges = graph.adjacency(view);
    boolean last = step == program.steps().size();
    long earliest = Time.OPEN;
    for (int s = edges.firstSlot(vertex); s < edges.firstSlot(vertex + 1); s++) {
      long start = Math.max(from, edges.start(s));
      long end = Math.min(to, edges.end(s));
      if (start >= end || last && edges.neighbour(s) != origin) {
        continue;
      }
      long arrival = view.simple() ? -1 : arrival(edges.edge(s), start, end);
      earliest = Math.min(earliest, arrival);
      if (!last || program.closing() == Closing.EVERY_EDGE) {
        meet(
            new Rambler.Sight(step, origin, vertex, edges.neighbour(s), start, end, arrival), last);
      }
    }
    if (last && program.closing() == Closing.EARLIEST_ARRIVAL && earliest != Time.OPEN) {
      meet(new Rambler.Sight(step, origin, vertex, origin, 0, 0, earliest), true);
    }
  }

  private void meet(Rambler.Sight sight, boolean last) {
    calls++;
    for (Rambler.Stretch add : sight.adds()) {
      add(sight.step(), add);
    }
    if (!last) {
      for (Rambler.Stretch on : sight.goesOn()) {
        long from = Math.max(on.from(), graph.vertexStart(sight.target()));
        long to = Math.min(on.to(), graph.vertexEnd(sight.target()));
        if (from < to) {
          messages[sight.step()]++;
          walk(sight.step() + 1, sight.target(), from, to);
        }
      }
    }
  }

  private void add(int step, Rambler.Stretch add) {
    long from = Math.max(add.from(), graph.vertexStart(origin));
    long to = Math.min(add.to(), graph.vertexEnd(origin));
    messages[step] += step > 1 && from < to ? 1 : 0;
    for (long tick = from; tick < Math.min(to, TICKS); tick++) {
      firsts[origin][(int) tick] += add.first();
      seconds[origin][(int) tick] += add.second();
    }
  }

  private long arrival(int edge, long from, long to) {
    EdgePieces pieces = graph.pieces();
    long least = Time.OPEN;
    for (long tick = from; tick < Math.min(to, TICKS); tick++) {
      int piece = pieces.first(edge);
      while (piece + 1 < pieces.first(edge + 1) && pieces.start(piece + 1) <= tick) {
        piece++;
      }
      least = Math.min(least, tick + pieces.travelTime(piece));
    }
    return least;
  }
}
