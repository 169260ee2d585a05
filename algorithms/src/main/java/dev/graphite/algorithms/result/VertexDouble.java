package dev.graphite.algorithms.result;

/**
 * A vertex and a decimal number.
 *
 * @param vertex its id
 * @param value the number
 */
public record VertexDouble(String vertex, double value) {
  /** Written {@code A 0.25}. */
  @Override
  public String toString() {
    return vertex + " " + value;
  }
}
