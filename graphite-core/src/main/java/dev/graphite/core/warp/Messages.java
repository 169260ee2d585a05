package dev.graphite.core.warp;

import dev.graphite.core.time.Time;
import java.util.Arrays;

/**
 * Messages in columns: each has an interval and a value of up to two slots. Columns that carry
 * nothing are not there: the ends while all are open, the slots that the value type lacks, and the
 * targets where all messages are for one vertex or are grouped already. Not safe for threads.
 */
public final class Messages {
  private final int slots;
  private int[] targets;
  private long[] froms;
  private long[] tos = new long[0];
  private boolean hasEnds;
  private long[] values;
  private long[] seconds;
  private int size;

  /**
   * No messages.
   *
   * @param slots 64-bit slots of a value, 0 to 2
   */
  public Messages(int slots) {
    this.slots = slots;
    froms = new long[16];
    values = slots > 0 ? new long[16] : null;
    seconds = slots > 1 ? new long[16] : null;
  }

  /** No messages, of those that name their target; see {@link #addTo}. */
  public static Messages withTargets(int slots) {
    Messages messages = new Messages(slots);
    messages.targets = new int[messages.froms.length];
    return messages;
  }

  /** Number of messages. */
  public int size() {
    return size;
  }

  /** Slots of a value. */
  public int slots() {
    return slots;
  }

  /** The vertex that message {@code i} is for; only if targets are kept. */
  public int target(int i) {
    return targets[i];
  }

  /** First tick of message {@code i}. */
  public long from(int i) {
    return froms[i];
  }

  /** End of message {@code i}, or {@link Time#OPEN}. */
  public long to(int i) {
    return hasEnds ? tos[i] : Time.OPEN;
  }

  /** First slot of message {@code i}, 0 if the type has none. */
  public long value(int i) {
    return values == null ? 0 : values[i];
  }

  /** Second slot of message {@code i}, 0 if the type has none. */
  public long second(int i) {
    return seconds == null ? 0 : seconds[i];
  }

  /** True if some message may end. */
  public boolean hasEnds() {
    return hasEnds;
  }

  /** Bytes that one message takes in the columns that are there. */
  public int bytesPerMessage() {
    return 8 * (1 + slots + (hasEnds ? 1 : 0)) + (targets == null ? 0 : 4);
  }

  /** Forgets all messages; the room stays. */
  public void clear() {
    size = 0;
    hasEnds = false;
  }

  /** Adds a message for a vertex; only if targets are kept. */
  public void addTo(int target, long from, long to, long value, long second) {
    add(from, to, value, second);
    targets[size - 1] = target;
  }

  /** Adds a message. */
  public void add(long from, long to, long value, long second) {
    int i = size;
    if (i == froms.length) {
      grow(2 * i);
    }
    size = i + 1;
    froms[i] = from;
    if (hasEnds) {
      tos[i] = to;
    } else if (to != Time.OPEN) {
      addEnds();
      tos[i] = to;
    }
    if (values != null) {
      values[i] = value;
      if (seconds != null) {
        seconds[i] = second;
      }
    }
  }

  /**
   * Makes room for {@code count} messages that {@link #place} is going to fill in.
   *
   * @param withEnds whether some of them end
   */
  public void prepare(int count, boolean withEnds) {
    if (count > froms.length) {
      grow(Math.max(count, (int) Math.min(Integer.MAX_VALUE - 8, 3L * froms.length / 2)));
    }
    size = count;
    hasEnds = false;
    if (withEnds) {
      addEnds();
    }
  }

  /**
   * Fills in the messages of another list, without their targets.
   *
   * @param other the list, of as many slots
   * @param places where each of its messages goes
   * @param firstPlace where in places the first message's is
   */
  public void place(Messages other, int[] places, int firstPlace) {
    place(other.froms, froms, other.size, places, firstPlace);
    if (hasEnds) {
      for (int i = 0; i < other.size; i++) {
        tos[places[firstPlace + i]] = other.to(i);
      }
    }
    if (values != null) {
      place(other.values, values, other.size, places, firstPlace);
    }
    if (seconds != null) {
      place(other.seconds, seconds, other.size, places, firstPlace);
    }
  }

  private static void place(long[] from, long[] to, int count, int[] places, int firstPlace) {
    for (int i = 0; i < count; i++) {
      to[places[firstPlace + i]] = from[i];
    }
  }

  private void addEnds() {
    hasEnds = true;
    if (tos.length < froms.length) {
      tos = new long[froms.length];
    }
    Arrays.fill(tos, 0, size, Time.OPEN);
  }

  private void grow(int capacity) {
    targets = targets == null ? null : Arrays.copyOf(targets, capacity);
    froms = Arrays.copyOf(froms, capacity);
    tos = hasEnds ? Arrays.copyOf(tos, capacity) : tos;
    values = values == null ? null : Arrays.copyOf(values, capacity);
    seconds = seconds == null ? null : Arrays.copyOf(seconds, capacity);
  }
}
