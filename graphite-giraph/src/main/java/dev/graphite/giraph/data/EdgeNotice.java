package dev.graphite.giraph.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;

/**
 * What the target of an edge is told: where it comes from, and the piece. Mutable as Hadoop has it;
 * not safe for threads.
 */
public final class EdgeNotice implements Writable {
  private final VertexKey source = new VertexKey();
  private final EdgePiece piece = new EdgePiece();

  /** Makes this the notice of a piece; both are copied. */
  public void set(VertexKey newSource, EdgePiece newPiece) {
    source.set(newSource);
    piece.set(newPiece);
  }

  /** The vertex from which the edge leads. */
  public VertexKey source() {
    return source;
  }

  /** A piece of the edge. */
  public EdgePiece piece() {
    return piece;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    source.write(out);
    piece.write(out);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    source.readFields(in);
    piece.readFields(in);
  }
}
