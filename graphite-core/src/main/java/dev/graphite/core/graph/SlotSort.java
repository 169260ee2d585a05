package dev.graphite.core.graph;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Sorts items by the vertex that owns them, and each vertex' items by a key. */
final class SlotSort {
  private SlotSort() {}

  /** Where each vertex' items begin: a prefix sum over the items' owners. */
  static int[] firstSlots(int vertices, int items, IntUnaryOperator owner) {
    int[] first = new int[vertices + 1];
    for (int item = 0; item < items; item++) {
      first[owner.applyAsInt(item) + 1]++;
    }
    for (int vertex = 0; vertex < vertices; vertex++) {
      first[vertex + 1] += first[vertex];
    }
    return first;
  }

  /** The items {@code 0 .. items-1} in the order of their owners. */
  static int[] byOwner(int[] firstSlot, int items, IntUnaryOperator owner) {
    int[] next = firstSlot.clone();
    int[] order = new int[items];
    for (int item = 0; item < items; item++) {
      order[next[owner.applyAsInt(item)]++] = item;
    }
    return order;
  }

  /**
   * Sorts each vertex' items by a key; items with equal keys keep their order. Cost O(d log d) for
   * a vertex with d items.
   */
  static void within(int[] firstSlot, int[] order, IntToLongFunction key) {
    long[] packed = LongArrays.EMPTY_ARRAY;
    int[] before = IntArrays.EMPTY_ARRAY;
    for (int vertex = 0; vertex + 1 < firstSlot.length; vertex++) {
      int from = firstSlot[vertex];
      int count = firstSlot[vertex + 1] - from;
      if (count < 2) {
        continue;
      }
      packed = LongArrays.grow(packed, count, 0);
      if (pack(order, from, count, key, packed)) {
        before = IntArrays.grow(before, count, 0);
        System.arraycopy(order, from, before, 0, count);
        Arrays.sort(packed, 0, count);
        for (int i = 0; i < count; i++) {
          order[from + i] = before[(int) packed[i]];
        }
      } else {
        IntArrays.mergeSort(
            order,
            from,
            from + count,
            (a, b) -> Long.compare(key.applyAsLong(a), key.applyAsLong(b)));
      }
    }
  }

  /** Packs key and position into longs that sort like the pair, if the keys lie close enough. */
  private static boolean pack(
      int[] order, int from, int count, IntToLongFunction key, long[] packed) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long value = key.applyAsLong(order[from + i]);
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    if (max - min < 0 || max - min > Integer.MAX_VALUE) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      packed[i] = key.applyAsLong(order[from + i]) - min << 32 | i;
    }
    return true;
  }
}
