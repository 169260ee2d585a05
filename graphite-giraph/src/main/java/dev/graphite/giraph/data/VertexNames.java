package dev.graphite.giraph.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.hadoop.io.WritableUtils;

/** The ids of a few vertices by their ranks. Immutable, safe for threads that only read keys. */
public final class VertexNames {
  /** No ids. */
  public static final VertexNames NONE = new VertexNames(new int[0], List.of());

  // The key of rank ranks[i] is keys.get(i); ranks ascend.
  private final int[] ranks;
  private final List<VertexKey> keys;

  private VertexNames(int[] ranks, List<VertexKey> keys) {
    this.ranks = ranks;
    this.keys = keys;
  }

  /** The keys of some ranks; not copied. */
  public static VertexNames of(SortedMap<Integer, VertexKey> keysByRank) {
    if (keysByRank.isEmpty()) {
      return NONE;
    }
    int[] ranks = keysByRank.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new VertexNames(ranks, new ArrayList<>(keysByRank.values()));
  }

  /** True if there are none. */
  public boolean isEmpty() {
    return ranks.length == 0;
  }

  /**
   * The id of the vertex with a rank.
   *
   * @throws IllegalStateException if it is not among these
   */
  public VertexKey key(int rank) {
    int place = Arrays.binarySearch(ranks, rank);
    if (place < 0) {
      throw new IllegalStateException("the vertex of rank " + rank + " has no name");
    }
    return keys.get(place);
  }

  void write(DataOutput out) throws IOException {
    WritableUtils.writeVInt(out, ranks.length);
    for (int i = 0; i < ranks.length; i++) {
      WritableUtils.writeVInt(out, ranks[i]);
      keys.get(i).write(out);
    }
  }

  static VertexNames read(DataInput in) throws IOException {
    int count = WritableUtils.readVInt(in);
    if (count < 1) {
      throw new DamagedDataException(count + " names");
    }
    List<Integer> ranks = new ArrayList<>();
    List<VertexKey> keys = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < count; i++) {
      int rank = WritableUtils.readVInt(in);
      if (rank <= last) {
        throw new DamagedDataException("a name of rank " + rank + " after " + last);
      }
      last = rank;
      ranks.add(rank);
      VertexKey key = new VertexKey();
      key.readFields(in);
      keys.add(key);
    }
    return new VertexNames(ranks.stream().mapToInt(Integer::intValue).toArray(), keys);
  }
}
