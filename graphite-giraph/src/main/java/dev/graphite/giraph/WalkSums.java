package dev.graphite.giraph;

import dev.graphite.core.program.WalkProgram;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.data.WalkMessage;
import org.apache.giraph.graph.AbstractComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.IntWritable;

/**
 * The last superstep of a {@link WalkProgram}: the last additions arrive, and nobody sends a
 * message. What comes next does not know of walks. One object per thread.
 */
public final class WalkSums
    extends AbstractComputation<VertexKey, VertexState, EdgePiece, WalkMessage, IntervalMessage> {
  private WalkKernel kernel;

  @Override
  public void preSuperstep() {
    kernel =
        new WalkKernel(
            getWorkerContext(),
            this.<IntWritable>getBroadcast(WalkStages.PORTIONS).get(),
            WalkSums::refuse);
  }

  private static void refuse(VertexKey target, WalkMessage message) {
    throw new IllegalStateException("a message to " + target + " after the last step: " + message);
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<WalkMessage> messages) {
    kernel.compute(vertex, messages);
  }

  @Override
  public void postSuperstep() {
    kernel.count(getContext());
  }
}
