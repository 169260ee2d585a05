package dev.graphite.core.engine;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.ScatterContext;
import java.util.Arrays;

/**
 * Scatters pieces of one vertex' state along its edges: deferred until the vertex is done in this
 * superstep, and once per edge piece and state piece. One per worker.
 */
final class Scatterer extends ScatterContext {
  private static final int LINEAR_SEARCH_LIMIT = 8;

  private final IntervalProgram program;
  private final Adjacency adjacency;
  private final EdgePieces edgePieces;
  private final boolean simple;
  private final boolean piecesAreEdges;
  private final int shift;
  private MessageBuffer[] out;

  // The pieces of state to scatter, in order of time.
  private long[] froms = new long[8];
  private long[] tos = new long[8];
  private long[] values = new long[8];
  private long[] seconds = new long[8];
  private int[] degrees = new int[8];
  private int size;

  // The overlap of the current call.
  private long start;
  private long end;
  private int statePiece;
  private int source;
  private int target;
  private int piece;
  private long calls;

  Scatterer(IntervalProgram program, TemporalGraph graph, Partitions partitions) {
    this.program = program;
    this.adjacency = graph.adjacency(program.view());
    this.edgePieces = graph.pieces();
    this.simple = program.view().simple();
    this.piecesAreEdges = edgePieces.areEdges();
    this.shift = partitions.shift();
  }

  /** Says where messages go: a buffer per target partition. */
  void sendTo(MessageBuffer[] buffers) {
    out = buffers;
  }

  long calls() {
    return calls;
  }

  /** Forgets the pieces of the vertex before. */
  void begin() {
    size = 0;
  }

  void addPiece(long from, long to, long value, long second, int degree) {
    if (size == froms.length) {
      int capacity = 2 * size;
      froms = Arrays.copyOf(froms, capacity);
      tos = Arrays.copyOf(tos, capacity);
      values = Arrays.copyOf(values, capacity);
      seconds = Arrays.copyOf(seconds, capacity);
      degrees = Arrays.copyOf(degrees, capacity);
    }
    froms[size] = from;
    tos[size] = to;
    values[size] = value;
    seconds[size] = second;
    degrees[size] = degree;
    size++;
  }

  /** Scatters the pieces added since {@link #begin} along all edges of a vertex. */
  void scatter(int vertex) {
    if (size == 0) {
      return;
    }
    source = vertex;
    long first = froms[0];
    int slot = adjacency.firstSlotAlive(vertex, first);
    int behind = adjacency.lastSlotStarted(vertex, tos[size - 1]);
    for (; slot < behind; slot++) {
      long edgeEnd = adjacency.end(slot);
      if (edgeEnd > first) {
        scatterAlong(slot, adjacency.start(slot), edgeEnd);
      }
    }
  }

  private void scatterAlong(int slot, long edgeStart, long edgeEnd) {
    target = adjacency.neighbour(slot);
    for (int i = firstEndingAfter(edgeStart); i < size && froms[i] < edgeEnd; i++) {
      statePiece = i;
      long from = Math.max(froms[i], edgeStart);
      long to = Math.min(tos[i], edgeEnd);
      if (simple || piecesAreEdges) {
        piece = adjacency.edge(slot);
        call(from, to);
      } else {
        scatterAlongPieces(adjacency.edge(slot), edgeEnd, from, to);
      }
    }
  }

  private void scatterAlongPieces(int edge, long edgeEnd, long from, long to) {
    int behind = edgePieces.first(edge + 1);
    for (int p = edgePieces.first(edge); p < behind; p++) {
      long pieceStart = edgePieces.start(p);
      long pieceEnd = p + 1 < behind ? edgePieces.start(p + 1) : edgeEnd;
      if (pieceStart < to && pieceEnd > from) {
        piece = p;
        call(Math.max(from, pieceStart), Math.min(to, pieceEnd));
      }
    }
  }

  private void call(long from, long to) {
    start = from;
    end = to;
    calls++;
    program.scatter(this);
  }

  /** The first piece that ends after a tick; pieces are disjoint and in order. */
  private int firstEndingAfter(long tick) {
    int low = 0;
    int high = size;
    while (high - low > LINEAR_SEARCH_LIMIT) {
      int middle = (low + high) >>> 1;
      if (tos[middle] <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < high && tos[low] <= tick) {
      low++;
    }
    return low;
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
    return values[statePiece];
  }

  @Override
  public long secondState() {
    return seconds[statePiece];
  }

  @Override
  public int source() {
    return source;
  }

  @Override
  public int target() {
    return target;
  }

  @Override
  public long travelTime() {
    return edgePieces.travelTime(piece);
  }

  @Override
  public double cost() {
    return edgePieces.cost(piece);
  }

  @Override
  public int piece() {
    return piece;
  }

  @Override
  public int degree() {
    return degrees[statePiece];
  }

  @Override
  public void send(long from, long to, long value, long second) {
    if (from < to) {
      out[target >>> shift].add(target, from, to, value, second);
    }
  }
}
