package dev.graphite.giraph;

import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.visit.StepSum;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.IntervalMessage;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.function.BiConsumer;
import org.apache.giraph.graph.Vertex;

/**
 * What a program of one kind does at a vertex in a superstep. No vertex votes to halt: the {@link
 * ProgramMaster} knows when the program is done. One per thread and superstep.
 */
abstract class VertexKernel {
  private static final StepSum[] NO_SUMS = {};

  /**
   * The kernel of a program.
   *
   * @param context says the program, and where its run stands
   * @param out takes messages and where they go; both change after the call
   */
  static VertexKernel of(ProgramContext context, BiConsumer<VertexKey, IntervalMessage> out) {
    IntervalProgram program = context.program();
    if (program instanceof SelectiveProgram selective) {
      return KeptStates.areKept(selective, context.getConf())
          ? new KeepingKernel(selective, context, out)
          : new SelectiveKernel(selective, context, out);
    }
    if (program instanceof RoundProgram rounds) {
      return new RoundKernel(rounds, context, out);
    }
    if (program instanceof PhasedProgram phased) {
      return new PhasedKernel(phased, context, out);
    }
    throw new IllegalArgumentException(
        program.getClass().getName() + " is a program of walks, which a WalkKernel runs");
  }

  /** Does what a vertex has to do. */
  abstract void compute(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, Iterable<IntervalMessage> messages);

  /** Number of compute calls so far. */
  abstract long computeCalls();

  /** Number of vertices whose messages met their state so far. */
  abstract long warps();

  /** Number of scatter calls so far. */
  abstract long scatterCalls();

  /** Number of messages so far. */
  abstract long messages();

  /** Bytes of these messages as they are sent, with the keys of their targets. */
  abstract long messageBytes();

  /** By how many more vertices are awake than before, if the program has phases. */
  long awoken() {
    return 0;
  }

  /** What the vertices added, by aggregator. */
  StepSum[] sums() {
    return NO_SUMS;
  }
}
