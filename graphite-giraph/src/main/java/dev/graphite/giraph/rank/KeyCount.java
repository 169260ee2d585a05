package dev.graphite.giraph.rank;

import dev.graphite.giraph.data.DamagedDataException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;

/** How many keys fall to a worker. */
public final class KeyCount implements Writable {
  private int worker;
  private long count;

  /** A count that is to be read. */
  public KeyCount() {}

  /** The count of a worker. */
  KeyCount(int worker, long count) {
    this.worker = worker;
    this.count = count;
  }

  int worker() {
    return worker;
  }

  long count() {
    return count;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(worker);
    out.writeLong(count);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    worker = in.readInt();
    count = in.readLong();
    if (worker < 0 || count < 0) {
      throw new DamagedDataException(count + " keys of worker " + worker);
    }
  }
}
