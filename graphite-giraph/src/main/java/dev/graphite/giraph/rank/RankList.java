package dev.graphite.giraph.rank;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** The ranks of a {@link KeyList} on their way back, ascending. Not safe for threads. */
public final class RankList implements Writable {
  private int offset;
  private IntArrayList ranks = new IntArrayList();

  /** An empty list, to be read into. */
  public RankList() {}

  /** No ranks yet, for the keys from an offset on. */
  RankList(int offset) {
    this.offset = offset;
  }

  void add(int rank) {
    ranks.add(rank);
  }

  int offset() {
    return offset;
  }

  int size() {
    return ranks.size();
  }

  int rank(int i) {
    return ranks.getInt(i);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, offset);
    WritableUtils.writeVInt(out, ranks.size());
    int last = 0;
    for (int i = 0; i < ranks.size(); i++) {
      WritableUtils.writeVInt(out, ranks.getInt(i) - last);
      last = ranks.getInt(i);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    offset = WritableUtils.readVInt(in);
    int count = WritableUtils.readVInt(in);
    if (offset < 0 || count < 0) {
      throw new IOException(count + " ranks from " + offset + " on");
    }
    ranks = new IntArrayList();
    int last = 0;
    for (int i = 0; i < count; i++) {
      int step = WritableUtils.readVInt(in);
      if (step < 0 || last + step < 0 || i > 0 && step == 0) {
        throw new IOException("a rank " + step + " above " + last);
      }
      last += step;
      ranks.add(last);
    }
  }
}
