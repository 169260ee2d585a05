package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.warp.IntervalMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * The states of all vertices between supersteps, in columns. A worker that owns a partition may use
 * that partition's vertices; different partitions may be used at the same time.
 */
final class StateStore implements IntervalResult.States {
  // Each partition has a pool of fewer than 2^31 pieces. A vertex has a block of 2^k pieces there,
  // of which the first `size` are in use; size 0 and no block while nothing was ever saved, which
  // reads as one piece without a value. Blocks that became too small go to the free list of their
  // k.
  private static final int SIZES = 31;

  private final TemporalGraph graph;
  private final Partitions partitions;
  private final int slots;
  private final int[] block;
  private final int[] size;
  private final byte[] capacityBits;
  private final Pool[] pools;

  StateStore(TemporalGraph graph, Partitions partitions, int slots) {
    this.graph = graph;
    this.partitions = partitions;
    this.slots = slots;
    int vertices = graph.vertexCount();
    block = new int[vertices];
    size = new int[vertices];
    capacityBits = new byte[vertices];
    pools = new Pool[partitions.count()];
    for (int i = 0; i < pools.length; i++) {
      pools[i] = new Pool(slots, partitions.size(i));
    }
  }

  @Override
  public void load(int vertex, IntervalMap into) {
    int pieces = size[vertex];
    if (pieces == 0) {
      into.reset(graph.vertexStart(vertex), graph.vertexEnd(vertex));
      return;
    }
    Pool pool = pools[vertex >>> partitions.shift()];
    int first = block[vertex];
    into.beginLoad(graph.vertexEnd(vertex), pieces);
    for (int i = first; i < first + pieces; i++) {
      into.load(
          pool.starts[i],
          pool.present[i],
          slots > 0 ? pool.values[i] : 0,
          slots > 1 ? pool.seconds[i] : 0);
    }
  }

  /** Keeps a settled state. */
  void save(int vertex, IntervalMap state) {
    Pool pool = pools[vertex >>> partitions.shift()];
    int pieces = state.size();
    if (size[vertex] == 0 || pieces > 1 << capacityBits[vertex]) {
      if (size[vertex] > 0) {
        pool.free(block[vertex], capacityBits[vertex]);
      }
      int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(pieces - 1));
      block[vertex] = pool.allocate(bits);
      capacityBits[vertex] = (byte) bits;
    }
    size[vertex] = pieces;
    int first = block[vertex];
    for (int i = 0; i < pieces; i++) {
      pool.starts[first + i] = state.start(i);
      pool.present[first + i] = state.isPresent(i);
      if (slots > 0) {
        pool.values[first + i] = state.value(i);
      }
      if (slots > 1) {
        pool.seconds[first + i] = state.second(i);
      }
    }
  }

  /** The pieces of one partition's vertices. */
  private static final class Pool {
    private final IntArrayList[] freeBlocks = new IntArrayList[SIZES];
    private final long firstCapacity;
    private long[] starts;
    private long[] values;
    private long[] seconds;
    private boolean[] present;
    private int used;

    private Pool(int slots, int vertices) {
      this.firstCapacity = 2L * vertices;
      starts = LongArrays.EMPTY_ARRAY;
      values = slots > 0 ? LongArrays.EMPTY_ARRAY : null;
      seconds = slots > 1 ? LongArrays.EMPTY_ARRAY : null;
      present = new boolean[0];
    }

    private int allocate(int bits) {
      IntArrayList free = freeBlocks[bits];
      if (free != null && !free.isEmpty()) {
        return free.removeInt(free.size() - 1);
      }
      int first = used;
      used = Math.toIntExact(used + (1L << bits));
      if (used > starts.length) {
        long wanted = Math.max(firstCapacity, Math.max(used, 2L * starts.length));
        int capacity = (int) Math.min(Integer.MAX_VALUE - 8, wanted);
        starts = Arrays.copyOf(starts, capacity);
        present = Arrays.copyOf(present, capacity);
        values = values == null ? null : Arrays.copyOf(values, capacity);
        seconds = seconds == null ? null : Arrays.copyOf(seconds, capacity);
      }
      return first;
    }

    private void free(int first, int bits) {
      if (freeBlocks[bits] == null) {
        freeBlocks[bits] = new IntArrayList();
      }
      freeBlocks[bits].add(first);
    }
  }
}
