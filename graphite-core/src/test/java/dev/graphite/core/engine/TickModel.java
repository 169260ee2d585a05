package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.ArrayList;
import java.util.List;

/**
 * What evaluations of programs tick by tick share: the graph at one tick, and messages as lists.
 * Only so many ticks are looked at, numbered from 0 on; since nothing arrives before it leaves,
 * they do not depend on later ones.
 */
final class TickModel {
  private final TemporalGraph graph;
  private final long origin;
  private final int horizon;
  private final List<List<List<Long>>> inboxes = new ArrayList<>();
  private int messages;

  /**
   * A model without messages, whose tick 0 is the graph's tick origin.
   *
   * @param origin 0, or in a graph whose time is reversed a tick before which nothing changes
   */
  TickModel(TemporalGraph graph, long origin, int horizon) {
    this.graph = graph;
    this.origin = origin;
    this.horizon = horizon;
    for (int v = 0; v < graph.vertexCount(); v++) {
      List<List<Long>> ticks = new ArrayList<>();
      for (int tick = 0; tick < horizon; tick++) {
        ticks.add(new ArrayList<>());
      }
      inboxes.add(ticks);
    }
  }

  boolean isAlive(int vertex, int tick) {
    long time = origin + tick;
    return graph.vertexStart(vertex) <= time && time < graph.vertexEnd(vertex);
  }

  int alive(int tick) {
    int alive = 0;
    for (int v = 0; v < graph.vertexCount(); v++) {
      alive += isAlive(v, tick) ? 1 : 0;
    }
    return alive;
  }

  int degree(View view, int vertex, int tick) {
    Adjacency edges = graph.adjacency(view);
    long time = origin + tick;
    int degree = 0;
    for (int s = edges.firstSlot(vertex); s < edges.firstSlot(vertex + 1); s++) {
      degree += edges.start(s) <= time && time < edges.end(s) ? 1 : 0;
    }
    return degree;
  }

  /** Number of messages sent before the horizon. */
  int messages() {
    return messages;
  }

  List<Long> inbox(int vertex, int tick) {
    return inboxes.get(vertex).get(tick);
  }

  /**
   * Sends along all edges that live at a tick, as late as they take in a multigraph.
   *
   * @param value what to send, null for nothing
   */
  void send(View view, int source, int tick, Long value) {
    Adjacency edges = graph.adjacency(view);
    long time = origin + tick;
    for (int s = edges.firstSlot(source); s < edges.firstSlot(source + 1); s++) {
      if (time < edges.start(s) || time >= edges.end(s)) {
        continue;
      }
      long delay = view.simple() ? 0 : travelTime(edges.edge(s), time);
      int target = edges.neighbour(s);
      long last = Math.min(tick + delay, horizon - 1);
      for (long to = standsForAllBefore(tick) ? tick : tick + delay; to <= last; to++) {
        if (value != null) {
          inbox(target, (int) to).add(value);
          messages++;
        }
      }
    }
  }

  private boolean standsForAllBefore(int tick) {
    return tick == 0 && origin < 0;
  }

  private long travelTime(int edge, long time) {
    int piece = graph.pieces().first(edge);
    while (piece + 1 < graph.pieces().first(edge + 1) && graph.pieces().start(piece + 1) <= time) {
      piece++;
    }
    return graph.pieces().travelTime(piece);
  }

  /** What {@link ComputeContext#message()} is. */
  static long folded(List<Long> messages, Fold fold) {
    if (messages.isEmpty() || fold == AllMessages.GROUP) {
      return 0;
    }
    return fold == Sum.LONGS
        ? messages.stream().mapToLong(Long::longValue).sum()
        : fold == Selection.MIN_LONG
            ? messages.stream().mapToLong(Long::longValue).min().getAsLong()
            : messages.stream().mapToLong(Long::longValue).max().getAsLong();
  }

  /** What {@link ComputeContext#messageCount} is. */
  static int count(List<Long> messages, Fold fold) {
    return fold instanceof Selection ? Math.min(1, messages.size()) : messages.size();
  }

  /** A number for a group of messages in any order, 0 where they are folded. */
  static long groupHash(List<Long> messages, Fold fold) {
    return fold == AllMessages.GROUP
        ? messages.stream().mapToLong(TickModel::hashOfMessage).sum()
        : 0;
  }

  /** The same of what a program sees. */
  static long groupHash(ComputeContext vertex, Fold fold) {
    long hash = 0;
    for (int i = 0; fold == AllMessages.GROUP && i < vertex.messageCount(); i++) {
      hash += hashOfMessage(vertex.message(i));
    }
    return hash;
  }

  private static long hashOfMessage(long message) {
    return message * message % 103;
  }

  /** Fails where a result has another first slot at a tick; null means no value. */
  static void assertValues(String where, IntervalResult result, Long[][] expected) {
    assertValues(where, result, expected, 0);
  }

  /** The same of a model whose tick 0 is the graph's tick origin. */
  static void assertValues(String where, IntervalResult result, Long[][] expected, long origin) {
    for (int v = 0; v < expected.length; v++) {
      IntervalMap state = result.state(v);
      for (int tick = 0; tick < expected[v].length; tick++) {
        int piece = state.find(origin + tick);
        Long value = piece < 0 || !state.isPresent(piece) ? null : state.value(piece);
        assertThat(value)
            .as("%s, vertex %d at %d: %s", where, v, origin + tick, state)
            .isEqualTo(expected[v][tick]);
      }
    }
  }
}
