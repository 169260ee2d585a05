package dev.graphite.giraph.constraint;

import dev.graphite.core.graph.Constraint;
import dev.graphite.core.graph.ConstraintViolation;
import dev.graphite.core.graph.EdgeName;
import dev.graphite.datasets.BadInputException;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks one vertex after the other, with the pieces of edges that leave it and lead to it. One per
 * thread.
 *
 * <p>Cost: nothing to speak of for edges without ids. Pieces with ids are kept while their vertex
 * is checked, about 100 bytes each, and sorted.
 */
public final class EdgeChecks {
  private static final Comparator<Piece> BY_EDGE =
      ((Comparator<Piece>) (a, b) -> Boolean.compare(a.leaves(), b.leaves()))
          .thenComparing((a, b) -> Boolean.compare(a.backwards(), b.backwards()))
          .thenComparing(Piece::id)
          .thenComparing(Piece::other)
          .thenComparingLong(Piece::start);

  private final EdgeIds ids;
  private final boolean undirected;
  private final List<Piece> pieces = new ArrayList<>();
  private VertexKey vertex;
  private VertexState state;

  /** A piece with an id. */
  private record Piece(
      boolean leaves, boolean backwards, String id, VertexKey other, long start, long end) {}

  /**
   * Prepares.
   *
   * @param ids takes ids of edges that leave vertices, which may be in other rows elsewhere
   * @param undirected true if each row is a piece at both of its ends
   */
  public EdgeChecks(EdgeIds ids, boolean undirected) {
    this.ids = ids;
    this.undirected = undirected;
  }

  /**
   * Begins with a vertex.
   *
   * @throws BadInputException if it is declared twice
   */
  public void begin(VertexKey key, VertexState life) {
    vertex = key;
    state = life;
    pieces.clear();
    if (life.isDeclaredTwice()) {
      throw breach(Constraint.C1, "vertex " + key + " is declared twice");
    }
  }

  /**
   * Takes a piece that leaves the vertex.
   *
   * @throws BadInputException if it breaks a constraint
   */
  public void leaves(VertexKey target, EdgePiece piece) {
    take(true, target, piece);
  }

  /**
   * Takes a piece that leads to the vertex.
   *
   * @throws BadInputException if it breaks a constraint
   */
  public void arrives(VertexKey source, EdgePiece piece) {
    // Of an undirected edge, the piece that leaves says the same.
    if (state.isDeclared() && !undirected) {
      take(false, source, piece);
    }
  }

  private void take(boolean leaves, VertexKey other, EdgePiece piece) {
    if (piece.id() == null) {
      if (isOutside(piece.start(), piece.end())) {
        throw outside(name(leaves, piece.isBackwards(), null, other), piece.start(), piece.end());
      }
    } else {
      boolean backwards = piece.isBackwards();
      pieces.add(
          new Piece(leaves, backwards, piece.id(), other.copy(), piece.start(), piece.end()));
    }
  }

  private EdgeName name(Piece piece) {
    return name(piece.leaves(), piece.backwards(), piece.id(), piece.other());
  }

  private EdgeName name(boolean leaves, boolean backwards, String id, VertexKey other) {
    return leaves != backwards
        ? new EdgeName(id, vertex.toString(), other.toString())
        : new EdgeName(id, other.toString(), vertex.toString());
  }

  private boolean isOutside(long start, long end) {
    return state.isDeclared() && (start < state.start() || end > state.end());
  }

  private BadInputException outside(EdgeName edge, long start, long end) {
    return breach(
        Constraint.C2,
        edge.livesOutside(start, end, vertex.toString(), state.start(), state.end()));
  }

  /**
   * Ends with the vertex.
   *
   * @throws BadInputException if its pieces with ids break a constraint
   */
  public void end() {
    pieces.sort(BY_EDGE);
    for (int i = 0; i < pieces.size(); ) {
      Piece first = pieces.get(i);
      Piece last = first;
      for (i++; i < pieces.size() && isSameEdge(pieces.get(i), first); i++) {
        checkNext(last, pieces.get(i));
        last = pieces.get(i);
      }
      if (isOutside(first.start(), last.end())) {
        throw outside(name(first), first.start(), last.end());
      }
      if (first.leaves() && !first.backwards()) {
        ids.add(first.id(), vertex, first.other());
      }
    }
  }

  private static boolean isSameEdge(Piece a, Piece b) {
    return a.leaves() == b.leaves()
        && a.backwards() == b.backwards()
        && a.id().equals(b.id())
        && a.other().equals(b.other());
  }

  /** Checks two pieces of one edge, sorted by start. */
  private void checkNext(Piece piece, Piece next) {
    if (next.start() < piece.end()) {
      throw breach(
          Constraint.C3,
          name(piece).hasTwoValues(next.start(), next.end(), piece.start(), piece.end()));
    }
    if (next.start() > piece.end()) {
      throw breach(
          Constraint.C1,
          name(piece).hasNoContiguousLife(next.start(), next.end(), piece.start(), piece.end()));
    }
  }

  static BadInputException breach(Constraint constraint, String reason) {
    return new BadInputException(new ConstraintViolation(constraint, 0, reason).toString(), null);
  }
}
