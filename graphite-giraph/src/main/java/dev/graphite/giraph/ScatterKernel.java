package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.ObjectCodec;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.view.ViewEdges;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.giraph.graph.Vertex;

/** What kernels share whose programs scatter along edges. */
abstract class ScatterKernel extends VertexKernel {
  final ScatterPieces pieces = new ScatterPieces();
  final Messages inbox;
  final boolean starts;
  private final ScatterProgram program;
  private final ObjectCodec codec;
  private final boolean receivesObjects;
  private final int view;
  private final EdgeScatterer scatterer;

  /**
   * Prepares.
   *
   * @param view the edges along which it scatters in this superstep
   */
  ScatterKernel(
      ScatterProgram program,
      View view,
      ProgramContext context,
      BiConsumer<VertexKey, IntervalMessage> out) {
    this.program = program;
    this.codec = context.codec();
    this.receivesObjects = program.messageType() == ValueType.OBJECT;
    this.view = context.views().number(view);
    this.starts = context.stage().starts();
    this.inbox = new Messages(program.messageType().slots());
    this.scatterer = new EdgeScatterer(program, view, pieces, codec, out);
  }

  /** Fills in the state of a vertex, which has none when the program starts. */
  final void load(Vertex<VertexKey, VertexState, EdgePiece> vertex, IntervalMap into) {
    if (starts) {
      vertex.getValue().setType(program.stateType());
    }
    vertex.getValue().load(into, codec);
  }

  /** Keeps the settled state of a vertex that was loaded. */
  final void save(Vertex<VertexKey, VertexState, EdgePiece> vertex, IntervalMap state) {
    vertex.getValue().save(state, codec);
  }

  /** Fills the inbox with the messages of a vertex. */
  final void read(VertexKey vertex, Iterable<IntervalMessage> messages) {
    inbox.clear();
    for (IntervalMessage message : messages) {
      read(vertex, message);
    }
  }

  /** Adds a message of a vertex to the inbox. */
  final void read(VertexKey vertex, IntervalMessage message) {
    if (message.type() != program.messageType()) {
      throw new IllegalStateException("a message of type " + message.type() + " reached " + vertex);
    }
    long value = receivesObjects ? codec.handle(message.object()) : message.value();
    inbox.add(message.from(), message.to(), value, message.second());
  }

  /** Scatters {@link #pieces} along the edges of a vertex. */
  final void scatter(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    if (pieces.size() > 0) {
      scatterer.scatter(vertex.getValue().rank(), ViewEdges.of(vertex).view(view));
    }
  }

  /** Scatters {@link #pieces} to some targets, in messages that name their sender. */
  final void scatter(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Predicate<VertexKey> targets) {
    if (pieces.size() > 0) {
      scatterer.scatter(
          vertex.getId(), vertex.getValue().rank(), ViewEdges.of(vertex).view(view), targets);
    }
  }

  @Override
  final long scatterCalls() {
    return scatterer.calls();
  }

  @Override
  final long messages() {
    return scatterer.messages();
  }

  @Override
  final long messageBytes() {
    return scatterer.messageBytes();
  }
}
