package dev.graphite.core.graph;

/** Turns the ints that stand for vertices into their external ids. Safe for threads that read. */
public interface VertexNames {
  /** True if all ids are integers. */
  boolean isNumeric();

  /** The id of a vertex, as text. */
  String text(int vertex);

  /**
   * The id of a vertex, as a number.
   *
   * @throws IllegalStateException if ids are not integers
   */
  long number(int vertex);
}
