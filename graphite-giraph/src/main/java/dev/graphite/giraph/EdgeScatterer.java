package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.ObjectCodec;
import dev.graphite.giraph.data.VertexKey;
import java.util.function.BiConsumer;
import org.apache.giraph.edge.Edge;

/**
 * Scatters pieces of a vertex' state along its edges: once per overlap of a piece with a piece of
 * an edge. One per thread.
 */
final class EdgeScatterer extends ScatterContext {
  private final ScatterProgram program;
  private final boolean simple;
  private final boolean hasDegrees;
  private final boolean staysReached;
  private final ScatterPieces pieces;
  private final ObjectCodec codec;
  private final BiConsumer<VertexKey, IntervalMessage> out;
  private final IntervalMessage message = new IntervalMessage();
  private long calls;
  private long messages;
  private long messageBytes;

  // The overlap of the current call.
  private long start;
  private long end;
  private int statePiece;
  private int source;
  private VertexKey target;
  private EdgePiece edge;

  // The object sent last, which often goes along several edges; no handle is 0.
  private long sent;
  private byte[] sentBytes;

  /**
   * Prepares.
   *
   * @param view that of the edges along which it scatters
   * @param pieces what is to be scattered, filled in before each call of {@link #scatter}
   * @param codec writes objects; null if the program has none
   * @param out takes messages and where they go; both change after the call
   */
  EdgeScatterer(
      ScatterProgram program,
      View view,
      ScatterPieces pieces,
      ObjectCodec codec,
      BiConsumer<VertexKey, IntervalMessage> out) {
    super(program.messageType());
    this.program = program;
    this.simple = view.simple();
    this.hasDegrees =
        program instanceof RoundProgram rounds && rounds.facts().contains(Fact.DEGREE);
    this.staysReached = program instanceof SelectiveProgram selective && selective.staysReached();
    this.pieces = pieces;
    this.codec = program.messageType() == ValueType.OBJECT ? codec : null;
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

  /** Bytes of these messages, with the keys of their targets. */
  long messageBytes() {
    return messageBytes;
  }

  /**
   * Scatters the pieces along edges.
   *
   * @param vertex rank of the vertex that they are of
   * @param edges its edges
   */
  void scatter(int vertex, Iterable<Edge<VertexKey, EdgePiece>> edges) {
    source = vertex;
    for (Edge<VertexKey, EdgePiece> next : edges) {
      target = next.getTargetVertexId();
      edge = next.getValue();
      scatterAlongEdge();
    }
  }

  private void scatterAlongEdge() {
    int piece = pieces.firstEndingAfter(edge.start());
    for (; piece < pieces.size() && pieces.from(piece) < edge.end(); piece++) {
      statePiece = piece;
      start = Math.max(edge.start(), pieces.from(piece));
      end = Math.min(edge.end(), pieces.to(piece));
      calls++;
      program.scatter(this);
    }
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
      if (codec == null) {
        message.set(program.messageType(), from, to, value, second);
      } else {
        message.setObject(from, to, bytes(value));
      }
      messages++;
      messageBytes += message.size() + target.size();
      out.accept(target, message);
    }
  }

  private byte[] bytes(long handle) {
    if (handle != sent) {
      sentBytes = codec.bytes(handle);
      sent = handle;
    }
    return sentBytes;
  }
}
