package dev.graphite.core.graph;

/** The values of one edge property, a row per edge piece. Immutable, safe for threads. */
public sealed interface PropertyColumn permits LongColumn, DoubleColumn, TextColumn {
  /** What the values are. */
  PropertyType type();

  /** The value of row {@code i} as an object; for output, not for hot loops. */
  Object boxed(int i);

  /** The column whose row i holds this one's row {@code order[i]}. */
  PropertyColumn reordered(int[] order);

  /** Bytes of heap the values take. */
  long memoryBytes();
}
