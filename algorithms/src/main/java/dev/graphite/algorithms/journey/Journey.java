package dev.graphite.algorithms.journey;

import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way through time: edges that can be travelled one after the other, or none for staying where
 * one is. Immutable, safe for threads.
 *
 * @param origin id of the vertex where it begins
 * @param destination id of the vertex where it ends
 * @param departure tick at which the first edge is left; without edges, the tick from (or up to)
 *     which one is there, {@link Time#OPEN} for a latest departure that nothing bounds
 * @param arrival tick at which the last edge arrives; without edges, the departure
 * @param hops its edges in order of travel
 */
public record Journey(
    String origin, String destination, long departure, long arrival, List<Hop> hops) {
  /** Keeps a copy of the hops. */
  public Journey {
    hops = List.copyOf(hops);
  }

  /** A journey of no edges. */
  static Journey staying(String vertex, long tick) {
    return new Journey(vertex, vertex, tick, tick, List.of());
  }

  /** A journey of at least one edge. */
  static Journey along(List<Hop> hops) {
    Hop first = hops.get(0);
    Hop last = hops.get(hops.size() - 1);
    return new Journey(first.from(), last.to(), first.departure(), last.arrival(), hops);
  }

  /**
   * Ticks from departure to arrival.
   *
   * @throws AnswerOutOfRangeException if they pass 64 bits
   */
  public long duration() {
    long duration = arrival - departure;
    if (duration < 0) {
      throw new AnswerOutOfRangeException("duration passes 64 bits");
    }
    return duration;
  }

  /** What all its edges cost together, added in order of travel. */
  public double cost() {
    double cost = 0;
    for (Hop hop : hops) {
      cost += hop.cost();
    }
    return cost;
  }

  /** The ids of the vertices it visits, from the origin to the destination. */
  public List<String> vertices() {
    List<String> vertices = new ArrayList<>();
    vertices.add(origin);
    for (Hop hop : hops) {
      vertices.add(hop.to());
    }
    return vertices;
  }

  /** Written {@code A 8 -> B 13, B 13 -> C 15}, or {@code A 8} for staying. */
  @Override
  public String toString() {
    return hops.isEmpty()
        ? origin + " " + Time.format(departure)
        : hops.stream().map(Hop::toString).collect(Collectors.joining(", "));
  }
}
