package dev.graphite.cli.answers;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.HashMap;
import java.util.Map;

/**
 * Public transport where a change takes time, as a temporal graph. Every stop of every trip is a
 * vertex of its own, for the people on board. They get on in no time, at a cost of 1, and getting
 * off takes as long as a change, so a stop is reached that much after the vehicle. Walking from
 * stop to stop is possible at any time.
 */
final class TripGraph {
  private final TemporalGraphBuilder builder = new TemporalGraphBuilder();
  private final Map<String, Integer> hops = new HashMap<>();
  private final long change;
  private TemporalGraph graph;

  TripGraph(long change) {
    this.change = change;
  }

  /** Adds the next hop of a trip. */
  void hop(String trip, String from, String to, long departure, long arrival) {
    int hop = hops.merge(trip, 1, Integer::sum);
    String onBoard = trip + " " + hop;
    String onBoardNext = trip + " " + (hop + 1);
    edge(from, onBoard, departure, 0, 1);
    edge(onBoard, onBoardNext, departure, arrival - departure, 0);
    edge(onBoardNext, to, arrival, change, 0);
  }

  private void edge(String from, String to, long tick, long travelTime, double cost) {
    builder.edge(from, to, tick, tick + 1).travelTime(travelTime).cost(cost).add();
  }

  /** Adds a way on foot, both ways. */
  void walk(String one, String other, long ticks) {
    builder.edge(one, other, 0, Time.OPEN).travelTime(ticks).cost(0).add();
    builder.edge(other, one, 0, Time.OPEN).travelTime(ticks).cost(0).add();
  }

  TemporalGraph graph() {
    if (graph == null) {
      graph = builder.build();
    }
    return graph;
  }

  /** When one gets off at each other stop, if the first trip is boarded no earlier than said. */
  Map<String, Long> arrivals(String source, long from) {
    Map<String, Long> arrivals =
        Values.of(
            graph(), Algorithm.EARLIEST_ARRIVAL, Values.at(graph(), source).withFrom(from), 1);
    arrivals.keySet().removeIf(vertex -> vertex.contains(" ") || vertex.equals(source));
    arrivals.replaceAll((vertex, arrival) -> arrival - change);
    return arrivals;
  }

  /** The least number of trips boarded to get off at a stop no later than said. */
  double boardings(String source, long from, String target, long arrival) {
    Parameters parameters = Values.at(graph(), source).withFrom(from).withUntil(arrival + change);
    return Values.decimals(graph(), Algorithm.SHORTEST, parameters, 3).get(target);
  }
}
