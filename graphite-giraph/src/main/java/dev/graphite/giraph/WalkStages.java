package dev.graphite.giraph;

import org.apache.giraph.conf.GiraphConfiguration;

/**
 * The supersteps of a program of walks, counted from {@link Preparation#START}. First edges come to
 * know their targets; then walks take their steps, a portion of them at a time. What walks add on
 * their last step is there one superstep later, when the next portion begins.
 */
final class WalkStages {
  /** Vertices ask the targets of their edges who they are. */
  static final int QUESTIONS = 0;

  /** The targets answer. */
  static final int ANSWERS = 1;

  /** Edges take the answers, and vertices estimate how many walks they will see. */
  static final int TARGETS = 2;

  /** The first portion takes its first step. */
  static final int WALKS = 3;

  /** The sum of the vertices' estimates. */
  static final String ESTIMATE = "graphite.walks-estimated";

  /** Number of portions. */
  static final String PORTIONS = "graphite.walk-portions";

  private WalkStages() {}

  /**
   * The number of portions.
   *
   * @param estimate of all walks of two edges
   * @throws IllegalArgumentException if the configuration allows a worker no walk
   */
  static int portions(long estimate, GiraphConfiguration configuration) {
    long most = configuration.getLong(ProgramJob.WALKS_PER_WORKER, ProgramJob.DEFAULT_WALKS);
    if (most < 1) {
      throw new IllegalArgumentException(
          ProgramJob.WALKS_PER_WORKER + " must be at least 1, not " + most);
    }
    long perWorker = Math.max(0, estimate - 1) / configuration.getMaxWorkers();
    return (int) Math.min(Integer.MAX_VALUE, 1 + perWorker / most);
  }

  /**
   * The portion to which an origin's first edge belongs, and all walks over it. All portions have
   * about the same share, of the edges of one vertex and of those of all.
   *
   * @param rank of the origin
   * @param edge its number there
   */
  static int portionOf(int rank, int edge, int portions) {
    long mixed = ((long) rank << Integer.SIZE | edge) * 0x9E3779B97F4A7C15L;
    return (int) Math.floorMod(mixed ^ mixed >>> Integer.SIZE, (long) portions);
  }

  /** The portion that takes a step in a superstep; behind the last, only additions arrive. */
  static int portion(int superstep, int steps) {
    return (superstep - WALKS) / steps;
  }

  /** The number of the step, from 1, that walks take in a superstep. */
  static int step(int superstep, int steps) {
    return (superstep - WALKS) % steps + 1;
  }

  /** Whether no walk is left in a superstep, so that only additions can arrive. */
  static boolean isOver(int superstep, int steps, int portions) {
    return superstep >= WALKS && superstep - WALKS >= (long) portions * steps;
  }
}
