package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * The edges that lead to one vertex, by the vertex from which they come: what closes walks is
 * looked up and not searched. Cost of a change of the vertex: its degree. One per worker; 4 bytes
 * per vertex of the graph.
 */
final class ClosingEdges {
  // An edge from w to the origin stands among the origin's edges the other way round. Those of w
  // are a list in order of start: the first is edge heads[w] - 1, behind edge i comes next[i] - 1.
  // Example: edges 0 from 7, 1 from 4, 2 from 7
  //   heads[4] 2, heads[7] 1, else 0     next 3 0 0
  private final Adjacency adjacency;
  private final int[] heads;
  private int[] next = IntArrays.EMPTY_ARRAY;
  private final EdgeLives lives = new EdgeLives();

  ClosingEdges(TemporalGraph graph, View lastStep) {
    this.adjacency = graph.adjacency(opposite(lastStep));
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
    next = IntArrays.grow(next, lives.count, 0);
    for (int i = lives.count - 1; i >= 0; i--) {
      int neighbour = adjacency.neighbour(lives.firstSlot + i);
      next[i] = heads[neighbour];
      heads[neighbour] = i + 1;
    }
  }

  /** Forgets the edges of the origin. */
  void close() {
    for (int i = 0; i < lives.count; i++) {
      heads[adjacency.neighbour(lives.firstSlot + i)] = 0;
    }
    lives.count = 0;
  }

  /** The first edge from a vertex to the origin, -1 if there is none. */
  int first(int vertex) {
    return heads[vertex] - 1;
  }

  /** The edge that comes next in order of start, -1 if there is none. */
  int next(int i) {
    return next[i] - 1;
  }

  long start(int i) {
    return lives.starts[i];
  }

  long end(int i) {
    return lives.ends[i];
  }

  /** The graph's edge behind an edge. */
  int edge(int i) {
    return adjacency.edge(lives.firstSlot + i);
  }
}
