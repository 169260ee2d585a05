package dev.graphite.jmh.giraph;

import dev.graphite.core.time.Time;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;

/** The graph as a temporal one: everything lives [0, inf), and edges take no time. */
public final class IntervalInput extends GeneratedInput<VertexKey, VertexState, EdgePiece> {
  @Override
  VertexKey id(long vertex) {
    return new VertexKey(vertex);
  }

  @Override
  VertexState value() {
    VertexState state = new VertexState();
    state.setLife(0, Time.OPEN, true);
    return state;
  }

  @Override
  Edge<VertexKey, EdgePiece> edge(long target, double weight) {
    EdgePiece piece = new EdgePiece();
    piece.set(0, Time.OPEN, 0, weight);
    return EdgeFactory.create(new VertexKey(target), piece);
  }
}
