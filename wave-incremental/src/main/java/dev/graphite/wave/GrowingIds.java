package dev.graphite.wave;

import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.graph.VertexNames;
import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;

/**
 * Ids of vertices that come over time, by index in order of coming, and the index of each: one look
 * into a table, without allocation. Ids never go. Not safe for threads.
 */
final class GrowingIds implements VertexNames {
  // places holds 1 + an index, or 0: an id stands at its hash or in the first free place behind it,
  // round the end. At most half of the places are taken. The ids themselves are not repeated there.
  // Example of the ids 40, 7 with equal hashes 3:  places . . . 1 2 . . .
  private static final int LEAST_PLACES = 16;

  private final VertexIds base;
  private final boolean numeric;
  private long[] laterNumbers = new long[8];
  private String[] laterTexts = new String[8];
  private int size;
  private int[] places;

  /** Begins with ids whose ranks are their indices. Cost: O(V). */
  GrowingIds(VertexIds base) {
    this.base = base;
    this.numeric = base.isNumeric();
    this.size = base.size();
    places =
        new int[Math.max(LEAST_PLACES, HashCommon.nextPowerOfTwo(Math.multiplyExact(2, size)))];
    placeAll();
  }

  /** The ids known at first. */
  VertexIds base() {
    return base;
  }

  /** Number of indices. */
  int size() {
    return size;
  }

  @Override
  public boolean isNumeric() {
    return numeric;
  }

  @Override
  public String text(int index) {
    int later = index - base.size();
    if (later < 0) {
      return base.text(index);
    }
    return numeric ? Long.toString(laterNumbers[later]) : laterTexts[later];
  }

  @Override
  public long number(int index) {
    int later = index - base.size();
    return later < 0 ? base.number(index) : laterNumbers[later];
  }

  /** The index of an id, or -1 if it has never been seen. */
  int find(String id) {
    if (!numeric) {
      return find(VertexIds.canonical(id), 0);
    }
    return VertexIds.isInteger(id) ? find(null, Long.parseLong(id)) : -1;
  }

  /** Adds an id that has never been seen, an integer if all are; answers its index. */
  int add(String id) {
    int later = size - base.size();
    if (numeric) {
      laterNumbers =
          later < laterNumbers.length ? laterNumbers : Arrays.copyOf(laterNumbers, 2 * later);
      laterNumbers[later] = Long.parseLong(id);
    } else {
      laterTexts = later < laterTexts.length ? laterTexts : Arrays.copyOf(laterTexts, 2 * later);
      laterTexts[later] = VertexIds.canonical(id);
    }
    int index = size++;
    if (2L * size > places.length) {
      places = new int[Math.multiplyExact(2, places.length)];
      placeAll();
    } else {
      place(index);
    }
    return index;
  }

  /** Bytes of heap, ids left out that were there at first. */
  long memoryBytes() {
    return 4L * places.length + 8L * laterNumbers.length + 50L * (numeric ? 0 : laterTexts.length);
  }

  private int find(String text, long number) {
    int last = places.length - 1;
    int at = (numeric ? hash(number) : hash(text)) & last;
    while (places[at] != 0) {
      int index = places[at] - 1;
      if (numeric ? number(index) == number : text(index).equals(text)) {
        return index;
      }
      at = at + 1 & last;
    }
    return -1;
  }

  private void placeAll() {
    for (int index = 0; index < size; index++) {
      place(index);
    }
  }

  private void place(int index) {
    int last = places.length - 1;
    int at = (numeric ? hash(number(index)) : hash(text(index))) & last;
    while (places[at] != 0) {
      at = at + 1 & last;
    }
    places[at] = index + 1;
  }

  private static int hash(long number) {
    return (int) HashCommon.mix(number);
  }

  private static int hash(String text) {
    return HashCommon.mix(text.hashCode());
  }
}
