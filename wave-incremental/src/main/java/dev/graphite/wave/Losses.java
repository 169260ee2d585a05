package dev.graphite.wave;

import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Stretches of state that have lost what they came from, to be looked at in order of level, those
 * of one vertex and level together. Not safe for threads.
 */
final class Losses {
  // Entry i is the row rows[6 i ..]: vertex, from, to, link, value, second.
  private static final int ROW = 6;

  private final LongArrayList rows = new LongArrayList();
  private final IntHeapPriorityQueue queue = new IntHeapPriorityQueue(this::compare);
  private int[] group = new int[8];
  private int groupSize;

  void add(int vertex, long from, long to, long link, long value, long second) {
    rows.add(vertex);
    rows.add(from);
    rows.add(to);
    rows.add(link);
    rows.add(value);
    rows.add(second);
    queue.enqueue(rows.size() / ROW - 1);
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Forgets all. */
  void clear() {
    queue.clear();
    rows.clear();
  }

  /** Takes the entries of the lowest level and, of these, of one vertex; answers how many. */
  int next() {
    groupSize = 0;
    int first = queue.firstInt();
    while (!queue.isEmpty() && isLike(queue.firstInt(), first)) {
      if (groupSize == group.length) {
        group = Arrays.copyOf(group, 2 * groupSize);
      }
      group[groupSize++] = queue.dequeueInt();
    }
    return groupSize;
  }

  int vertex() {
    return vertex(group[0]);
  }

  int level() {
    return level(group[0]);
  }

  long from(int i) {
    return rows.getLong(group[i] * ROW + 1);
  }

  long to(int i) {
    return rows.getLong(group[i] * ROW + 2);
  }

  long link(int i) {
    return rows.getLong(group[i] * ROW + 3);
  }

  long value(int i) {
    return rows.getLong(group[i] * ROW + 4);
  }

  long second(int i) {
    return rows.getLong(group[i] * ROW + 5);
  }

  private int vertex(int entry) {
    return (int) rows.getLong(entry * ROW);
  }

  private int level(int entry) {
    return Link.level(rows.getLong(entry * ROW + 3));
  }

  private boolean isLike(int a, int b) {
    return level(a) == level(b) && vertex(a) == vertex(b);
  }

  private int compare(int a, int b) {
    int byLevel = Integer.compare(level(a), level(b));
    return byLevel != 0 ? byLevel : Integer.compare(vertex(a), vertex(b));
  }
}
