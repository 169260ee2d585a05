package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The algorithms that count time-respecting walks of two and three edges, by listing them all. They
 * count edges: an edge of several pieces once, parallel edges each.
 */
final class TemporalCountOracles {
  private final TickByTick time;
  private final TemporalGraph graph;

  /**
   * Edges u to v and v to w, then travelled as early as can be.
   *
   * @param completed the earliest arrival at w
   */
  private record Wedge(int u, int v, int w, long completed) {}

  TemporalCountOracles(TemporalGraph graph, Query query) {
    this.time = new TickByTick(graph, query);
    this.graph = graph;
  }

  /**
   * {@code vertex, start, end, triangles}: the number of triples of edges u to v to w to u that
   * were completed by each tick, travelled in time order from u, each as early as can be.
   */
  List<long[]> triangles() {
    List<Wedge> wedges = wedges();
    List<long[]> rows = new ArrayList<>();
    for (int u = 0; u < graph.vertexCount(); u++) {
      List<Long> completions = new ArrayList<>();
      for (Wedge wedge : wedges) {
        for (int e = 0; wedge.u == u && e < graph.edgeCount(); e++) {
          if (closes(wedge, e)) {
            earliestArrival(e, wedge.completed).ifPresent(completions::add);
          }
        }
      }
      int vertex = u;
      rows.addAll(
          time.rows(
              u,
              tick -> {
                long count = upTo(tick, completions);
                return count == 0 || !time.isAlive(vertex, tick) ? null : new long[] {count};
              }));
    }
    return rows;
  }

  /**
   * {@code vertex, start, end, coefficient}: the wedges from u that were closed by each tick as a
   * share of those completed by it. A wedge is closed at the earliest arrival at u over any edge
   * left at w at or after the wedge's completion.
   */
  List<long[]> clustering() {
    List<Wedge> wedges = wedges();
    List<long[]> rows = new ArrayList<>();
    for (int u = 0; u < graph.vertexCount(); u++) {
      List<Long> completions = new ArrayList<>();
      List<Long> closures = new ArrayList<>();
      for (Wedge wedge : wedges) {
        if (wedge.u == u) {
          completions.add(wedge.completed);
          closure(wedge).ifPresent(closures::add);
        }
      }
      int vertex = u;
      rows.addAll(
          time.rows(
              u,
              tick -> {
                long completed = upTo(tick, completions);
                if (completed == 0 || !time.isAlive(vertex, tick)) {
                  return null;
                }
                double share = (double) upTo(tick, closures) / completed;
                return new long[] {Double.doubleToRawLongBits(share)};
              }));
    }
    return rows;
  }

  /** All pairs of edges u to v to w that can be travelled in time order, u, v, w distinct. */
  private List<Wedge> wedges() {
    List<Wedge> wedges = new ArrayList<>();
    for (int first = 0; first < graph.edgeCount(); first++) {
      for (int second = 0; second < graph.edgeCount(); second++) {
        int u = time.source(first);
        int v = time.target(first);
        int w = time.target(second);
        if (time.source(second) == v && u != v && v != w && w != u) {
          OptionalLong atV = earliestArrival(first, time.first);
          OptionalLong atW = atV.isEmpty() ? atV : earliestArrival(second, atV.getAsLong());
          atW.ifPresent(completed -> wedges.add(new Wedge(u, v, w, completed)));
        }
      }
    }
    return wedges;
  }

  private OptionalLong closure(Wedge wedge) {
    OptionalLong closed = OptionalLong.empty();
    for (int e = 0; e < graph.edgeCount(); e++) {
      if (closes(wedge, e)) {
        closed = least(closed, earliestArrival(e, wedge.completed));
      }
    }
    return closed;
  }

  private boolean closes(Wedge wedge, int edge) {
    return time.source(edge) == wedge.w && time.target(edge) == wedge.u;
  }

  /** The least arrival over an edge that is left at or after a tick, over all its pieces. */
  private OptionalLong earliestArrival(int edge, long ready) {
    OptionalLong earliest = OptionalLong.empty();
    for (long tick = ready; tick <= time.last; tick++) {
      if (time.canTraverse(edge, tick)) {
        earliest = least(earliest, OptionalLong.of(time.arrival(edge, tick)));
      }
    }
    return earliest;
  }

  private static OptionalLong least(OptionalLong a, OptionalLong b) {
    return a.isEmpty() || b.isPresent() && b.getAsLong() < a.getAsLong() ? b : a;
  }

  private static long upTo(long tick, List<Long> ticks) {
    return ticks.stream().filter(t -> t <= tick).count();
  }
}
