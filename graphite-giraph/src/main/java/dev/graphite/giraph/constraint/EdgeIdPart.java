package dev.graphite.giraph.constraint;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** Some ids of edges with their ends, on their way to another worker. Not safe for threads. */
public final class EdgeIdPart implements Writable {
  private static final int FULL_BYTES = 1 << 20;
  private static final int CHUNK = 1 << 12;

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

  /** Takes an edge; its ends change after the call. */
  @FunctionalInterface
  interface Action {
    /** Does it. */
    void take(String id, VertexKey source, VertexKey target);
  }

  /** Hands out all edges. */
  void forEach(Action action) throws IOException {
    DataInputBuffer in = new DataInputBuffer();
    in.reset(bytes.getData(), bytes.getLength());
    VertexKey source = new VertexKey();
    VertexKey target = new VertexKey();
    while (in.getPosition() < in.getLength()) {
      int length = WritableUtils.readVInt(in);
      int left = in.getLength() - in.getPosition();
      DamagedDataException.checkedCount(length, left, "bytes of an id in " + left);
      String id = new String(in.getData(), in.getPosition(), length, StandardCharsets.UTF_8);
      in.skipBytes(length);
      source.readFields(in);
      target.readFields(in);
      action.take(id, source, target);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(bytes.getLength());
    out.write(bytes.getData(), 0, bytes.getLength());
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int left = DamagedDataException.checkedCount(in.readInt(), "bytes of ids of edges");
    bytes.reset();
    while (left > 0) {
      int next = Math.min(left, CHUNK);
      bytes.write(in, next);
      left -= next;
    }
  }
}
