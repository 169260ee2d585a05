package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.ClosingPlaces;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * The edges that lead to one vertex, by the vertex from which they come: what closes walks is
 * looked up and not searched. Cost of a change of the vertex: its degree; of a look-up among p
 * parallel edges: O(log p) to pass over those that start before the first that has not ended. One
 * per worker; 4 bytes per vertex of the graph.
 */
final class ClosingEdges extends ClosingPlaces {
  private static final int PLACED = -1;

  // An edge from w to the origin stands among the origin's edges the other way round. Those of w
  // have places side by side, in order of start: the first is heads[w] - 1, and behind the last is
  // behinds[heads[w] - 1].
  // Example: from 7 [0, 2), from 4 [1, 9), from 7 [3, 5)
  //   heads[4] 3, heads[7] 1, else 0     behinds 2 _ 3
  //   starts 0 3 1     ends 2 5 9     slots 0 2 1
  private final Adjacency adjacency;
  private final EdgePieces pieces;
  private final int[] heads;
  private final EdgeLives lives = new EdgeLives();
  private int[] next = IntArrays.EMPTY_ARRAY;
  private int[] slots = IntArrays.EMPTY_ARRAY;
  private int[] behinds = IntArrays.EMPTY_ARRAY;

  ClosingEdges(TemporalGraph graph, View lastStep) {
    this.adjacency = graph.adjacency(opposite(lastStep));
    this.pieces = graph.pieces();
    this.heads = new int[graph.vertexCount()];
  }

  private static View opposite(View view) {
    Direction direction =
        switch (view.direction()) {
          case OUT -> Direction.IN;
          case IN -> Direction.OUT;
          case BOTH, EACH_WAY -> view.direction();
        };
    return new View(direction, view.simple(), view.loops());
  }

  /** Goes to an origin whose walks take place in an interval. */
  void open(int origin, long from, long to) {
    lives.read(adjacency, origin, from, to);
    int count = lives.count;
    makeRoom(count);
    // First a list for each neighbour: heads leads to its first edge, next from edge to edge.
    for (int i = count - 1; i >= 0; i--) {
      int neighbour = adjacency.neighbour(lives.firstSlot + i);
      next[i] = heads[neighbour];
      heads[neighbour] = i + 1;
    }
    int places = 0;
    for (int i = 0; i < count; i++) {
      if (next[i] != PLACED) {
        int first = places;
        places = place(i, places);
        behinds[first] = places;
        heads[adjacency.neighbour(lives.firstSlot + i)] = first + 1;
      }
    }
  }

  private void makeRoom(int count) {
    grow(count);
    next = IntArrays.grow(next, count, 0);
    slots = IntArrays.grow(slots, count, 0);
    behinds = IntArrays.grow(behinds, count, 0);
  }

  /** Gives the edges of a list their places, and answers the one behind them. */
  private int place(int head, int firstPlace) {
    int place = firstPlace;
    int i = head;
    while (i >= 0) {
      put(place, place == firstPlace, lives.starts[i], lives.ends[i]);
      slots[place++] = lives.firstSlot + i;
      int following = next[i] - 1;
      next[i] = PLACED;
      i = following;
    }
    return place;
  }

  /** Forgets the edges of the origin. */
  void close() {
    for (int i = 0; i < lives.count; i++) {
      heads[adjacency.neighbour(lives.firstSlot + i)] = 0;
    }
    lives.count = 0;
  }

  /** The place behind the last edge from a vertex, 0 if there is none. */
  int behind(int vertex) {
    int head = heads[vertex];
    return head == 0 ? 0 : behinds[head - 1];
  }

  /** The first place of an edge from a vertex, which has one, that may not end by a tick. */
  int first(int vertex, long tick) {
    int head = heads[vertex] - 1;
    return first(head, behinds[head], tick);
  }

  /** The graph's edge behind an edge. */
  int edge(int place) {
    return adjacency.edge(slots[place]);
  }

  @Override
  protected long arrival(int place, long from, long to) {
    return arrival(pieces, edge(place), from, to);
  }

  /** The least arrival over the pieces of an edge, left within an interval of its life. */
  static long arrival(EdgePieces pieces, int edge, long from, long to) {
    if (pieces.areEdges()) {
      return Time.plus(from, pieces.travelTime(edge));
    }
    int last = pieces.first(edge + 1) - 1;
    return pieces.leastArrival(pieces.holding(edge, from), last, from, to);
  }
}
