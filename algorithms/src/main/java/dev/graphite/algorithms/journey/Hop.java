package dev.graphite.algorithms.journey;

/**
 * One edge of a journey.
 *
 * @param edge its number in the graph
 * @param edgeId its id, or null if it has none
 * @param from id of the vertex it leaves
 * @param to id of the vertex it leads to
 * @param departure tick at which it is left
 * @param arrival tick at which one arrives
 * @param cost what the traversal costs
 */
public record Hop(
    int edge, String edgeId, String from, String to, long departure, long arrival, double cost) {
  /** Written {@code A 8 -> B 13}. */
  @Override
  public String toString() {
    return from + " " + departure + " -> " + to + " " + arrival;
  }
}
