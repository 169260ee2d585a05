package dev.graphite.giraph.kept;

import dev.graphite.giraph.data.DamagedDataException;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;

/** Hashes of keys on their way from one worker to another, or word that all are meant. */
public final class KeyHashes implements Writable {
  private static final int ALL = -1;

  private boolean all;
  private IntArrayList hashes = new IntArrayList();

  /** No hashes, to be read into. */
  public KeyHashes() {}

  /**
   * A list.
   *
   * @param all whether it stands for all keys there are
   * @param hashes the hashes; not copied
   */
  KeyHashes(boolean all, int[] hashes) {
    this.all = all;
    this.hashes = IntArrayList.wrap(hashes);
  }

  boolean all() {
    return all;
  }

  IntArrayList hashes() {
    return hashes;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(all ? ALL : hashes.size());
    for (int i = 0; !all && i < hashes.size(); i++) {
      out.writeInt(hashes.getInt(i));
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    int count = in.readInt();
    all = count == ALL;
    hashes = new IntArrayList();
    for (int i = DamagedDataException.checkedCount(all ? 0 : count, "hashes"); i > 0; i--) {
      hashes.add(in.readInt());
    }
  }
}
