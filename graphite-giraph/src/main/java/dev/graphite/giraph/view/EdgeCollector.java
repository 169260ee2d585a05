package dev.graphite.giraph.view;

import dev.graphite.core.graph.TimeReversal;
import dev.graphite.core.graph.View;
import dev.graphite.core.graph.View.Direction;
import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.giraph.conf.ImmutableClassesGiraphConfiguration;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;

/**
 * Makes the edges of one vertex after the other under the {@link Views} of a program, of the pieces
 * that leave the vertex and those that lead to it. One per thread.
 *
 * <p>Cost: linear in the pieces. A simple view, in which the lives of parallel edges are merged,
 * sorts them, and needs some 100 bytes a piece while it does.
 */
public final class EdgeCollector {
  private static final Comparator<Link> BY_NEIGHBOUR =
      Comparator.comparing(Link::neighbour)
          .thenComparing((a, b) -> Boolean.compare(a.forth(), b.forth()))
          .thenComparingLong(Link::start);

  private final Views views;
  private final ImmutableClassesGiraphConfiguration<VertexKey, ?, EdgePiece> configuration;
  private final List<List<Link>> links = new ArrayList<>();
  private final EdgePiece seen = new EdgePiece();
  private ViewEdges edges;
  private VertexKey vertex;

  /** A life on the way to a neighbour of a simple view; the two ways may be kept apart. */
  private record Link(VertexKey neighbour, boolean forth, long start, long end) {}

  /**
   * Prepares.
   *
   * @param configuration the job's
   */
  public EdgeCollector(
      Views views, ImmutableClassesGiraphConfiguration<VertexKey, ?, EdgePiece> configuration) {
    this.views = views;
    this.configuration = configuration;
    views.views().forEach(view -> links.add(new ArrayList<>()));
  }

  /** Begins with another vertex. */
  public void begin(VertexKey key) {
    vertex = key;
    edges = ViewEdges.empty(views.views().size(), configuration);
    links.forEach(List::clear);
  }

  /** Takes a piece that leaves the vertex. */
  public void leaves(VertexKey target, EdgePiece piece) {
    take(true, target, piece);
  }

  /** Takes a piece that leads to the vertex; one of a loop is taken as leaving, too. */
  public void arrives(VertexKey source, EdgePiece piece) {
    take(false, source, piece);
  }

  private void take(boolean leaves, VertexKey other, EdgePiece piece) {
    if (views.reversesTime()) {
      if (TimeReversal.leavesOut(piece.start(), piece.travelTime())) {
        return;
      }
      long start = TimeReversal.start(piece.end(), piece.travelTime());
      long end = TimeReversal.end(piece.start(), piece.travelTime());
      seen.set(start, end, piece.travelTime(), piece.cost());
    } else {
      seen.set(piece);
      if (!views.keepsIds()) {
        seen.setEdge(null, false);
      }
    }
    boolean forth = leaves != views.reversesTime();
    for (int i = 0; i < views.views().size(); i++) {
      View view = views.views().get(i);
      boolean right = view.direction() != (forth ? Direction.IN : Direction.OUT);
      if (right && (view.loops() || !other.equals(vertex))) {
        takeInto(i, forth, other);
      }
    }
  }

  private void takeInto(int number, boolean forth, VertexKey other) {
    View view = views.views().get(number);
    if (!view.simple()) {
      edges.add(number, EdgeFactory.create(other, seen));
      return;
    }
    boolean oneWay = view.direction() != Direction.EACH_WAY || forth;
    links.get(number).add(new Link(other.copy(), oneWay, seen.start(), seen.end()));
  }

  /** The edges of the vertex. */
  public ViewEdges end() {
    for (int i = 0; i < links.size(); i++) {
      merge(i);
    }
    edges.trim();
    return edges;
  }

  /** Parallel links become one edge for each stretch of their united lives. */
  private void merge(int number) {
    List<Link> sorted = links.get(number);
    sorted.sort(BY_NEIGHBOUR);
    for (int i = 0; i < sorted.size(); ) {
      Link first = sorted.get(i);
      long end = first.end();
      for (i++; i < sorted.size() && goesOn(first, end, sorted.get(i)); i++) {
        end = Math.max(end, sorted.get(i).end());
      }
      seen.set(first.start(), end, 1, 1);
      Edge<VertexKey, EdgePiece> edge = EdgeFactory.create(first.neighbour(), seen);
      edges.add(number, edge);
    }
  }

  private static boolean goesOn(Link first, long end, Link next) {
    return next.start() <= end
        && next.forth() == first.forth()
        && next.neighbour().equals(first.neighbour());
  }
}
