package dev.graphite.core.graph;

import dev.graphite.core.time.Time;

/**
 * What a message calls an edge, and what is said of one that breaks a {@link Constraint}, the same
 * by all engines.
 *
 * @param id the edge's id, or null
 * @param source the id of the vertex it starts at
 * @param target the id of the vertex it leads to
 */
public record EdgeName(String id, String source, String target) {
  /** C2: an edge that does not lie inside of the life of one of its ends. */
  public String livesOutside(long start, long end, String vertex, long lifeStart, long lifeEnd) {
    return this
        + " lives "
        + interval(start, end)
        + ", outside of vertex "
        + vertex
        + " "
        + interval(lifeStart, lifeEnd);
  }

  /** C3: two rows of one edge that overlap. */
  public String hasTwoValues(long start, long end, long otherStart, long otherEnd) {
    return this
        + " has two values during "
        + interval(start, end)
        + " and "
        + interval(otherStart, otherEnd);
  }

  /** C1: two rows of one edge with a gap between them. */
  public String hasNoContiguousLife(long start, long end, long otherStart, long otherEnd) {
    return this
        + " has no contiguous life: "
        + interval(start, end)
        + " beside "
        + interval(otherStart, otherEnd);
  }

  private static String interval(long start, long end) {
    return "[" + start + ", " + Time.format(end) + ")";
  }

  @Override
  public String toString() {
    return "edge " + (id == null ? "" : id + " ") + "(" + source + " -> " + target + ")";
  }
}
