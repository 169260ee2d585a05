package dev.graphite.giraph;

import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.Messages;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;

/**
 * Finds out which messages have brought the pieces of a state: a fold picks one of its operands, so
 * that a stretch which has changed has the slots of a message that covers it. Cost: O(m log m) for
 * m messages, and for each stretch the messages with its slots. Not safe for threads.
 */
final class Origins {
  private final IntervalMap before = new IntervalMap();
  private final IntComparator bySlots =
      (a, b) -> {
        int order = Long.compare(value(a), value(b));
        return order != 0 ? order : Long.compare(second(a), second(b));
      };
  private Messages messages;
  private IntArrayList senders;
  private IntervalMap origins;
  private int[] order = IntArrays.EMPTY_ARRAY;

  /** Looks at a state before messages are folded into it. */
  void look(IntervalMap state) {
    before.copyFrom(state);
  }

  /**
   * Says where the pieces come from that were not there before.
   *
   * @param state the state after the fold
   * @param inbox the messages; none if the vertex has started
   * @param from the hash of each message's sender
   * @param into takes the hashes; nothing where there are no messages
   */
  void find(IntervalMap state, Messages inbox, IntArrayList from, IntervalMap into) {
    messages = inbox;
    senders = from;
    origins = into;
    order = IntArrays.grow(order, inbox.size(), 0);
    for (int i = 0; i < inbox.size(); i++) {
      order[i] = i;
    }
    IntArrays.quickSort(order, 0, inbox.size(), bySlots);
    int old = 0;
    for (int i = 0; i < state.size(); i++) {
      for (long tick = state.start(i); tick < state.end(i); ) {
        long stop = Math.min(state.end(i), before.end(old));
        if (!isSame(state, i, old)) {
          assign(tick, stop, state.value(i), state.second(i));
        }
        tick = stop;
        old += tick == before.end(old) && old + 1 < before.size() ? 1 : 0;
      }
    }
    origins.settle();
  }

  private boolean isSame(IntervalMap state, int piece, int old) {
    return state.isPresent(piece) == before.isPresent(old)
        && state.value(piece) == before.value(old)
        && state.second(piece) == before.second(old);
  }

  private void assign(long from, long to, long value, long second) {
    if (messages.size() == 0) {
      origins.remove(from, to);
      return;
    }
    int first = firstWith(value, second);
    for (long tick = from; tick < to; ) {
      int best = -1;
      for (int i = first; i < messages.size() && has(order[i], value, second); i++) {
        boolean covers = messages.from(order[i]) <= tick && messages.to(order[i]) > tick;
        if (covers && (best < 0 || messages.to(order[i]) > messages.to(best))) {
          best = order[i];
        }
      }
      if (best < 0) {
        throw new IllegalStateException("no message has brought " + value + " at " + tick);
      }
      long stop = Math.min(to, messages.to(best));
      origins.set(tick, stop, senders.getInt(best), 0);
      tick = stop;
    }
  }

  /** The first place in the order whose message has slots. */
  private int firstWith(long value, long second) {
    int low = 0;
    int high = messages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int message = order[middle];
      boolean isBefore =
          value(message) < value || value(message) == value && second(message) < second;
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    return low;
  }

  private boolean has(int message, long value, long second) {
    return value(message) == value && second(message) == second;
  }

  private long value(int message) {
    return messages.value(message);
  }

  private long second(int message) {
    return messages.second(message);
  }
}
