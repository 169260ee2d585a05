package dev.graphite.giraph;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.visit.ScatterPieces;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.function.BiConsumer;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.graph.Vertex;

/** What kernels share whose programs scatter along edges. */
abstract class ScatterKernel extends VertexKernel {
  final ScatterPieces pieces = new ScatterPieces();
  final Messages inbox;
  final boolean starts;
  private final ScatterProgram program;
  private final EdgeScatterer scatterer;

  ScatterKernel(
      ScatterProgram program, ProgramContext context, BiConsumer<VertexKey, IntervalMessage> out) {
    this.program = program;
    this.starts = context.isStart();
    this.inbox = new Messages(program.messageType().slots());
    this.scatterer = new EdgeScatterer(program, pieces, out);
  }

  /** Fills in the state of a vertex, which has none when the program starts. */
  final void load(Vertex<VertexKey, VertexState, EdgePiece> vertex, IntervalMap into) {
    if (starts) {
      vertex.getValue().setType(program.stateType());
    }
    vertex.getValue().load(into);
  }

  /** Fills the inbox with the messages of a vertex. */
  final void read(VertexKey vertex, Iterable<IntervalMessage> messages) {
    inbox.clear();
    for (IntervalMessage message : messages) {
      if (message.type() != program.messageType()) {
        throw new IllegalStateException(
            "a message of type " + message.type() + " reached " + vertex);
      }
      inbox.add(message.from(), message.to(), message.value(), message.second());
    }
  }

  /** The edges of a vertex under a view. */
  final Iterable<Edge<VertexKey, EdgePiece>> edges(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, View view) {
    return vertex.getEdges();
  }

  /** Scatters {@link #pieces} along edges, and keeps the settled state that they are of. */
  final void scatterAndSave(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, View view, IntervalMap state) {
    if (pieces.size() > 0) {
      scatterer.scatter(vertex.getValue().rank(), edges(vertex, view));
    }
    vertex.getValue().save(state);
  }

  @Override
  final long scatterCalls() {
    return scatterer.calls();
  }

  @Override
  final long messages() {
    return scatterer.messages();
  }
}
