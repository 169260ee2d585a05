package dev.graphite.core.engine;

import dev.graphite.core.warp.Messages;
import java.util.Arrays;

/** Messages on their way from one partition to another, in the order in which they were sent. */
final class MessageBuffer {
  private final Messages messages;
  private int[] targets = new int[16];

  MessageBuffer(int slots) {
    messages = new Messages(slots);
  }

  void add(int target, long from, long to, long value, long second) {
    int size = messages.size();
    if (size == targets.length) {
      targets = Arrays.copyOf(targets, 2 * size);
    }
    targets[size] = target;
    messages.add(from, to, value, second);
  }

  int size() {
    return messages.size();
  }

  int target(int i) {
    return targets[i];
  }

  Messages messages() {
    return messages;
  }

  long bytes() {
    return (long) size() * (4 + messages.bytesPerMessage());
  }

  void clear() {
    messages.clear();
  }
}
