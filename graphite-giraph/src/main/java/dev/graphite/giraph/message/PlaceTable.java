package dev.graphite.giraph.message;

/**
 * Places by integer id, in {@link WalkOrder}: who asks for one id after the other finds them beside
 * each other. Not safe for threads.
 *
 * <p>Space: 32 to 64 bytes an id.
 */
final class PlaceTable {
  /** Stands for a place that there is not. */
  static final long NONE = -1;

  // Slot i is slots[2 * i], an id, and slots[2 * i + 1]: 0 if the slot is free, else its place + 2;
  // 1, for NONE, if it was removed. An id is in the slot of its hash, or in one of those that come
  // next in steps of STEP, before the first free one: hashes of 64 ids in a row fill a window of 64
  // slots, and what finds its window full goes to the next.
  private static final int STEP = 65;
  private static final int FIRST_SLOTS = 16;

  private long[] slots = new long[2 * FIRST_SLOTS];
  private int used;

  /** The place of an id, or {@link #NONE}. */
  long get(long id) {
    int slot = find(id);
    return slots[slot + 1] == 0 ? NONE : slots[slot + 1] - 2;
  }

  /**
   * Sets the place of an id.
   *
   * @param place at least 0
   * @return the one that it had, or {@link #NONE}
   */
  long put(long id, long place) {
    int slot = find(id);
    long before = slots[slot + 1];
    slots[slot + 1] = place + 2;
    if (before != 0) {
      return before - 2;
    }
    slots[slot] = id;
    used++;
    if (4 * used > slots.length) {
      grow();
    }
    return NONE;
  }

  /** Forgets the place of an id, if it has one. */
  void remove(long id) {
    int slot = find(id);
    if (slots[slot + 1] != 0) {
      slots[slot + 1] = 1;
    }
  }

  /** Where an id is in the array, or would be. */
  private int find(long id) {
    int mask = slots.length - 1;
    int slot = 2 * WalkOrder.slot(id) & mask;
    while (slots[slot + 1] != 0 && slots[slot] != id) {
      slot = slot + 2 * STEP & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(2, old.length)];
    used = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] > 1) {
        put(old[i], old[i + 1] - 2);
      }
    }
  }

  /** From a place in the array on, the first of an id that has a place; else the array's length. */
  int next(int from) {
    int i = from;
    while (i < slots.length && slots[i + 1] < 2) {
      i += 2;
    }
    return i;
  }

  /** The id at a place in the array that {@link #next} has given. */
  long id(int i) {
    return slots[i];
  }

  /** True from {@link #next} that found no more. */
  boolean isBehind(int i) {
    return i == slots.length;
  }
}
