package dev.graphite.wave;

import dev.graphite.core.time.Interval;
import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ticks at which a batch has changed what is alive. */
final class ChangedTicks {
  private final ChangingGraph graph;
  private final List<Interval> all = new ArrayList<>();
  private final Int2LongOpenHashMap sharedUntil = new Int2LongOpenHashMap();

  /** Finds them. Cost: O(d log d) for d arcs and lives of the batch. */
  ChangedTicks(ChangingGraph graph, GraphDelta delta) {
    this.graph = graph;
    sharedUntil.defaultReturnValue(Time.UNBOUNDED);
    addEdges(delta);
    for (Int2ObjectMap.Entry<GraphDelta.Life> entry : delta.lives().int2ObjectEntrySet()) {
      addLife(entry.getIntKey(), entry.getValue());
    }
  }

  /** The ticks as disjoint intervals in order. */
  static List<Interval> of(ChangingGraph graph, GraphDelta delta) {
    return union(new ChangedTicks(graph, delta).all);
  }

  /**
   * The tick from which an arc that went or came is not one that came or went in its place, alike
   * but for its end. All ticks from there to its end have changed.
   */
  long changedFrom(int slot) {
    return Math.max(graph.arcs().start(slot), sharedUntil.get(slot));
  }

  private void addEdges(GraphDelta delta) {
    // An edge that only got another end is one that went and one that came, alike but for that.
    Map<ChangingGraph.Piece, Integer> gone = new HashMap<>();
    IntArrayList removed = delta.removed();
    for (int i = 0; i < removed.size(); i++) {
      int slot = removed.getInt(i);
      Integer other = gone.put(withoutEnd(slot), slot);
      if (other != null) {
        add(graph.arcs().start(other), graph.arcs().end(other));
      }
    }
    IntArrayList added = delta.added();
    for (int i = 0; i < added.size(); i++) {
      int slot = added.getInt(i);
      Integer before = gone.remove(withoutEnd(slot));
      long end = graph.arcs().end(slot);
      if (before == null) {
        add(graph.arcs().start(slot), end);
      } else {
        long was = graph.arcs().end(before);
        long shared = Math.min(was, end);
        sharedUntil.put(slot, shared);
        sharedUntil.put((int) before, shared);
        add(shared, Math.max(was, end));
      }
    }
    gone.values().forEach(slot -> add(graph.arcs().start(slot), graph.arcs().end(slot)));
  }

  private ChangingGraph.Piece withoutEnd(int slot) {
    ChangingGraph.Piece piece = graph.piece(slot);
    return new ChangingGraph.Piece(
        piece.source(),
        piece.target(),
        piece.start(),
        Time.OPEN,
        piece.travelTime(),
        piece.cost(),
        piece.properties());
  }

  private void addLife(int vertex, GraphDelta.Life was) {
    boolean isThere = graph.isAlive(vertex);
    if (was.isAbsent() || !isThere) {
      if (isThere) {
        add(graph.lifeStart(vertex), graph.lifeEnd(vertex));
      } else if (!was.isAbsent()) {
        add(was.start(), was.end());
      }
      return;
    }
    long start = graph.lifeStart(vertex);
    long end = graph.lifeEnd(vertex);
    if (was.start() >= end || was.end() <= start) {
      add(start, end);
      add(was.start(), was.end());
    } else {
      add(Math.min(start, was.start()), Math.max(start, was.start()));
      add(Math.min(end, was.end()), Math.max(end, was.end()));
    }
  }

  private void add(long from, long to) {
    if (from < to) {
      all.add(new Interval(from, to));
    }
  }

  private static List<Interval> union(List<Interval> intervals) {
    intervals.sort(Comparator.comparingLong(Interval::start));
    List<Interval> union = new ArrayList<>();
    for (Interval next : intervals) {
      int last = union.size() - 1;
      if (last >= 0 && union.get(last).end() >= next.start()) {
        Interval before = union.get(last);
        union.set(last, new Interval(before.start(), Math.max(before.end(), next.end())));
      } else {
        union.add(next);
      }
    }
    return union;
  }
}
