package dev.graphite.algorithms.journey;

import static org.assertj.core.api.Assertions.fail;

import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Checks that a journey can be travelled, hop by hop: the edge is there and alive when it is left,
 * no earlier than one came; one arrives a travel time later, in the life of the target; the bounds
 * of the query hold; no vertex is visited twice. Reads nothing but the columns of the graph.
 */
final class JourneyCheck {
  private final TemporalGraph graph;
  private final Query query;
  private final String context;

  private JourneyCheck(RandomGraph random, Query query, Journey journey) {
    this.graph = random.graph();
    this.query = query;
    this.context = journey + " in " + random + query;
  }

  /** Fails unless the journey is legal. */
  static void assertLegal(RandomGraph random, Query query, Journey journey) {
    new JourneyCheck(random, query, journey).check(journey);
  }

  /** Fails unless the path lies in the snapshot of a tick. */
  static void assertInSnapshot(RandomGraph random, long tick, Journey journey) {
    JourneyCheck check = new JourneyCheck(random, Query.DEFAULT, journey);
    check.checkChain(journey);
    for (Hop hop : journey.hops()) {
      check.require(hop.departure() == tick && hop.arrival() == tick, hop + " is not at " + tick);
      check.checkAlive(hop);
    }
  }

  private void check(Journey journey) {
    checkChain(journey);
    long here = graph.vertexStart(rank(journey.origin()));
    for (Hop hop : journey.hops()) {
      require(hop.departure() >= here, hop + " leaves before one is there at " + here);
      require(hop.departure() >= query.from(), hop + " leaves before " + query.from());
      require(hop.arrival() <= query.until(), hop + " arrives after " + query.until());
      checkAlive(hop);
      int piece = piece(hop.edge(), hop.departure());
      long travelTime = graph.pieces().travelTime(piece);
      require(hop.arrival() == hop.departure() + travelTime, hop + " does not take " + travelTime);
      int target = rank(hop.to());
      require(
          graph.vertexStart(target) <= hop.arrival() && hop.arrival() < graph.vertexEnd(target),
          hop + " arrives outside of the life of its target");
      here = hop.arrival();
    }
  }

  /** Hops lead from the origin to the destination and name edges of the graph. */
  private void checkChain(Journey journey) {
    String at = journey.origin();
    Set<String> visited = new HashSet<>(Set.of(at));
    for (Hop hop : journey.hops()) {
      int source = rank(hop.from());
      require(hop.from().equals(at), hop + " does not start at " + at);
      require(
          graph.firstEdge(source) <= hop.edge() && hop.edge() < graph.firstEdge(source + 1),
          hop + " names an edge of another vertex");
      require(graph.target(hop.edge()) == rank(hop.to()), hop + " names an edge elsewhere");
      require(
          Objects.equals(graph.edgeIds().text(hop.edge()), hop.edgeId()),
          hop + " has the id " + hop.edgeId());
      at = hop.to();
      require(visited.add(at), at + " is visited twice");
    }
    require(journey.destination().equals(at), "ends at " + at);
    if (!journey.hops().isEmpty()) {
      Hop last = journey.hops().get(journey.hops().size() - 1);
      require(journey.departure() == journey.hops().get(0).departure(), "departure differs");
      require(journey.arrival() == last.arrival(), "arrival differs");
    }
  }

  private void checkAlive(Hop hop) {
    require(
        graph.edgeStart(hop.edge()) <= hop.departure()
            && hop.departure() < graph.edgeEnd(hop.edge()),
        hop + " leaves outside of the life of its edge");
    double cost = graph.pieces().cost(piece(hop.edge(), hop.departure()));
    require(hop.cost() == cost, hop + " does not cost " + cost);
  }

  private int piece(int edge, long tick) {
    EdgePieces pieces = graph.pieces();
    int piece = pieces.first(edge);
    while (piece + 1 < pieces.first(edge + 1) && pieces.start(piece + 1) <= tick) {
      piece++;
    }
    return piece;
  }

  private int rank(String id) {
    return graph.ids().requireRank(id);
  }

  private void require(boolean condition, String flaw) {
    if (!condition) {
      fail(flaw + ": " + context);
    }
  }
}
