package dev.graphite.core.graph;

/**
 * How a program wants to see the edges.
 *
 * @param direction which edges of a vertex lead on
 * @param simple false: the multigraph, every edge with its pieces and properties; true: the simple
 *     graph, in which parallel edges are one neighbour whose lives are merged, without properties
 * @param loops whether edges from a vertex to itself are kept
 */
public record View(Direction direction, boolean simple, boolean loops) {
  /** All edges, along their direction. */
  public static final View OUT = new View(Direction.OUT, false, true);

  /** All edges, against their direction. */
  public static final View IN = new View(Direction.IN, false, true);

  /** All edges, both ways. */
  public static final View BOTH = new View(Direction.BOTH, false, true);

  /** Which edges of a vertex lead on. */
  public enum Direction {
    /** From source to target. */
    OUT,
    /** From target to source. */
    IN,
    /** From either end to the other; a loop counts at both its ends unless the view is simple. */
    BOTH,
    /** As both, but in a simple view the two directions stay two neighbours. */
    EACH_WAY
  }
}
