package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.warp.IntervalMap;

/**
 * What one worker does with one partition in one superstep. Each worker has a kernel of its own;
 * all share the state store, in which they keep to the partition at hand.
 */
abstract class Kernel {
  private static final int VERTICES_PER_CHECK = 1024;

  final TemporalGraph graph;
  final Partitions partitions;
  final StateStore store;
  final Scatterer scatterer;
  final Inbox inbox;
  final IntervalMap state = new IntervalMap();
  private final Cancellation cancellation;
  private int untilCheck = VERTICES_PER_CHECK;
  long computeCalls;
  long warps;

  Kernel(
      IntervalProgram program,
      TemporalGraph graph,
      Partitions partitions,
      StateStore store,
      Inbox inbox,
      Cancellation cancellation) {
    this.graph = graph;
    this.partitions = partitions;
    this.store = store;
    this.cancellation = cancellation;
    this.scatterer = new Scatterer(program, graph, partitions);
    this.inbox = inbox;
  }

  /** Superstep 0: gives the vertices of a partition their first state. */
  abstract void start(int partition);

  /** A later superstep: works off the partition's messages, which are in {@link #inbox}. */
  abstract void compute(int partition);

  /**
   * Does a superstep of a partition.
   *
   * @param superstep its number, from 0
   * @param partition which part of the vertices
   * @param inbound buffers by sender's partition and target partition
   * @param outbound buffers by target partition, empty
   */
  final void run(
      long superstep, int partition, MessageBuffer[][] inbound, MessageBuffer[] outbound) {
    scatterer.sendTo(outbound);
    if (superstep == 0) {
      start(partition);
    } else {
      inbox.gather(inbound, partition, partitions.first(partition), partitions.size(partition));
      compute(partition);
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
