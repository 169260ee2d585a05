package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.warp.Messages;

/**
 * Scatters pieces of one vertex' state along its edges: deferred until the vertex is done in this
 * superstep, and once per edge piece and state piece. One per worker.
 */
final class Scatterer extends ScatterContext {
  private final ScatterProgram program;
  private final TemporalGraph graph;
  private final EdgePieces edgePieces;
  private final boolean hasDegrees;
  private final boolean staysReached;
  private final int shift;
  private Adjacency adjacency;
  private boolean simple;
  private boolean wholeEdges;
  private Messages[] out;

  private final ScatterPieces pieces = new ScatterPieces();

  // The vertex' edges that may meet them.
  private final EdgeLives edges = new EdgeLives();

  // The overlap of the current call.
  private long start;
  private long end;
  private int statePiece;
  private int source;
  private int target;
  private int piece;
  private long calls;

  Scatterer(ScatterProgram program, View view, TemporalGraph graph, Partitions partitions) {
    super(program.messageType());
    this.program = program;
    this.graph = graph;
    this.edgePieces = graph.pieces();
    this.hasDegrees =
        program instanceof RoundProgram rounds && rounds.facts().contains(Fact.DEGREE);
    this.staysReached = program instanceof SelectiveProgram selective && selective.staysReached();
    this.shift = partitions.shift();
    along(view);
  }

  /** Goes on with other edges. */
  void along(View view) {
    adjacency = graph.adjacency(view);
    simple = view.simple();
    wholeEdges = simple || edgePieces.areEdges();
  }

  /** Says where messages go: a buffer per target partition. */
  void sendTo(Messages[] buffers) {
    out = buffers;
  }

  long calls() {
    return calls;
  }

  /** The pieces of state to scatter next; kernels fill them in. */
  ScatterPieces pieces() {
    return pieces;
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
    source = vertex;
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
          statePiece = 0;
          overlap(slot + i, i, Math.max(first, starts[i]), Math.min(last, ends[i]));
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
      statePiece = p;
      overlap(slot, i, Math.max(pieces.from(p), edges.starts[i]), Math.min(pieces.to(p), edgeEnd));
    }
  }

  private void overlap(int slot, int i, long from, long to) {
    if (wholeEdges) {
      piece = adjacency.edge(slot);
      call(from, to);
    } else {
      scatterAlongPieces(adjacency.edge(slot), edges.ends[i], from, to);
    }
  }

  private void scatterAlongPieces(int edge, long edgeEnd, long from, long to) {
    int behind = edgePieces.first(edge + 1);
    for (int p = edgePieces.holding(edge, from); p < behind && edgePieces.start(p) < to; p++) {
      long pieceEnd = p + 1 < behind ? edgePieces.start(p + 1) : edgeEnd;
      piece = p;
      call(Math.max(from, edgePieces.start(p)), Math.min(to, pieceEnd));
    }
  }

  private void call(long from, long to) {
    start = from;
    end = to;
    calls++;
    program.scatter(this);
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public long state() {
    return pieces.value(statePiece);
  }

  @Override
  public long secondState() {
    return pieces.second(statePiece);
  }

  @Override
  public int source() {
    return source;
  }

  @Override
  public long travelTime() {
    return edgePieces.travelTime(piece());
  }

  @Override
  public double cost() {
    return edgePieces.cost(piece());
  }

  @Override
  public int piece() {
    if (simple) {
      throw new IllegalStateException(
          program.getClass().getName() + " asks for a property of an edge in a simple view");
    }
    return piece;
  }

  @Override
  public int degree() {
    if (!hasDegrees) {
      throw new IllegalStateException(
          program.getClass().getName()
              + " asks for a degree to scatter, which only a program of rounds with that fact has");
    }
    return pieces.degree(statePiece);
  }

  @Override
  public void send(long from, long to, long value, long second) {
    if (staysReached && to != Time.OPEN) {
      throw new IllegalStateException(
          program.getClass().getName() + " promises to stay reached, but sends an end: " + to);
    }
    if (from < to) {
      out[target >>> shift].addTo(target, from, to, value, second);
    }
  }
}
