package dev.graphite.wave;

import dev.graphite.core.graph.BadRecordException;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.graph.VertexNames;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Vertices that come over time: each id has an index, in order of coming, and a label, whose order
 * is that of output. Labels are what programs see as ranks. They leave gaps, so that a new vertex
 * takes a label between two others; when there is none left between, all labels are dealt anew.
 *
 * <p>Ids of vertices that went keep index and label. Not safe for threads.
 */
final class VertexLabels {
  // Labels of the ids known at first: MIDDLE + rank * step, around the middle of the ints from 0.
  // New ids at either end take OUTER_GAP more or less, so that ids which come in order leave gaps
  // alone; 2^29 / OUTER_GAP of them fit.
  private static final int LOWEST = 1 << 29;
  private static final int SPAN = 1 << 30;
  private static final int OUTER_GAP = 1 << 8;

  // With a share like this it is faster to go through all than to sort.
  private static final int WORTH_A_PASS = 16;

  private final GrowingIds ids;
  private final VertexIds base;
  private final boolean numeric;
  private final TreeMap<Object, Integer> later;
  private int[] labels;
  private final Int2IntOpenHashMap byLabel;

  VertexLabels(VertexIds base) {
    this.ids = new GrowingIds(base);
    this.base = base;
    this.numeric = base.isNumeric();
    this.labels = new int[base.size()];
    this.byLabel = new Int2IntOpenHashMap(base.size());
    this.later =
        new TreeMap<>(
            numeric
                ? (a, b) -> Long.compare((Long) a, (Long) b)
                : (a, b) -> VertexIds.CODE_POINT_ORDER.compare((String) a, (String) b));
    byLabel.defaultReturnValue(-1);
    deal();
  }

  /** The ids known at first, whose ranks are their indices. */
  VertexIds base() {
    return base;
  }

  /** Number of indices. */
  int size() {
    return ids.size();
  }

  /** True if all ids are integers, now and later. */
  boolean isNumeric() {
    return numeric;
  }

  /** The label of an index. */
  int label(int index) {
    return labels[index];
  }

  /** The index with this label, or -1. */
  int withLabel(int label) {
    return byLabel.get(label);
  }

  /** The id of an index. */
  String text(int index) {
    return ids.text(index);
  }

  /** The id of an index, if ids are integers. */
  long number(int index) {
    return ids.number(index);
  }

  /** The ids of vertices by label. */
  VertexNames byLabel() {
    return new VertexNames() {
      @Override
      public boolean isNumeric() {
        return numeric;
      }

      @Override
      public String text(int label) {
        return VertexLabels.this.text(withLabel(label));
      }

      @Override
      public long number(int label) {
        return VertexLabels.this.number(withLabel(label));
      }
    };
  }

  /** The index of an id, or -1 if it has never been seen. */
  int find(String id) {
    return ids.find(id);
  }

  /**
   * The index of an id, a new one if it has never been seen.
   *
   * @throws BadRecordException if ids are integers and this is none
   * @throws NoLabelLeftException if labels have to be dealt anew first
   */
  int findOrAdd(String id) {
    int known = find(id);
    if (known >= 0) {
      return known;
    }
    if (numeric && !VertexIds.isInteger(id)) {
      throw new BadRecordException("vertex '" + id + "' is no integer, as all others are");
    }
    Object key = key(id);
    int label = labelBetween(key);
    if (label < 0) {
      throw new NoLabelLeftException();
    }
    int index = add(id, key);
    labels[index] = label;
    byLabel.put(label, index);
    return index;
  }

  private int add(String id, Object key) {
    int index = ids.add(id);
    if (index >= labels.length) {
      labels = Arrays.copyOf(labels, Math.max(16, index + (index >> 1)));
    }
    later.put(key, index);
    return index;
  }

  /** There is no label between two neighbours; {@link #learn} makes room. */
  static final class NoLabelLeftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoLabelLeftException() {
      super("no label is left between two vertices", null, false, false);
    }
  }

  /** Sorts indices, all different, by label. Cost: O(k log k) for k of them at most. */
  void sort(IntArrayList indices) {
    if (indices.size() > size() / WORTH_A_PASS) {
      BitSet wanted = new BitSet(size());
      indices.forEach(wanted::set);
      indices.clear();
      forEachInOrder(
          index -> {
            if (wanted.get(index)) {
              indices.add(index);
            }
          });
      return;
    }
    long[] keys = new long[indices.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) labels[indices.getInt(i)] << 32 | indices.getInt(i);
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      indices.set(i, (int) keys[i]);
    }
  }

  /** Visits all indices in order of output. */
  void forEachInOrder(IntConsumer visitor) {
    int rank = 0;
    for (Map.Entry<Object, Integer> entry : later.entrySet()) {
      int behind = firstAfter(entry.getKey());
      while (rank < behind) {
        visitor.accept(rank++);
      }
      visitor.accept(entry.getValue());
    }
    while (rank < base.size()) {
      visitor.accept(rank++);
    }
  }

  /** Bytes of heap, ids left out that were there at first. */
  long memoryBytes() {
    return 4L * labels.length + 12L * byLabel.size() + 120L * later.size() + ids.memoryBytes();
  }

  private Object key(String id) {
    return numeric ? (Object) Long.valueOf(id) : VertexIds.canonical(id);
  }

  /** A label between those of the neighbours, or -1 if there is none. */
  private int labelBetween(Object key) {
    int rank = firstAfter(key);
    Map.Entry<Object, Integer> lower = later.lowerEntry(key);
    Map.Entry<Object, Integer> higher = later.higherEntry(key);
    long below = rank > 0 ? labels[rank - 1] : -1;
    long above = rank < base.size() ? labels[rank] : Long.MAX_VALUE;
    below = lower == null ? below : Math.max(below, labels[lower.getValue()]);
    above = higher == null ? above : Math.min(above, labels[higher.getValue()]);
    if (above == Long.MAX_VALUE) {
      long next = below < 0 ? LOWEST : below + OUTER_GAP;
      return next < Integer.MAX_VALUE ? (int) next : -1;
    }
    if (below < 0) {
      return above >= OUTER_GAP ? (int) above - OUTER_GAP : (int) above / 2 - (above > 1 ? 0 : 1);
    }
    return above - below > 1 ? (int) (below + (above - below) / 2) : -1;
  }

  /** The first rank of the base whose id comes after a key that the base has not. */
  private int firstAfter(Object key) {
    int low = 0;
    int high = base.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Object id = numeric ? (Object) base.number(middle) : base.text(middle);
      if (later.comparator().compare(id, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gives all indices new labels, with gaps between them, and ids that are new one too. */
  void learn(Iterable<String> ids) {
    for (String id : ids) {
      if (find(id) < 0 && (!numeric || VertexIds.isInteger(id))) {
        add(id, key(id));
      }
    }
    deal();
  }

  /** Gives all indices new labels, with gaps between them. Cost: O(V). */
  void deal() {
    byLabel.clear();
    int step = Math.max(1, Math.min(OUTER_GAP, SPAN / (size() + 1)));
    int[] next = {LOWEST};
    forEachInOrder(
        index -> {
          labels[index] = next[0];
          byLabel.put(next[0], index);
          next[0] += step;
        });
  }
}
