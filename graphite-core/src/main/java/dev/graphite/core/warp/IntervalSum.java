package dev.graphite.core.warp;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Adds up values given over intervals: at every tick, the sum of the values whose interval holds
 * it.
 *
 * <p>Doubles are only added, never taken back, so that a sum near a far larger one keeps its
 * digits. What doubles lose by rounding is added up, too, so that a sum is, but for the rarest of
 * cases, the double next to the exact one, in whatever order values come. Cost O(m log m) for m
 * values, with at most 2^29 different starts and ends. Not safe for threads; reused without
 * allocation once grown.
 */
public final class IntervalSum {
  // The ticks at which an interval starts or ends cut time into cells 0 .. cells-1. A value that
  // covers the cells [i, j) is added to the O(log cells) nodes of a segment tree that make up this
  // range (leaf of cell c: node cells + c, parent of n: n / 2); passing the nodes' sums down to the
  // leaves gives each cell its sum.
  private final Bounds bounds = new Bounds();
  private long[] tree = LongArrays.EMPTY_ARRAY;
  // What the sums in the tree lost by rounding, if they can.
  private long[] lost = LongArrays.EMPTY_ARRAY;
  private int[] cover = IntArrays.EMPTY_ARRAY;
  private boolean exact;
  private int cells;

  /**
   * Adds up messages, clipped to a life.
   *
   * @param messages where they are
   * @param first the first of them
   * @param behind the first that no longer counts
   * @param lifeStart ticks before are left out
   * @param lifeEnd ticks from here on are left out
   * @param sum how to add
   */
  public void sum(Messages messages, int first, int behind, long lifeStart, long lifeEnd, Sum sum) {
    sum(messages, first, behind, lifeStart, lifeEnd, sum, false);
  }

  /**
   * Adds up messages that are sums themselves, clipped to a life: the second slot of each is the
   * number of values that it stands for, less than 0 if they are taken back.
   *
   * @see #sum(Messages, int, int, long, long, Sum)
   */
  public void sumOfSums(
      Messages messages, int first, int behind, long lifeStart, long lifeEnd, Sum sum) {
    sum(messages, first, behind, lifeStart, lifeEnd, sum, true);
  }

  private void sum(
      Messages messages,
      int first,
      int behind,
      long lifeStart,
      long lifeEnd,
      Sum sum,
      boolean counted) {
    cut(messages, first, behind, lifeStart, lifeEnd);
    exact = sum.isExact();
    tree = cleared(tree);
    lost = exact ? lost : cleared(lost);
    cover = IntArrays.grow(cover, cells + 1, 0);
    Arrays.fill(cover, 0, cells + 1, 0);
    for (int i = first; i < behind; i++) {
      long from = Math.max(messages.from(i), lifeStart);
      long to = Math.min(messages.to(i), lifeEnd);
      if (from < to) {
        int firstCell = bounds.place(from);
        int behindCell = bounds.place(to);
        int count = counted ? Math.toIntExact(messages.second(i)) : 1;
        cover[firstCell] += count;
        cover[behindCell] -= count;
        add(firstCell, behindCell, messages.value(i), sum);
      }
    }
    passDown(sum);
    for (int cell = 1; cell < cells; cell++) {
      cover[cell] += cover[cell - 1];
    }
  }

  private long[] cleared(long[] nodes) {
    long[] grown = LongArrays.grow(nodes, Math.multiplyExact(2, cells), 0);
    Arrays.fill(grown, 0, 2 * cells, Sum.IDENTITY);
    return grown;
  }

  private void passDown(Sum sum) {
    for (int node = 1; node < cells; node++) {
      if (tree[node] != Sum.IDENTITY) {
        addTo(2 * node, tree[node], sum);
        addTo(2 * node + 1, tree[node], sum);
      }
      if (!exact && lost[node] != Sum.IDENTITY) {
        lost[2 * node] = sum.add(lost[2 * node], lost[node]);
        lost[2 * node + 1] = sum.add(lost[2 * node + 1], lost[node]);
      }
    }
    for (int leaf = cells; leaf < 2 * cells && !exact; leaf++) {
      long rest = lost[leaf];
      if (rest != Sum.IDENTITY) {
        lost[leaf] = sum.lost(tree[leaf], rest);
        tree[leaf] = sum.add(tree[leaf], rest);
      }
    }
  }

  private void addTo(int node, long value, Sum sum) {
    long before = tree[node];
    tree[node] = sum.add(before, value);
    if (!exact && before != Sum.IDENTITY) {
      lost[node] = sum.add(lost[node], sum.lost(before, value));
    }
  }

  /** Number of cells; a value begins or ends between neighbouring ones. */
  public int cells() {
    return cells;
  }

  /** First tick of a cell. */
  public long start(int cell) {
    return bounds.get(cell);
  }

  /** End of a cell. */
  public long end(int cell) {
    return bounds.get(cell + 1);
  }

  /** Number of values that cover a cell. */
  public int count(int cell) {
    return cover[cell];
  }

  /** Sum of the values that cover a cell. */
  public long value(int cell) {
    return tree[cells + cell];
  }

  /** What {@link #value} lacks of the sum as far as that is known; 0 if values are longs. */
  public long lost(int cell) {
    return exact ? 0 : lost[cells + cell];
  }

  private void add(int firstCell, int behindCell, long value, Sum sum) {
    int low = firstCell + cells;
    int high = behindCell + cells;
    while (low < high) {
      if ((low & 1) == 1) {
        addTo(low, value, sum);
        low++;
      }
      if ((high & 1) == 1) {
        high--;
        addTo(high, value, sum);
      }
      low >>= 1;
      high >>= 1;
    }
  }

  /** Finds the bounds of the cells: all starts and ends, sorted, each once. */
  private void cut(Messages messages, int first, int behind, long lifeStart, long lifeEnd) {
    bounds.clear();
    for (int i = first; i < behind; i++) {
      long from = Math.max(messages.from(i), lifeStart);
      long to = Math.min(messages.to(i), lifeEnd);
      if (from < to) {
        bounds.add(from);
        bounds.add(to);
      }
    }
    bounds.sort();
    cells = Math.max(0, bounds.size() - 1);
  }
}
