package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.visit.StepSum;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.StepTotals;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import org.apache.giraph.graph.BasicComputation;
import org.apache.giraph.graph.Vertex;
import org.apache.hadoop.io.LongWritable;

/**
 * Runs any {@link IntervalProgram} on vertices that know their life and rank, from the superstep
 * after the {@link Preparation} on: the {@link VertexKernel} of its kind does the work. What the
 * vertices of a thread count and add goes to the job's counters and to the {@link ProgramMaster}.
 *
 * <p>Giraph makes one object per thread and superstep.
 */
public final class ProgramComputation
    extends BasicComputation<VertexKey, VertexState, EdgePiece, IntervalMessage> {
  private ProgramContext context;
  private VertexKernel kernel;

  @Override
  public void preSuperstep() {
    context = getWorkerContext();
    kernel = VertexKernel.of(context, this::sendMessage);
  }

  @Override
  public void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages) {
    kernel.compute(vertex, messages);
  }

  @Override
  public void postSuperstep() {
    RunCounter.COMPUTE_CALLS.add(getContext(), kernel.computeCalls());
    RunCounter.MESSAGES.add(getContext(), kernel.messages());
    RunCounter.MESSAGE_BYTES.add(getContext(), kernel.messageBytes());
    RunCounter.SCATTER_CALLS.add(getContext(), kernel.scatterCalls());
    RunCounter.WARPS.add(getContext(), kernel.warps());
    reduce(ProgramMaster.SENT, new LongWritable(kernel.messages()));
    if (context.program() instanceof PhasedProgram) {
      reduce(ProgramMaster.AWOKEN, new LongWritable(kernel.awoken()));
    }
    StepSum[] sums = kernel.sums();
    for (int i = 0; i < sums.length; i++) {
      reduce(ProgramMaster.AGGREGATE + i, new StepTotals(sums[i].total()));
    }
  }
}
