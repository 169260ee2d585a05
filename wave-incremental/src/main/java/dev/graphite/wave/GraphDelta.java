package dev.graphite.wave;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** What one batch has made of a graph, so far. Not safe for threads. */
final class GraphDelta {
  /** The life of a vertex before the batch; absent if start is {@link #ABSENT}. */
  record Life(long start, long end) {
    boolean isAbsent() {
      return start == ABSENT;
    }
  }

  /** Start of the life of a vertex that is not there; not a tick. */
  static final long ABSENT = Time.OPEN;

  private final IntArrayList attached = new IntArrayList();
  private final IntOpenHashSet attachedSet = new IntOpenHashSet();
  private final IntArrayList removed = new IntArrayList();
  private final Int2ObjectOpenHashMap<int[]> removedTogether = new Int2ObjectOpenHashMap<>();
  private final IntOpenHashSet goneAgain = new IntOpenHashSet();
  private final Int2ObjectLinkedOpenHashMap<Life> lives = new Int2ObjectLinkedOpenHashMap<>();

  void attached(int slot) {
    attached.add(slot);
    attachedSet.add(slot);
  }

  /** All arcs of an edge have gone. */
  void detached(int[] arcs) {
    for (int slot : arcs) {
      if (attachedSet.contains(slot)) {
        goneAgain.add(slot);
      } else {
        removed.add(slot);
        if (arcs.length > 1) {
          removedTogether.put(slot, arcs);
        }
      }
    }
  }

  void lifeChanged(int vertex, long start, long end) {
    lives.putIfAbsent(vertex, new Life(start, end));
  }

  /** Arcs that are there and were not. */
  IntArrayList added() {
    if (goneAgain.isEmpty()) {
      return attached;
    }
    IntArrayList still = new IntArrayList(attached.size());
    for (int i = 0; i < attached.size(); i++) {
      if (!goneAgain.contains(attached.getInt(i))) {
        still.add(attached.getInt(i));
      }
    }
    return still;
  }

  /** Arcs that were there and are not. */
  IntArrayList removed() {
    return removed;
  }

  /** All arcs of the edge that an arc was removed with, in order of start; null if it was alone. */
  int[] removedWith(int slot) {
    return removedTogether.get(slot);
  }

  /** True if an arc is there and was not. */
  boolean isAdded(int slot) {
    return attachedSet.contains(slot) && !goneAgain.contains(slot);
  }

  /** All slots that were filled, be it for a while. */
  IntArrayList filled() {
    return attached;
  }

  /** Slots that were filled and are free again. */
  IntOpenHashSet goneAgain() {
    return goneAgain;
  }

  /** The lives before the batch of the vertices whose life was touched. */
  Int2ObjectLinkedOpenHashMap<Life> lives() {
    return lives;
  }
}
