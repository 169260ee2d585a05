package dev.graphite.core.warp;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Warp without a fold: a sweep over the sorted starts and ends that keeps the group of messages
 * alive. Cost O(m log m + sizes of the outputs). The group's order is that of arrival in the sweep.
 */
final class GroupingWarp extends TimeWarp {
  private int[] byStart = IntArrays.EMPTY_ARRAY;
  private int[] byEnd = IntArrays.EMPTY_ARRAY;
  private long[] froms = LongArrays.EMPTY_ARRAY;
  private long[] tos = LongArrays.EMPTY_ARRAY;
  private int[] group = IntArrays.EMPTY_ARRAY;
  private int[] placeInGroup = IntArrays.EMPTY_ARRAY;
  private final IntComparator earlierStart = (a, b) -> Long.compare(froms[a], froms[b]);
  private final IntComparator earlierEnd = (a, b) -> Long.compare(tos[a], tos[b]);
  private int groupSize;
  private int offset;

  @Override
  public void warp(IntervalMap state, Messages messages, int first, int behind, Visitor visitor) {
    int count = clip(messages, first, behind, state.start(0), state.end(state.size() - 1));
    offset = first;
    groupSize = 0;
    int starting = 0;
    int ending = 0;
    long tick = count == 0 ? 0 : froms[byStart[0]];
    while (ending < count) {
      while (starting < count && froms[byStart[starting]] == tick) {
        int message = byStart[starting++];
        placeInGroup[message] = groupSize;
        group[groupSize++] = message;
      }
      long next = tos[byEnd[ending]];
      if (starting < count) {
        next = Math.min(next, froms[byStart[starting]]);
      }
      if (groupSize > 0) {
        visitPieces(state, tick, next, visitor);
      }
      tick = next;
      while (ending < count && tos[byEnd[ending]] == tick) {
        leave(byEnd[ending++]);
      }
    }
  }

  private void leave(int message) {
    int place = placeInGroup[message];
    int last = group[--groupSize];
    group[place] = last;
    placeInGroup[last] = place;
  }

  /** Collects the messages that share a tick with the life, sorted by start and by end. */
  private int clip(Messages messages, int first, int behind, long lifeStart, long lifeEnd) {
    int most = behind - first;
    froms = LongArrays.grow(froms, most, 0);
    tos = LongArrays.grow(tos, most, 0);
    byStart = IntArrays.grow(byStart, most, 0);
    byEnd = IntArrays.grow(byEnd, most, 0);
    group = IntArrays.grow(group, most, 0);
    placeInGroup = IntArrays.grow(placeInGroup, most, 0);
    int count = 0;
    for (int i = 0; i < most; i++) {
      froms[i] = Math.max(messages.from(first + i), lifeStart);
      tos[i] = Math.min(messages.to(first + i), lifeEnd);
      if (froms[i] < tos[i]) {
        byStart[count] = i;
        byEnd[count] = i;
        count++;
      }
    }
    IntArrays.quickSort(byStart, 0, count, earlierStart);
    IntArrays.quickSort(byEnd, 0, count, earlierEnd);
    return count;
  }

  @Override
  public long folded() {
    throw new UnsupportedOperationException("a group has no fold");
  }

  @Override
  public long foldedSecond() {
    throw new UnsupportedOperationException("a group has no fold");
  }

  @Override
  public int groupSize() {
    return groupSize;
  }

  @Override
  public int groupMessage(int i) {
    return offset + group[i];
  }
}
