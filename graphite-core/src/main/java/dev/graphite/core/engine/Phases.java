package dev.graphite.core.engine;

import java.util.BitSet;

/**
 * Where the run of a program of phases stands: which phase it is in, and which vertices are awake,
 * that is, have a tick that is not final. A worker that owns a partition may use that partition's
 * vertices; the rest changes between supersteps only.
 */
final class Phases {
  private final Partitions partitions;
  private final BitSet[] awake;
  private int number;
  private boolean begins;

  /** Before the first phase, with all vertices awake. */
  Phases(Partitions partitions) {
    this.partitions = partitions;
    awake = new BitSet[partitions.count()];
    for (int i = 0; i < awake.length; i++) {
      awake[i] = new BitSet(partitions.size(i));
      awake[i].set(0, partitions.size(i));
    }
  }

  /** Number of the phase, from 1; 0 at the start. */
  int number() {
    return number;
  }

  /** True in a phase's first superstep, in which there are no messages. */
  boolean begins() {
    return begins;
  }

  /**
   * Ends a superstep.
   *
   * @param sent messages that it sent
   * @return false if nothing is left to do
   */
  boolean goOn(long sent) {
    begins = sent == 0;
    if (begins) {
      number = Math.incrementExact(number);
    }
    boolean anyAwake = false;
    for (BitSet vertices : awake) {
      anyAwake |= !vertices.isEmpty();
    }
    return anyAwake || !begins;
  }

  boolean isAwake(int partition, int vertex) {
    return awake[partition].get(vertex - partitions.first(partition));
  }

  /** The first vertex of a partition from one on that is awake, -1 if there is none. */
  int nextAwake(int partition, int vertex) {
    int first = partitions.first(partition);
    int next = awake[partition].nextSetBit(vertex - first);
    return next < 0 ? -1 : first + next;
  }

  /** Takes a vertex out that is final throughout its life. */
  void sleep(int partition, int vertex) {
    awake[partition].clear(vertex - partitions.first(partition));
  }
}
