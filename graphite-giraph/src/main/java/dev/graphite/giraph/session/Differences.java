package dev.graphite.giraph.session;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;

/** Is told of what has changed in a graph; an edge that has changed is one gone and one come. */
interface Differences {
  /** A vertex is gone, which had a rank. */
  void removed(VertexKey vertex, int rank);

  /** A vertex has another life. */
  void lives(VertexKey vertex, long start, long end);

  /** A vertex is new. */
  void added(VertexKey vertex, long start, long end);

  /** A piece of an edge is gone. */
  void gone(VertexKey source, VertexKey target, EdgePiece piece);

  /** A piece of an edge is new. */
  void come(VertexKey source, VertexKey target, EdgePiece piece);
}
