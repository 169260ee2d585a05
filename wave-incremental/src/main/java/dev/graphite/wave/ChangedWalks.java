package dev.graphite.wave;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.WalkProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.WalkVisit;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.List;

/**
 * Takes those walks of a version of the graph that lead over a changed pair of vertices, each of
 * them once.
 *
 * <p>A walk belongs to the first of its steps that does so. For each changed pair and step the
 * vertices before it are looked for backwards, over pairs that have not changed; along what is
 * found walks are taken forwards, and go on as they can. Cost: the walks, the edges of the vertices
 * at which they are sought, and for each of these a sort of its edges. Not safe for threads.
 */
final class ChangedWalks extends WalkVisit {
  private final WalkProgram program;
  private final List<View> views;
  private final boolean earliest;
  private final ChangingGraph graph;
  private final GraphMoment version;
  private final ChangedPairs pairs;
  private final Sink sink;

  // Edges by vertex, step and direction, as far as asked for.
  private final Long2ObjectOpenHashMap<NeighbourEdges> known = new Long2ObjectOpenHashMap<>();

  // The vertices that the walks at hand go through first, and how many of these there are.
  private final int[] path;
  private int fixed;
  private int origin;
  private int changedFrom;
  private int changedTo;
  private int other;

  private final Onward[] onward;
  private int number;
  private int slot;
  private int next;

  /** Takes what a walk adds. */
  interface Sink {
    void add(int origin, long from, long to, long first, long second);
  }

  /** Over which intervals the program goes on from a step. */
  private static final class Onward {
    private long[] froms = new long[4];
    private long[] tos = new long[4];
    private int count;
  }

  ChangedWalks(
      WalkProgram program,
      ChangingGraph graph,
      GraphMoment version,
      ChangedPairs pairs,
      Sink sink) {
    super(program);
    this.program = program;
    this.views = program.steps();
    this.earliest = program.closing() == WalkProgram.Closing.EARLIEST_ARRIVAL;
    this.graph = graph;
    this.version = version;
    this.pairs = pairs;
    this.sink = sink;
    this.path = new int[views.size() + 1];
    this.onward = new Onward[views.size()];
    for (int i = 0; i < onward.length; i++) {
      onward[i] = new Onward();
    }
  }

  /** Takes all of them. */
  void takeAll() {
    pairs.forEach(
        (from, to) -> {
          changedFrom = from;
          changedTo = to;
          int last = views.size() - 1;
          for (int step = 0; step < last; step++) {
            path[step] = from;
            path[step + 1] = to;
            fixed = step + 1;
            goBack(step, false);
          }
          path[last] = from;
          path[0] = to;
          fixed = last;
          goBack(last, true);
        });
  }

  /**
   * Looks for the vertices before {@code path[step]}.
   *
   * @param closes whether the changed pair closes walks, so that {@code path[0]} is known
   */
  private void goBack(int step, boolean closes) {
    int vertex = path[step];
    if (step == 0 || closes && step == 1) {
      if (step == 0 || !pairs.contains(path[0], vertex)) {
        walk();
      }
      return;
    }
    NeighbourEdges edges = edges(vertex, step - 1, true);
    for (int i = 0; i < edges.count(); i++) {
      int before = edges.neighbour(i);
      if ((i == 0 || edges.neighbour(i - 1) != before) && !pairs.contains(before, vertex)) {
        path[step - 1] = before;
        goBack(step - 1, closes);
      }
    }
  }

  /** Takes the walks that begin with the path. */
  private void walk() {
    origin = path[0];
    begin(graph.labels().label(origin));
    long from = Math.max(program.from(), version.lifeStart(origin));
    if (from < version.lifeEnd(origin)) {
      take(0, origin, from, version.lifeEnd(origin));
    }
  }

  private void take(int step, int vertex, long from, long to) {
    if (step + 1 == views.size()) {
      close(vertex, from, to);
    } else if (step < fixed) {
      int target = path[step + 1];
      NeighbourEdges edges = edgesBetween(vertex, target, step);
      int wanted = other;
      for (int i = edges.first(wanted), end = edges.behind(wanted); i < end; i++) {
        take(step, vertex, edges, i, target, from, to);
      }
    } else {
      NeighbourEdges edges = edges(vertex, step, false);
      for (int i = 0; i < edges.count(); i++) {
        take(step, vertex, edges, i, edges.neighbour(i), from, to);
      }
    }
  }

