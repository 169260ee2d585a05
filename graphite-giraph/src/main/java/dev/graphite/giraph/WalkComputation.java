package dev.graphite.giraph;

import dev.graphite.core.program.WalkProgram;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import dev.graphite.giraph.data.WalkMessage;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.IntWritable;

/**
 * Runs a {@link WalkProgram} from {@link WalkStages#WALKS} on. Its messages are not those of {@link
 * ProgramComputation}, as a walk carries where it began. One object per thread and superstep.
 */
public final class WalkComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, WalkMessage> {
  private WalkKernel kernel;

  @Override
  public void preSuperstep() {
    kernel =
        new WalkKernel(
            getWorkerContext(),
            this.<IntWritable>getBroadcast(WalkStages.PORTIONS).get(),
            this::sendMessage);
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
