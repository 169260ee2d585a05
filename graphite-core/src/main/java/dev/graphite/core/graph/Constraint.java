package dev.graphite.core.graph;

/**
 * The constraints that make a set of vertices and edges a temporal graph (ICDE 2020, section II).
 */
public enum Constraint {
  /** An id exists once, over one contiguous life. */
  C1,
  /** An edge lies inside the lives of both its ends. */
  C2,
  /** A property lies inside its owner's life, and has one value at a time. */
  C3
}
