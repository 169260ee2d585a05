package dev.graphite.giraph.view;

import dev.graphite.giraph.data.EdgePiece;
import dev.graphite.giraph.data.VertexKey;
import dev.graphite.giraph.data.VertexState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.giraph.conf.ImmutableClassesGiraphConfiguration;
import org.apache.giraph.edge.Edge;
import org.apache.giraph.edge.EdgeFactory;
import org.apache.giraph.graph.Vertex;

/**
 * Has the edges of one vertex after the other say who their targets are, for programs of walks. The
 * pieces of an edge come to lie side by side, in order of start, and only they keep an id. One per
 * thread.
 *
 * <p>Cost: O(p log p) for p pieces, and some 100 bytes a piece meanwhile.
 */
public final class TargetCollector {
  private static final Comparator<Link> ORDER =
      Comparator.<Link>comparingInt(link -> link.piece().targetRank())
          .thenComparing(link -> link.piece().id(), Comparator.nullsFirst(String::compareTo))
          .thenComparing((a, b) -> Boolean.compare(isBackwards(a), isBackwards(b)))
          .thenComparingLong(link -> link.piece().start());

  private final Views views;
  private final ImmutableClassesGiraphConfiguration<VertexKey, ?, EdgePiece> configuration;

  /** A piece on the way to a target. */
  private record Link(VertexKey target, EdgePiece piece) {}

  /**
   * Prepares.
   *
   * @param configuration the job's
   */
  public TargetCollector(
      Views views, ImmutableClassesGiraphConfiguration<VertexKey, ?, EdgePiece> configuration) {
    this.views = views;
    this.configuration = configuration;
  }

  /** The targets of a vertex' edges under all views, each once. */
  public Set<VertexKey> targets(Vertex<VertexKey, VertexState, EdgePiece> vertex) {
    Set<VertexKey> targets = new HashSet<>();
    for (int i = 0; i < views.views().size(); i++) {
      for (Edge<VertexKey, EdgePiece> edge : ViewEdges.of(vertex).view(i)) {
        if (!targets.contains(edge.getTargetVertexId())) {
          targets.add(edge.getTargetVertexId().copy());
        }
      }
    }
    return targets;
  }

  /**
   * Makes the edges of a vertex again.
   *
   * @param who says in a piece who its target is
   */
  public ViewEdges collect(
      Vertex<VertexKey, VertexState, EdgePiece> vertex, BiConsumer<VertexKey, EdgePiece> who) {
    ViewEdges edges = ViewEdges.empty(views.views().size(), configuration);
    for (int i = 0; i < views.views().size(); i++) {
      List<Link> links = new ArrayList<>();
      for (Edge<VertexKey, EdgePiece> edge : ViewEdges.of(vertex).view(i)) {
        EdgePiece piece = new EdgePiece();
        piece.set(edge.getValue());
        who.accept(edge.getTargetVertexId(), piece);
        links.add(new Link(edge.getTargetVertexId().copy(), piece));
      }
      links.sort(ORDER);
      addEdges(links, i, edges);
    }
    edges.trim();
    return edges;
  }

  private static void addEdges(List<Link> links, int view, ViewEdges edges) {
    int behind = 0;
    for (int first = 0; first < links.size(); first = behind) {
      behind = first + 1;
      while (behind < links.size() && isSameEdge(links.get(first), links.get(behind))) {
        behind++;
      }
      // A loop seen from both its ends is there twice, each piece beside its like.
      boolean twice = behind - first > 1 && start(links, first) == start(links, first + 1);
      int step = twice ? 2 : 1;
      for (int copy = 0; copy < step; copy++) {
        String id = behind - first > step ? Integer.toString(first + copy) : null;
        for (int i = first + copy; i < behind; i += step) {
          links.get(i).piece().setEdge(id, false);
          edges.add(view, EdgeFactory.create(links.get(i).target(), links.get(i).piece()));
        }
      }
    }
  }

  private static boolean isSameEdge(Link a, Link b) {
    return a.piece().id() != null
        && Objects.equals(a.piece().id(), b.piece().id())
        && isBackwards(a) == isBackwards(b)
        && a.piece().targetRank() == b.piece().targetRank();
  }

  private static boolean isBackwards(Link link) {
    return link.piece().isBackwards();
  }

  private static long start(List<Link> links, int i) {
    return links.get(i).piece().start();
  }
}
