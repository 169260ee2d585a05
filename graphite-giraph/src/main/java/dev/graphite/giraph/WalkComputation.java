package dev.graphite.giraph;

import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.WalkMessage;

/** Walks take a step. */
public final class WalkComputation extends WalkSuperstep<WalkMessage> {
  @Override
  void send(VertexKey target, WalkMessage message) {
    sendMessage(target, message);
  }
}
