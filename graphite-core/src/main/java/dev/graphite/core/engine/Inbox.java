package dev.graphite.core.engine;

import dev.graphite.core.warp.Messages;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * The messages of one partition, grouped by vertex. Vertices come in ascending order; the messages
 * of one vertex keep the order of their senders. Cost O(messages + vertices), or O(m log m) for so
 * few messages m that a pass over the partition's vertices would cost more.
 */
final class Inbox {
  private static final int VERTICES_PER_MESSAGE_WHEN_SPARSE = 16;

  private final Messages messages;
  private int[] next = IntArrays.EMPTY_ARRAY;
  private int[] vertices = IntArrays.EMPTY_ARRAY;
  private int[] firsts = IntArrays.EMPTY_ARRAY;
  private int[] places = IntArrays.EMPTY_ARRAY;
  private long[] keys = LongArrays.EMPTY_ARRAY;
  private int active;

  Inbox(int slots) {
    messages = new Messages(slots);
  }

  /**
   * Takes the messages out of buffers.
   *
   * @param buffers the buffers for the partition, in order of the senders' partitions; emptied
   * @param partition which partition they are for
   * @param base the partition's first vertex
   * @param span its number of vertices
   */
  void gather(Messages[][] buffers, int partition, int base, int span) {
    long total = 0;
    boolean ends = false;
    for (Messages[] row : buffers) {
      total += row[partition].size();
      ends |= row[partition].hasEnds();
    }
    int count = Math.toIntExact(total);
    messages.prepare(count, ends);
    active = 0;
    if (count == 0) {
      return;
    }
    if (count < span / VERTICES_PER_MESSAGE_WHEN_SPARSE) {
      placeSparse(buffers, partition, count);
    } else {
      placeDense(buffers, partition, base, span);
    }
    for (Messages[] row : buffers) {
      row[partition].clear();
    }
  }

  /** Number of vertices that have messages. */
  int active() {
    return active;
  }

  int vertex(int i) {
    return vertices[i];
  }

  /** The first message of the i-th vertex; for {@link #active}, the number of messages. */
  int first(int i) {
    return firsts[i];
  }

  Messages messages() {
    return messages;
  }

  /** Counting sort by vertex. */
  private void placeDense(Messages[][] buffers, int partition, int base, int span) {
    if (next.length < span) {
      next = new int[span];
    } else {
      Arrays.fill(next, 0, span, 0);
    }
    for (Messages[] row : buffers) {
      Messages buffer = row[partition];
      int size = buffer.size();
      for (int i = 0; i < size; i++) {
        next[buffer.target(i) - base]++;
      }
    }
    reserveActive(Math.min(span, messages.size()));
    int place = 0;
    for (int i = 0; i < span; i++) {
      int count = next[i];
      if (count > 0) {
        vertices[active] = base + i;
        firsts[active++] = place;
        next[i] = place;
        place += count;
      }
    }
    firsts[active] = place;
    for (Messages[] row : buffers) {
      Messages buffer = row[partition];
      int size = buffer.size();
      places = IntArrays.grow(places, size, 0);
      for (int i = 0; i < size; i++) {
        places[i] = next[buffer.target(i) - base]++;
      }
      messages.place(buffer, places, 0);
    }
  }

  /** Sorts (vertex, order of arrival) pairs. */
  private void placeSparse(Messages[][] buffers, int partition, int count) {
    keys = LongArrays.grow(keys, count, 0);
    places = IntArrays.grow(places, count, 0);
    reserveActive(count);
    int arrival = 0;
    for (Messages[] row : buffers) {
      Messages buffer = row[partition];
      for (int i = 0; i < buffer.size(); i++) {
        keys[arrival] = (long) buffer.target(i) << 32 | arrival;
        arrival++;
      }
    }
    Arrays.sort(keys, 0, count);
    for (int place = 0; place < count; place++) {
      int vertex = (int) (keys[place] >>> 32);
      places[(int) keys[place]] = place;
      if (active == 0 || vertices[active - 1] != vertex) {
        vertices[active] = vertex;
        firsts[active++] = place;
      }
    }
    firsts[active] = count;
    arrival = 0;
    for (Messages[] row : buffers) {
      messages.place(row[partition], places, arrival);
      arrival += row[partition].size();
    }
  }

  private void reserveActive(int most) {
    vertices = IntArrays.grow(vertices, most, 0);
    firsts = IntArrays.grow(firsts, most + 1, 0);
  }
}
