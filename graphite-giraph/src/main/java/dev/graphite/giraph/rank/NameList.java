package dev.graphite.giraph.rank;

import dev.graphite.giraph.data.DamagedDataException;
import dev.graphite.giraph.data.VertexKey;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** Keys of vertices beside their ranks, on their way to who asked. Not safe for threads. */
public final class NameList implements Writable {
  private final IntArrayList ranks = new IntArrayList();
  private final List<VertexKey> keys = new ArrayList<>();

  /** An empty list. */
  public NameList() {}

  /** Adds a key, which is copied. */
  void add(int rank, VertexKey key) {
    ranks.add(rank);
    keys.add(key.copy());
  }

  int size() {
    return keys.size();
  }

  int rank(int i) {
    return ranks.getInt(i);
  }

  VertexKey key(int i) {
    return keys.get(i);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, keys.size());
    for (int i = 0; i < keys.size(); i++) {
      WritableUtils.writeVInt(out, ranks.getInt(i));
      keys.get(i).write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    ranks.clear();
    keys.clear();
    int count = DamagedDataException.checkedCount(WritableUtils.readVInt(in), "names");
    for (int i = 0; i < count; i++) {
      int rank = WritableUtils.readVInt(in);
      if (rank < 0) {
        throw new DamagedDataException("a name of rank " + rank);
      }
      VertexKey key = new VertexKey();
      key.readFields(in);
      ranks.add(rank);
      keys.add(key);
    }
  }
}
