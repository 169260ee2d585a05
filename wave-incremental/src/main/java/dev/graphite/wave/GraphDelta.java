package dev.graphite.wave;

import dev.graphite.core.time.Time;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;

/**
 * What one batch has made of a graph, so far. There is one per batch, most of them of one change,
 * so sets come about when they are needed. Not safe for threads.
 */
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
  private final IntArrayList removed = new IntArrayList();
  private IntSet attachedSet = IntSets.EMPTY_SET; // has the first of attached
  private IntSet goneAgain = IntSets.EMPTY_SET;
  private Int2ObjectMap<int[]> removedTogether = Int2ObjectMaps.emptyMap();
  private Int2ObjectMap<Life> lives = Int2ObjectMaps.emptyMap();

  void attached(int slot) {
    attached.add(slot);
  }

  private boolean wasAttached(int slot) {
    if (attached.isEmpty()) {
      return false;
    }
    if (attachedSet.isEmpty()) {
      attachedSet = new IntOpenHashSet();
    }
    for (int i = attachedSet.size(); i < attached.size(); i++) {
      attachedSet.add(attached.getInt(i));
    }
    return attachedSet.contains(slot);
  }

  /** All arcs of an edge have gone. */
  void detached(int[] arcs) {
    for (int slot : arcs) {
      if (wasAttached(slot)) {
        goneAgain = goneAgain.isEmpty() ? new IntOpenHashSet() : goneAgain;
        goneAgain.add(slot);
      } else {
        removed.add(slot);
        if (arcs.length > 1) {
          removedTogether =
              removedTogether.isEmpty() ? new Int2ObjectOpenHashMap<>() : removedTogether;
          removedTogether.put(slot, arcs);
        }
      }
    }
  }

  void lifeChanged(int vertex, long start, long end) {
    lives = lives.isEmpty() ? new Int2ObjectLinkedOpenHashMap<>() : lives;
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
    return wasAttached(slot) && !goneAgain.contains(slot);
  }

  /** All slots that were filled, be it for a while. */
  IntArrayList filled() {
    return attached;
  }

  /** Slots that were filled and are free again. */
  IntSet goneAgain() {
    return goneAgain;
  }

  /** The lives before the batch of the vertices whose life was touched, in order of the rows. */
  Int2ObjectMap<Life> lives() {
    return lives;
  }
}
