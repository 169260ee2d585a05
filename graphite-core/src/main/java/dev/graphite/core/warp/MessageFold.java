package dev.graphite.core.warp;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;

/**
 * Folds the messages of one vertex into its state: the time-warp of a {@link Selection}.
 *
 * <p>Cost: O(m p) at most for m messages and p pieces. Where the state has many pieces, messages
 * that are not nested in each other cost O(p + m log m): they are folded in order of time into a
 * map of their own, which changes near its end only, and that map into the state in one pass. Not
 * safe for threads; reused without allocation once grown.
 */
public final class MessageFold {
  private static final int MANY_PIECES = 64;

  private final Selection selection;
  private final IntervalMap gathered = new IntervalMap();
  private final IntComparator earlierStart = (a, b) -> Long.compare(from(a), from(b));
  private Messages messages;
  private int[] order = IntArrays.EMPTY_ARRAY;

  /** Folds with a selection. */
  public MessageFold(Selection selection) {
    this.selection = selection;
  }

  /**
   * Folds messages into a state.
   *
   * @param inbox where the messages are
   * @param first the first of them
   * @param behind the first that no longer counts
   * @param state takes them
   * @return true if any message took a tick of the state
   */
  public boolean fold(Messages inbox, int first, int behind, IntervalMap state) {
    boolean changed = false;
    int next = first;
    while (next < behind && state.size() < MANY_PIECES) {
      changed |= fold(inbox, next++, state);
    }
    if (next < behind) {
      gather(inbox, next, behind, state);
      changed |= state.fold(gathered, selection);
    }
    return changed;
  }

  private void gather(Messages inbox, int first, int behind, IntervalMap state) {
    messages = inbox;
    int count = behind - first;
    order = IntArrays.grow(order, count, 0);
    for (int i = 0; i < count; i++) {
      order[i] = first + i;
    }
    IntArrays.quickSort(order, 0, count, earlierStart);
    gathered.reset(state.start(0), state.end(state.size() - 1));
    for (int i = 0; i < count; i++) {
      fold(inbox, order[i], gathered);
    }
  }

  private boolean fold(Messages inbox, int i, IntervalMap into) {
    return into.fold(inbox.from(i), inbox.to(i), inbox.value(i), inbox.second(i), selection);
  }

  private long from(int message) {
    return messages.from(message);
  }
}
