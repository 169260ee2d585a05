package dev.graphite.jmh.wave;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import dev.graphite.wave.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random changes of a graph, each legal after those before it: of 32 changes 16 remove an edge, 14
 * add one, 1 gives one another end and travel time, and 1 lets a vertex begin a tick sooner, or
 * again when it did at first. Half of the edges added went before, the others join ends of edges
 * that are there, so degrees stay as skewed as they are. Where half of the edges of a half of time
 * are gone, edges come instead of going.
 *
 * <p>A third of the changes, if there are edges for that, is about the past: edges that start in
 * the first half of the ticks at which edges start, and starts of lives. The same seed gives the
 * same changes. Edges without a name of their own, or of several pieces, are left alone. Not safe
 * for threads.
 */
final class ChangeSequence {
  private static final int KINDS = 32;
  private static final int REMOVED = 16;
  private static final int ADDED = 14;
  private static final int SLOWEST = 3;
  private static final int TRIES = 100;
  private static final int REMEMBERED = 1000;

  /** An edge by the ranks of its ends in the first graph. */
  private record Edge(int source, int target, long start, long end, long travelTime) {}

  /** What rows call an edge. */
  private record Name(int source, int target, long start) {}

  /** The edges of one half of time. */
  private static final class Half {
    private final List<Edge> present = new ArrayList<>();
    private final List<Edge> away = new ArrayList<>();
    private int fewest;

    /** True unless long sequences have worn it down; removals come oftener than new edges. */
    private boolean hasEnough() {
      return present.size() > fewest;
    }
  }

  private final TemporalGraph graph;
  private final Random random;
  private final Half past = new Half();
  private final Half later = new Half();
  private final Set<Name> names = new HashSet<>();
  private final Set<Integer> sooner = new HashSet<>();
  private final long middle;
  private final long ticks;
  private long removals;
  private long inThePast;

  ChangeSequence(TemporalGraph graph, long seed) {
    this.graph = graph;
    this.random = new Random(seed);
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int edge = 0; edge < graph.firstEdge(graph.vertexCount()); edge++) {
      first = Math.min(first, graph.edgeStart(edge));
      last = Math.max(last, graph.edgeStart(edge));
    }
    middle = first + (last - first) / 2;
    ticks = last - first + 1;
    listEdges();
    past.fewest = past.present.size() / 2;
    later.fewest = later.present.size() / 2;
  }

  private void listEdges() {
    Set<Name> twice = new HashSet<>();
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        Name name = name(v, graph.target(e), graph.edgeStart(e));
        if (!graph.isReverse(v, e) && !names.add(name)) {
          twice.add(name);
        }
      }
    }
    for (int v = 0; v < graph.vertexCount(); v++) {
      for (int e = graph.firstEdge(v); e < graph.firstEdge(v + 1); e++) {
        int piece = graph.pieces().first(e);
        Edge edge =
            new Edge(
                v,
                graph.target(e),
                graph.edgeStart(e),
                graph.edgeEnd(e),
                graph.pieces().travelTime(piece));
        boolean whole = graph.pieces().first(e + 1) == piece + 1;
        if (whole && !graph.isReverse(v, e) && !twice.contains(name(edge))) {
          half(edge).present.add(edge);
        }
      }
    }
  }

  private Name name(Edge edge) {
    return name(edge.source, edge.target, edge.start);
  }

  private Name name(int source, int target, long start) {
    boolean turned = graph.isUndirected() && source > target;
    return turned ? new Name(target, source, start) : new Name(source, target, start);
  }

  private Half half(Edge edge) {
    return edge.start < middle ? past : later;
  }

  /** The next change. */
  Change next() {
    boolean isPast = random.nextInt(3) == 0;
    Half half = isPast && !past.present.isEmpty() || later.present.isEmpty() ? past : later;
    int kind = random.nextInt(KINDS);
    inThePast += half == past || kind == KINDS - 1 ? 1 : 0;
    if (kind < REMOVED && half.hasEnough()) {
      return remove(half);
    }
    if (kind < REMOVED + ADDED) {
      return add(half);
    }
    return kind < KINDS - 1 ? change(half) : changeLife();
  }

  /** The next changes. */
  List<Change> next(int count) {
    List<Change> changes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      changes.add(next());
    }
    return changes;
  }

  /** Changes so far that removed an edge. */
  long removals() {
    return removals;
  }

  /** Changes so far that were about the past. */
  long inThePast() {
    return inThePast;
  }

  private Change remove(Half half) {
    removals++;
    Edge edge = takeAny(half.present);
    if (half.away.size() < REMEMBERED) {
      half.away.add(edge);
    } else {
      half.away.set(random.nextInt(REMEMBERED), edge);
    }
    names.remove(name(edge));
    return Change.removeEdge(id(edge.source), id(edge.target), edge.start);
  }

  private Change add(Half half) {
    Edge edge = half.away.isEmpty() || random.nextBoolean() ? newEdge(half) : takeAny(half.away);
    for (int i = 0; !names.add(name(edge)); i++) {
      if (i == TRIES) {
        throw new IllegalStateException("there is no room for another edge like " + edge);
      }
      edge = newEdge(half);
    }
    half.present.add(edge);
    return Change.addEdge(id(edge.source), id(edge.target), edge.start, edge.end)
        .withTravelTime(edge.travelTime);
  }

  /** An edge with the source, target and times of three others; a loop if their lives are apart. */
  private Edge newEdge(Half half) {
    Edge times = any(half.present);
    int source = any(half.present).source;
    int target = any(half.present).target;
    boolean fits = isAlive(source, times) && isAlive(target, times);
    return new Edge(
        fits ? source : times.source,
        fits ? target : times.source,
        fits ? times.start : times.start + random.nextInt((int) Math.min(ticks, life(times))),
        times.end,
        1 + random.nextInt(SLOWEST));
  }

  private boolean isAlive(int vertex, Edge edge) {
    return graph.vertexStart(vertex) <= edge.start && graph.vertexEnd(vertex) >= edge.end;
  }

  private long life(Edge edge) {
    return edge.end == Time.OPEN ? ticks : edge.end - edge.start;
  }

  private Change change(Half half) {
    Edge edge = takeAny(half.present);
    long most = Math.min(graph.vertexEnd(edge.source), graph.vertexEnd(edge.target));
    long end = edge.start + 1 + (long) (random.nextDouble() * 2 * life(edge));
    Edge changed =
        new Edge(
            edge.source, edge.target, edge.start, Math.min(end, most), 1 + random.nextInt(SLOWEST));
    half.present.add(changed);
    return Change.changeEdge(id(edge.source), id(edge.target), edge.start)
        .withEnd(changed.end)
        .withTravelTime(changed.travelTime);
  }

  private Change changeLife() {
    int vertex = random.nextInt(graph.vertexCount());
    boolean again = sooner.remove(vertex);
    if (!again) {
      sooner.add(vertex);
    }
    return Change.changeVertex(id(vertex), graph.vertexStart(vertex) - (again ? 0 : 1), null);
  }

  private String id(int vertex) {
    return graph.ids().text(vertex);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T takeAny(List<T> list) {
    int i = random.nextInt(list.size());
    T taken = list.get(i);
    list.set(i, list.get(list.size() - 1));
    list.remove(list.size() - 1);
    return taken;
  }
}
