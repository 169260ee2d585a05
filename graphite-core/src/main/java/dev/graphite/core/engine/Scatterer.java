package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.visit.ScatterVisit;
import dev.graphite.core.warp.Messages;

/**
 * Scatters pieces of one vertex' state along its edges: deferred until the vertex is done in this
 * superstep, and once per edge piece and state piece. One per worker.
 */
final class Scatterer extends ScatterVisit {
  private final TemporalGraph graph;
  private final EdgePieces edgePieces;
  private final int shift;
  private Adjacency adjacency;
  private boolean simple;
  private boolean wholeEdges;
  private Messages[] out;

  private final ScatterPieces pieces = pieces();

  // The vertex' edges that may meet them.
  private final EdgeLives edges = new EdgeLives();

  // The edge of the current call.
  private int target;
  private int piece;

  Scatterer(ScatterProgram program, View view, TemporalGraph graph, Partitions partitions) {
    super(program, view, new ScatterPieces());
    this.graph = graph;
    this.edgePieces = graph.pieces();
    this.shift = partitions.shift();
    along(view);
  }

  /** Goes on with other edges. */
  void along(View view) {
    see(view);
    adjacency = graph.adjacency(view);
    simple = view.simple();
    wholeEdges = simple || edgePieces.areEdges();
  }

  /** Says where messages go: a buffer per target partition. */
  void sendTo(Messages[] buffers) {
    out = buffers;
  }

  /** Scatters one piece of a state without slots, which stays reached. */
  void scatter(int vertex, long from, long to) {
    pieces.clear();
    pieces.add(from, to, 0, 0, 0);
    scatter(vertex);
  }

  /** Scatters {@link #pieces} along all edges of a vertex. */
  void scatter(int vertex) {
    int size = pieces.size();
    if (size == 0) {
      return;
    }
    goTo(vertex);
    long first = pieces.from(0);
    long last = pieces.to(size - 1);
    edges.read(adjacency, vertex, first, last);
    long[] starts = edges.starts;
    long[] ends = edges.ends;
    int count = edges.count;
    int slot = edges.firstSlot;
    for (int i = 0; i < count; i++) {
      if (starts[i] < last && ends[i] > first) {
        target = adjacency.neighbour(slot + i);
        if (size == 1) {
          overlap(0, slot + i, i, Math.max(first, starts[i]), Math.min(last, ends[i]));
        } else {
          overlapPieces(slot + i, i);
        }
      }
    }
  }

  /** Scatters each piece of state that shares a tick with an edge. */
  private void overlapPieces(int slot, int i) {
    long edgeEnd = edges.ends[i];
    int size = pieces.size();
    int p = pieces.firstEndingAfter(edges.starts[i]);
    for (; p < size && pieces.from(p) < edgeEnd; p++) {
      overlap(
          p, slot, i, Math.max(pieces.from(p), edges.starts[i]), Math.min(pieces.to(p), edgeEnd));
    }
  }

  private void overlap(int statePiece, int slot, int i, long from, long to) {
    if (wholeEdges) {
      piece = adjacency.edge(slot);
      call(statePiece, from, to);
    } else {
      scatterAlongPieces(statePiece, adjacency.edge(slot), edges.ends[i], from, to);
    }
  }

  private void scatterAlongPieces(int statePiece, int edge, long edgeEnd, long from, long to) {
    int behind = edgePieces.first(edge + 1);
    for (int p = edgePieces.holding(edge, from); p < behind && edgePieces.start(p) < to; p++) {
      long pieceEnd = p + 1 < behind ? edgePieces.start(p + 1) : edgeEnd;
      piece = p;
      call(statePiece, Math.max(from, edgePieces.start(p)), Math.min(to, pieceEnd));
    }
  }

  @Override
  public long travelTime() {
    requireEdge();
    return edgePieces.travelTime(piece);
  }

  @Override
  public double cost() {
    requireEdge();
    return edgePieces.cost(piece);
  }

  @Override
  public int piece() {
    requireEdge();
    requireWholeGraph();
    return piece;
  }

  @Override
  protected void take(long from, long to, long value, long second) {
    out[target >>> shift].addTo(target, from, to, value, second);
  }
}
