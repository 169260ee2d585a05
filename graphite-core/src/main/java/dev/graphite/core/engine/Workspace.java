package dev.graphite.core.engine;

import dev.graphite.core.warp.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The buffers of a run: messages on their way, and an inbox per worker. A run that is done leaves
 * them empty, and the next one of the same shape uses them again instead of growing its own.
 */
final class Workspace {
  // Double buffering: a superstep reads inbound[sender][target] and writes
  // outbound[sender][target],
  // each partition by one worker, so that workers share nothing; then the two change places.
  private final int partitions;
  private final int slots;
  private final List<Inbox> inboxes = new ArrayList<>();
  private Messages[][] inbound;
  private Messages[][] outbound;

  /**
   * Empty buffers.
   *
   * @param partitions number of partitions
   * @param slots slots of a message's value
   */
  Workspace(int partitions, int slots) {
    this.partitions = partitions;
    this.slots = slots;
    this.inbound = newBuffers();
    this.outbound = newBuffers();
  }

  boolean fits(int wantedPartitions, int wantedSlots) {
    return partitions == wantedPartitions && slots == wantedSlots;
  }

  /** The inbox of a worker. */
  Inbox inbox(int worker) {
    while (inboxes.size() <= worker) {
      inboxes.add(new Inbox(slots));
    }
    return inboxes.get(worker);
  }

  Messages[][] inbound() {
    return inbound;
  }

  Messages[][] outbound() {
    return outbound;
  }

  /** Makes what was sent what is read next. */
  void turn() {
    Messages[][] read = inbound;
    inbound = outbound;
    outbound = read;
  }

  private Messages[][] newBuffers() {
    Messages[][] buffers = new Messages[partitions][partitions];
    for (Messages[] row : buffers) {
      for (int i = 0; i < partitions; i++) {
        row[i] = Messages.withTargets(slots);
      }
    }
    return buffers;
  }
}
