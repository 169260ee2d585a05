package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import java.util.function.BiConsumer;
import org.apache.giraph.edge.Edge;

/**
 * Scatters what changed in a vertex' state along its edges: once per overlap of an edge piece with
 * a stretch of changed state that has one value. One per thread.
 */
final class EdgeScatterer extends ScatterContext {
  private final ScatterProgram program;
  private final boolean simple;
  private final boolean staysReached;
  private final BiConsumer<VertexKey, IntervalMessage> out;
  private final IntervalMessage message = new IntervalMessage();
  private long calls;
  private long messages;

  // The overlap of the current call.
  private long start;
  private long end;
  private IntervalMap state;
  private int statePiece;
  private int source;
  private VertexKey target;
  private EdgePiece edge;

  /**
   * Prepares.
   *
   * @param view that of the edges along which it scatters
   * @param out takes messages and where they go; both change after the call
   */
  EdgeScatterer(ScatterProgram program, View view, BiConsumer<VertexKey, IntervalMessage> out) {
    super(program.messageType());
    this.program = program;
    this.simple = view.simple();
    this.staysReached = program instanceof SelectiveProgram selective && selective.staysReached();
    this.out = out;
  }

  /** Number of scatter calls so far. */
  long calls() {
    return calls;
  }

  /** Number of messages so far. */
  long messages() {
    return messages;
  }

  /**
   * Scatters the changed pieces of a state.
   *
   * @param vertex rank of the vertex
   * @param changed its state
   * @param edges its edges under the view
   */
  void scatter(int vertex, IntervalMap changed, Iterable<Edge<VertexKey, EdgePiece>> edges) {
    source = vertex;
    state = changed;
    for (Edge<VertexKey, EdgePiece> next : edges) {
      target = next.getTargetVertexId();
      edge = next.getValue();
      scatterAlongEdge();
    }
  }

  private void scatterAlongEdge() {
    int size = state.size();
    long from = Math.max(edge.start(), state.start(0));
    long to = Math.min(edge.end(), state.end(size - 1));
    if (from >= to) {
      return;
    }
    int piece = state.find(from);
    while (piece < size && state.start(piece) < to) {
      int last = lastAlike(piece);
      if (state.isChanged(piece)) {
        statePiece = piece;
        start = Math.max(from, state.start(piece));
        end = Math.min(to, state.end(last));
        calls++;
        program.scatter(this);
      }
      piece = last + 1;
    }
  }

  /** The last of the neighbours from a piece on that are changed or not and valued as it is. */
  private int lastAlike(int piece) {
    int last = piece;
    while (last + 1 < state.size()
        && state.isChanged(last + 1) == state.isChanged(piece)
        && state.isPresent(last + 1) == state.isPresent(piece)
        && state.value(last + 1) == state.value(piece)
        && state.second(last + 1) == state.second(piece)) {
      last++;
    }
    return last;
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
    return state.value(statePiece);
  }

  @Override
  public long secondState() {
    return state.second(statePiece);
  }

  @Override
  public int source() {
    return source;
  }

  @Override
  public long travelTime() {
    return properties().travelTime();
  }

  @Override
  public double cost() {
    return properties().cost();
  }

  private EdgePiece properties() {
    if (simple) {
      throw new IllegalStateException(
          program.getClass().getName() + " asks for a property of an edge in a simple view");
    }
    return edge;
  }

  @Override
  public int piece() {
    throw new UnsupportedOperationException("further properties are not read on Giraph yet");
  }

  @Override
  public int degree() {
    throw new IllegalStateException(
        program.getClass().getName() + " asks for a degree, which is not among its facts");
  }

  @Override
  public void send(long from, long to, long value, long second) {
    if (staysReached && to != Time.OPEN) {
      throw new IllegalStateException(
          program.getClass().getName() + " promises to stay reached, but sends an end: " + to);
    }
    if (from < to) {
      message.set(program.messageType(), from, to, value, second);
      messages++;
      out.accept(target, message);
    }
  }
}
