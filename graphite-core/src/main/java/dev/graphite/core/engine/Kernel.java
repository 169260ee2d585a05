package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.warp.Messages;

/**
 * What one worker does with one partition in one superstep. Each worker has a kernel of its own;
 * all share the states, in which they keep to the partition at hand.
 */
abstract class Kernel {
  private static final int VERTICES_PER_CHECK = 64;

  final Scatterer scatterer;
  private final Cancellation cancellation;
  private int untilCheck = VERTICES_PER_CHECK;
  long computeCalls;
  long warps;

  Kernel(
      ScatterProgram program,
      View view,
      TemporalGraph graph,
      Partitions partitions,
      Cancellation cancellation) {
    this.cancellation = cancellation;
    this.scatterer = new Scatterer(program, view, graph, partitions);
  }

  /** Superstep 0: gives the vertices of a partition their first state. */
  abstract void start(int partition);

  /**
   * A later superstep: works off a partition's messages and empties their buffers.
   *
   * @param partition which part of the vertices
   * @param inbound buffers by sender's partition and target partition
   */
  abstract void compute(int partition, Messages[][] inbound);

  /**
   * Does a superstep of a partition.
   *
   * @param superstep its number, from 0
   * @param partition which part of the vertices
   * @param inbound buffers by sender's partition and target partition
   * @param outbound buffers by target partition, empty
   */
  final void run(long superstep, int partition, Messages[][] inbound, Messages[] outbound) {
    scatterer.sendTo(outbound);
    if (superstep == 0) {
      start(partition);
    } else {
      compute(partition, inbound);
    }
  }

  /** To be called once per vertex. */
  final void checkCancelled() {
    if (--untilCheck == 0) {
      untilCheck = VERTICES_PER_CHECK;
      cancellation.check();
    }
  }
}
