package dev.graphite.giraph.rank;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** Sorted keys of one worker on their way to another. Not safe for threads. */
public final class KeyList implements Writable {
  private int worker;
  private int offset;
  private List<VertexKey> keys = List.of();

  /** An empty list, to be read into. */
  public KeyList() {}

  /**
   * A list.
   *
   * @param worker whose keys they are
   * @param offset place of the first one among the worker's sorted keys
   * @param keys the keys; not copied
   */
  KeyList(int worker, int offset, List<VertexKey> keys) {
    this.worker = worker;
    this.offset = offset;
    this.keys = keys;
  }

  int worker() {
    return worker;
  }

  int offset() {
    return offset;
  }

  List<VertexKey> keys() {
    return keys;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, worker);
    WritableUtils.writeVInt(out, offset);
    WritableUtils.writeVInt(out, keys.size());
    for (VertexKey key : keys) {
      key.write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    worker = WritableUtils.readVInt(in);
    offset = WritableUtils.readVInt(in);
    int count = WritableUtils.readVInt(in);
    if (worker < 0 || offset < 0 || count < 0) {
      throw new DamagedDataException(count + " keys from " + offset + " on of worker " + worker);
    }
    keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      VertexKey key = new VertexKey();
      key.readFields(in);
      keys.add(key);
    }
  }
}
