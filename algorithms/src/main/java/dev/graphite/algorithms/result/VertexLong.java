package dev.graphite.algorithms.result;

/**
 * A vertex and a whole number.
 *
 * @param vertex its id
 * @param value the number
 */
public record VertexLong(String vertex, long value) {
  /** Written {@code A 3}. */
  @Override
  public String toString() {
    return vertex + " " + value;
  }
}
