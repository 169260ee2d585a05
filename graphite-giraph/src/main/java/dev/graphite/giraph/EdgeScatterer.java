package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.visit.ScatterVisit;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.ObjectCodec;
import dev.graphite.giraph.data.VertexKey;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.giraph.edge.Edge;

/**
 * Scatters pieces of a vertex' state along its edges: once per overlap of a piece with a piece of
 * an edge. One per thread.
 */
final class EdgeScatterer extends ScatterVisit {
  private final ScatterProgram program;
  private final ValueType messageType;
  private final ObjectCodec codec;
  private final BiConsumer<VertexKey, IntervalMessage> out;
  private final IntervalMessage message = new IntervalMessage();
  private boolean namesSender;
  private int sender;
  private long messages;
  private long messageBytes;

  // The edge of the current call.
  private VertexKey target;
  private EdgePiece edge;

  // The object sent last, which often goes along several edges.
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
    super(program, view, pieces);
    this.program = program;
    this.messageType = program.messageType();
    this.codec = messageType == ValueType.OBJECT ? codec : null;
    this.out = out;
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
    goTo(vertex);
    for (Edge<VertexKey, EdgePiece> next : edges) {
      target = next.getTargetVertexId();
      edge = next.getValue();
      scatterAlongEdge();
    }
  }

  /**
   * Scatters the pieces along some edges, in messages that name their sender.
   *
   * @param key that of the vertex
   * @param vertex its rank
   * @param edges its edges
   * @param targets those that are told
   */
  void scatter(
      VertexKey key,
      int vertex,
      Iterable<Edge<VertexKey, EdgePiece>> edges,
      Predicate<VertexKey> targets) {
    goTo(vertex);
    namesSender = true;
    sender = key.hashCode();
    for (Edge<VertexKey, EdgePiece> next : edges) {
      target = next.getTargetVertexId();
      edge = next.getValue();
      if (targets.test(target)) {
        scatterAlongEdge();
      }
    }
  }

  private void scatterAlongEdge() {
    ScatterPieces pieces = pieces();
    int piece = pieces.firstEndingAfter(edge.start());
    for (; piece < pieces.size() && pieces.from(piece) < edge.end(); piece++) {
      long start = Math.max(edge.start(), pieces.from(piece));
      call(piece, start, Math.min(edge.end(), pieces.to(piece)));
    }
  }

  @Override
  public long travelTime() {
    requireEdge();
    return edge.travelTime();
  }

  @Override
  public double cost() {
    requireEdge();
    return edge.cost();
  }

  @Override
  public int piece() {
    throw new UnsuitableQueryException(
        program.getClass().getName()
            + " asks for further properties of edges, which are not read on Giraph; run it with"
            + " --engine local");
  }

  @Override
  protected void take(long from, long to, long value, long second) {
    if (codec == null) {
      message.set(messageType, from, to, value, second);
    } else {
      message.setObject(from, to, bytes(value));
    }
    if (namesSender) {
      message.setSender(sender);
    }
    messages++;
    messageBytes += message.size() + target.size();
    out.accept(target, message);
  }

  private byte[] bytes(long handle) {
    if (sentBytes == null || handle != sent) {
      sentBytes = codec.bytes(handle);
      sent = handle;
    }
    return sentBytes;
  }
}
