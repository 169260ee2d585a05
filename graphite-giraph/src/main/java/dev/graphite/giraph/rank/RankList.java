package dev.graphite.giraph.rank;

import dev.graphite.giraph.data.DamagedDataException;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * Ascending ranks on their way to another worker, with a number that says whose they are. Not safe
 * for threads.
 */
public final class RankList implements Writable {
  private int number;
  private IntArrayList ranks = new IntArrayList();

  /** An empty list, to be read into. */
  public RankList() {}

  /** No ranks yet, with a number. */
  RankList(int number) {
    this.number = number;
  }

  void add(int rank) {
    ranks.add(rank);
  }

  int number() {
    return number;
  }

  int size() {
    return ranks.size();
  }

  int rank(int i) {
    return ranks.getInt(i);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, number);
    WritableUtils.writeVInt(out, ranks.size());
    int last = 0;
    for (int i = 0; i < ranks.size(); i++) {
      WritableUtils.writeVInt(out, ranks.getInt(i) - last);
      last = ranks.getInt(i);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    number = WritableUtils.readVInt(in);
    int count = WritableUtils.readVInt(in);
    if (number < 0 || count < 0) {
      throw new DamagedDataException(count + " ranks of number " + number);
    }
    ranks = new IntArrayList();
    int last = 0;
    for (int i = 0; i < count; i++) {
      int step = WritableUtils.readVInt(in);
      if (step < 0 || last + step < 0 || i > 0 && step == 0) {
        throw new DamagedDataException("a rank " + step + " above " + last);
      }
      last += step;
      ranks.add(last);
    }
  }
}
