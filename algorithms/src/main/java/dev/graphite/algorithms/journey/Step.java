package dev.graphite.algorithms.journey;

import dev.graphite.core.graph.Adjacency;
import dev.graphite.core.graph.EdgePieces;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import java.util.Objects;

/**
 * An edge found on a walk, linked to the one found before it.
 *
 * @param edge its number, or that of its reverse if it was found against its direction
 * @param piece the piece that holds the departure
 * @param found the step found before, null for the first
 */
record Step(int edge, int piece, int from, int to, long departure, long arrival, Step found) {

  Hop hop(TemporalGraph graph) {
    int along = graph.target(edge) == to ? edge : reverse(graph);
    return new Hop(
        along,
        graph.edgeIds().text(along),
        graph.ids().text(from),
        graph.ids().text(to),
        departure,
        arrival,
        graph.pieces().cost(piece));
  }

  /** The other direction of an undirected edge: a twin in life, id and values. */
  private int reverse(TemporalGraph graph) {
    Adjacency out = graph.adjacency(View.OUT);
    EdgePieces pieces = graph.pieces();
    long start = graph.edgeStart(edge);
    String id = graph.edgeIds().text(edge);
    for (int other = out.lastSlotStarted(from, start); graph.edgeStart(other) == start; other++) {
      int otherPiece = pieces.first(other) + piece - pieces.first(edge);
      if (graph.target(other) == to
          && graph.edgeEnd(other) == graph.edgeEnd(edge)
          && Objects.equals(graph.edgeIds().text(other), id)
          && pieces.travelTime(otherPiece) == pieces.travelTime(piece)
          && pieces.cost(otherPiece) == pieces.cost(piece)) {
        return other;
      }
    }
    throw new IllegalStateException("edge " + edge + " has no reverse");
  }
}
