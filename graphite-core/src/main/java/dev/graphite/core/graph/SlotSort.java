package dev.graphite.core.graph;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Sorts items by the vertex that owns them, and each vertex' items by a key. */
final class SlotSort {
  private SlotSort() {}

  /** The items {@code 0 .. items-1} as they stand. */
  static int[] identity(int items) {
    int[] order = new int[items];
    for (int item = 0; item < items; item++) {
      order[item] = item;
    }
    return order;
  }

  /** The values of the items in this order. */
  static int[] gather(int[] values, int[] order) {
    int[] gathered = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      gathered[i] = values[order[i]];
    }
    return gathered;
  }

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
   * a vertex with d items, O(d) if they are in order already.
   */
  static void within(int[] firstSlot, int[] order, IntToLongFunction key) {
    long[] keys = LongArrays.EMPTY_ARRAY;
    int[] items = IntArrays.EMPTY_ARRAY;
    for (int vertex = 0; vertex + 1 < firstSlot.length; vertex++) {
      int from = firstSlot[vertex];
      int count = firstSlot[vertex + 1] - from;
      keys = LongArrays.grow(keys, count, 0);
      items = IntArrays.grow(items, count, 0);
      boolean sorted = true;
      for (int i = 0; i < count; i++) {
        items[i] = order[from + i];
        keys[i] = key.applyAsLong(items[i]);
        sorted &= i == 0 || keys[i - 1] <= keys[i];
      }
      if (sorted) {
        continue;
      }
      if (!sortPacked(order, from, count, keys, items)) {
        sortFarApart(order, from, count, keys, items);
      }
    }
  }

  /**
   * Sorts by longs made of a key's distance from the least one and the item's position, which sort
   * like the pair. Returns false if the keys lie too far apart for that.
   */
  private static boolean sortPacked(int[] order, int from, int count, long[] keys, int[] items) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      min = Math.min(min, keys[i]);
      max = Math.max(max, keys[i]);
    }
    int positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    if (max - min < 0 || max - min > Long.MAX_VALUE >> positionBits) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      keys[i] = keys[i] - min << positionBits | i;
    }
    Arrays.sort(keys, 0, count);
    int position = (1 << positionBits) - 1;
    for (int i = 0; i < count; i++) {
      order[from + i] = items[(int) keys[i] & position];
    }
    return true;
  }

  private static void sortFarApart(int[] order, int from, int count, long[] keys, int[] items) {
    int[] positions = identity(count);
    IntArrays.mergeSort(positions, (a, b) -> Long.compare(keys[a], keys[b]));
    for (int i = 0; i < count; i++) {
      order[from + i] = items[positions[i]];
    }
  }
}
