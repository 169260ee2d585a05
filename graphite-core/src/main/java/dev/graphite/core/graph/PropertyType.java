package dev.graphite.core.graph;

/** Type of an edge property. */
public enum PropertyType {
  /** 64-bit integers. */
  LONG,
  /** 64-bit floating point numbers. */
  DOUBLE,
  /** Strings. */
  TEXT
}
