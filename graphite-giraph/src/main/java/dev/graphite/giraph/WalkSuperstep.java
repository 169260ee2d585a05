package dev.graphite.giraph;

import dev.graphite.core.program.WalkProgram;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.data.WalkMessage;
import org.apache.giraph.graph.AbstractComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.Writable;

/**
 * Runs a {@link WalkProgram} from {@link WalkStages#WALKS} on. Its messages are not those of {@link
 * ProgramComputation}, as a walk carries where it began. One object per thread and superstep.
 *
 * @param <M> the messages it sends
 */
abstract class WalkSuperstep<M extends Writable>
    extends AbstractComputation<VertexKey, VertexState, EdgePiece, WalkMessage, M> {
  private WalkKernel kernel;

  /** Takes a message and where it goes; both change after the call. */
  abstract void send(VertexKey target, WalkMessage message);

  @Override
  public final void preSuperstep() {
    int portions = this.<IntWritable>getBroadcast(WalkStages.PORTIONS).get();
    kernel = new WalkKernel(getWorkerContext(), portions, this::send);
  }

  @Override
  public final void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<WalkMessage> messages) {
    kernel.compute(vertex, messages);
  }

  @Override
  public final void postSuperstep() {
    kernel.count(getContext());
  }
}
