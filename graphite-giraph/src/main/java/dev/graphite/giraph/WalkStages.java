package dev.graphite.giraph;

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
   * @param most how many of these may be on their way at a time
   */
  static int portions(long estimate, long most) {
    return (int) Math.min(Integer.MAX_VALUE, 1 + Math.max(0, estimate - 1) / most);
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
