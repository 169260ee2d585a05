package dev.graphite.giraph.constraint;

import dev.graphite.core.graph.EdgeName;
import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** Some ids of edges with their ends, on their way to another worker. Not safe for threads. */
public final class EdgeIdPart implements Writable {
  private static final int FULL_BYTES = 1 << 20;

  private final DataOutputBuffer bytes = new DataOutputBuffer();

  /** Nothing. */
  public EdgeIdPart() {}

  /** Adds an edge; nothing is kept of the arguments. */
  void add(String id, VertexKey source, VertexKey target) {
    try {
      byte[] text = id.getBytes(StandardCharsets.UTF_8);
      WritableUtils.writeVInt(bytes, text.length);
      bytes.write(text);
      source.write(bytes);
      target.write(bytes);
    } catch (IOException e) {
      throw new AssertionError("a buffer cannot fail", e);
    }
  }

  /** True if the next edge should go into another part. */
  boolean isFull() {
    return bytes.getLength() >= FULL_BYTES;
  }

  /** Hands out all edges. */
  void forEach(Consumer<EdgeName> action) throws IOException {
    DataInputBuffer in = new DataInputBuffer();
    in.reset(bytes.getData(), bytes.getLength());
    VertexKey source = new VertexKey();
    VertexKey target = new VertexKey();
    while (in.getPosition() < in.getLength()) {
      byte[] id = new byte[WritableUtils.readVInt(in)];
      in.readFully(id);
      source.readFields(in);
      target.readFields(in);
      String text = new String(id, StandardCharsets.UTF_8);
      action.accept(new EdgeName(text, source.toString(), target.toString()));
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(bytes.getLength());
    out.write(bytes.getData(), 0, bytes.getLength());
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new DamagedDataException("ids of edges in " + length + " bytes");
    }
    bytes.reset();
    bytes.write(in, length);
  }
}
