package dev.graphite.core.warp;

import dev.graphite.core.time.Time;
import java.util.Arrays;

/**
 * Messages in columns: each has an interval and a value of up to two slots. Columns that carry
 * nothing are not there: the ends while all are open, the slots that the value type lacks. Not safe
 * for threads.
 */
public final class Messages {
  private final int slots;
  private long[] froms;
  private long[] tos;
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

  /** Number of messages. */
  public int size() {
    return size;
  }

  /** Slots of a value. */
  public int slots() {
    return slots;
  }

  /** First tick of message {@code i}. */
  public long from(int i) {
    return froms[i];
  }

  /** End of message {@code i}, or {@link Time#OPEN}. */
  public long to(int i) {
    return tos == null ? Time.OPEN : tos[i];
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
    return tos != null;
  }

  /** Bytes that one message takes in the columns that are there. */
  public int bytesPerMessage() {
    return 8 * (1 + slots + (tos == null ? 0 : 1));
  }

  /** Forgets all messages; the room stays. */
  public void clear() {
    size = 0;
    tos = null;
  }

  /** Adds a message. */
  public void add(long from, long to, long value, long second) {
    if (size == froms.length) {
      grow(2 * size);
    }
    if (to != Time.OPEN && tos == null) {
      addEnds();
    }
    set(size++, from, to, value, second);
  }

  /**
   * Makes room for {@code count} messages that {@link #set} is going to fill in any order.
   *
   * @param withEnds whether some of them end
   */
  public void prepare(int count, boolean withEnds) {
    if (count > froms.length) {
      grow(Math.max(count, (int) Math.min(Integer.MAX_VALUE - 8, 3L * froms.length / 2)));
    }
    size = count;
    if (!withEnds) {
      tos = null;
    } else if (tos == null) {
      addEnds();
    }
  }

  /** Fills in message {@code i}. */
  public void set(int i, long from, long to, long value, long second) {
    froms[i] = from;
    if (tos != null) {
      tos[i] = to;
    }
    if (values != null) {
      values[i] = value;
    }
    if (seconds != null) {
      seconds[i] = second;
    }
  }

  private void addEnds() {
    tos = new long[froms.length];
    Arrays.fill(tos, 0, size, Time.OPEN);
  }

  private void grow(int capacity) {
    froms = Arrays.copyOf(froms, capacity);
    tos = tos == null ? null : Arrays.copyOf(tos, capacity);
    values = values == null ? null : Arrays.copyOf(values, capacity);
    seconds = seconds == null ? null : Arrays.copyOf(seconds, capacity);
  }
}
