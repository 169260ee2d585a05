package dev.graphite.giraph;

import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.WalkMessage;

/**
 * The last superstep of walks: the last additions arrive, and nobody sends a message. What comes
 * next does not know of walks.
 */
public final class WalkSums extends WalkSuperstep<IntervalMessage> {
  @Override
  void send(VertexKey target, WalkMessage message) {
    throw new IllegalStateException("a message to " + target + " after the last step: " + message);
  }
}