  private void take(
      int step, int vertex, NeighbourEdges edges, int edge, int target, long from, long to) {
    if (edges.start(edge) < to && edges.end(edge) > from) {
      Onward own = onward[step];
      own.count = 0;
      meet(step, vertex, edges, edge, target, from, to);
      for (int k = 0; k < own.count; k++) {
        take(step + 1, target, own.froms[k], own.tos[k]);
      }
    }
  }

  private void close(int vertex, long from, long to) {
    int step = views.size() - 1;
    NeighbourEdges edges = edgesBetween(vertex, origin, step);
    int wanted = other;
    int best = -1;
    long bestArrival = Time.OPEN;
    for (int i = edges.first(wanted), end = edges.behind(wanted); i < end; i++) {
      if (edges.start(i) < to && edges.end(i) > from) {
        if (earliest) {
          slot = edges.slot(i);
          long arrival =
              earliestArrival(Math.max(from, edges.start(i)), Math.min(to, edges.end(i)));
          best = arrival < bestArrival ? i : best;
          bestArrival = Math.min(bestArrival, arrival);
        } else {
          meet(step, vertex, edges, i, origin, from, to);
        }
      }
    }
    if (best >= 0) {
      meet(step, vertex, edges, best, origin, from, to);
    }
  }

  /**
   * Edges among which are those from one vertex to another: all of one of the two, rather of an end
   * of the changed pair, which others share. {@link #other} is the neighbour that tells them.
   */
  private NeighbourEdges edgesBetween(int from, int to, int step) {
    boolean forth =
        isChanged(from) || !isChanged(to) && graph.arcs().degree(from) <= graph.arcs().degree(to);
    other = forth ? to : from;
    return edges(forth ? from : to, step, !forth);
  }

  private boolean isChanged(int vertex) {
    return vertex == changedFrom || vertex == changedTo;
  }

  private void meet(
      int step, int vertex, NeighbourEdges edges, int edge, int target, long from, long to) {
    number = step;
    slot = edges.slot(edge);
    next = target;
    meet(
        step + 1,
        graph.labels().label(vertex),
        graph.labels().label(target),
        Math.max(from, edges.start(edge)),
        Math.min(to, edges.end(edge)));
  }

  private NeighbourEdges edges(int vertex, int step, boolean against) {
    int first = views.indexOf(views.get(step));
    long key = (long) vertex << 32 | 2L * first | (against ? 1 : 0);
    NeighbourEdges edges = known.get(key);
    if (edges == null) {
      edges = NeighbourEdges.of(graph, version, vertex, views.get(step), against);
      known.put(key, edges);
    }
    return edges;
  }

  @Override
  protected long earliestArrival(long from, long to) {
    ArcTable arcs = graph.arcs();
    int[] joined = version.joinedWith(slot);
    if (joined == null) {
      return Time.plus(from, arcs.travelTime(slot));
    }
    long least = Time.BEYOND;
    for (int piece : joined) {
      long first = Math.max(from, arcs.start(piece));
      if (first < Math.min(to, arcs.end(piece))) {
        least = Math.min(least, Time.plus(first, arcs.travelTime(piece)));
      }
    }
    return least;
  }

  @Override
  protected boolean walkOn(long from, long to) {
    long first = Math.max(from, version.lifeStart(next));
    long behind = Math.min(to, version.lifeEnd(next));
    if (first >= behind) {
      return false;
    }
    Onward own = onward[number];
    if (own.count == own.froms.length) {
      own.froms = Arrays.copyOf(own.froms, 2 * own.count);
      own.tos = Arrays.copyOf(own.tos, 2 * own.count);
    }
    own.froms[own.count] = first;
    own.tos[own.count++] = behind;
    return true;
  }

  @Override
  public void add(long from, long to, long first, long second) {
    sink.add(origin, from, to, first, second);
  }
}
