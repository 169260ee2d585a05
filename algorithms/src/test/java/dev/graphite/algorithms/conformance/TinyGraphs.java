package dev.graphite.algorithms.conformance;

import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.core.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All graphs over a tiny domain: every choice of lives for the vertices, and every multiset of
 * edges that fit into them, each with every life in the domain and travel times 0 and 1. What is
 * quick is dear: an edge costs 2 less its travel time.
 *
 * @param vertices graphs have this many, of ids 0, 1, 2...
 * @param mostEdges graphs have 0 to this many
 * @param ticks edges live on ticks from 0 to this one, without it
 * @param loops whether edges may lead back to where they begin
 * @param mortal whether vertices have every life in the domain and the one without an end, or that
 *     one only
 */
public record TinyGraphs(int vertices, int mostEdges, int ticks, boolean loops, boolean mortal) {
  private static final int LONGEST_TRAVEL_TIME = 1;

  /** Passes on each graph once. */
  public void forEach(Consumer<GraphRows> consumer) {
    chooseLives(new ArrayList<>(), consumer);
  }

  /** How many there are. */
  public long count() {
    long[] count = {0};
    forEach(rows -> count[0]++);
    return count[0];
  }

  private void chooseLives(List<GraphRows.Vertex> chosen, Consumer<GraphRows> consumer) {
    if (chosen.size() == vertices) {
      chooseEdges(chosen, edges(chosen), 0, new ArrayList<>(), consumer);
      return;
    }
    for (long[] life : lives()) {
      chosen.add(new GraphRows.Vertex(Integer.toString(chosen.size()), life[0], life[1]));
      chooseLives(chosen, consumer);
      chosen.remove(chosen.size() - 1);
    }
  }

  private List<long[]> lives() {
    List<long[]> lives = mortal ? intervals() : new ArrayList<>();
    lives.add(new long[] {0, Time.OPEN});
    return lives;
  }

  private List<long[]> intervals() {
    List<long[]> intervals = new ArrayList<>();
    for (long start = 0; start < ticks; start++) {
      for (long end = start + 1; end <= ticks; end++) {
        intervals.add(new long[] {start, end});
      }
    }
    return intervals;
  }

  /** All edges that lie in the lives of both ends. */
  private List<GraphRows.Edge> edges(List<GraphRows.Vertex> lives) {
    List<GraphRows.Edge> edges = new ArrayList<>();
    for (GraphRows.Vertex source : lives) {
      for (GraphRows.Vertex target : lives) {
        for (long[] life : intervals()) {
          boolean fits =
              Math.max(source.start(), target.start()) <= life[0]
                  && life[1] <= Math.min(source.end(), target.end());
          for (int d = 0; fits && d <= LONGEST_TRAVEL_TIME && (loops || source != target); d++) {
            edges.add(
                new GraphRows.Edge(source.id(), target.id(), life[0], life[1], d, 2.0 - d, null));
          }
        }
      }
    }
    return edges;
  }

  private void chooseEdges(
      List<GraphRows.Vertex> lives,
      List<GraphRows.Edge> edges,
      int first,
      List<GraphRows.Edge> chosen,
      Consumer<GraphRows> consumer) {
    consumer.accept(new GraphRows(false, List.copyOf(lives), List.copyOf(chosen)));
    for (int edge = first; chosen.size() < mostEdges && edge < edges.size(); edge++) {
      chosen.add(edges.get(edge));
      chooseEdges(lives, edges, edge, chosen, consumer);
      chosen.remove(chosen.size() - 1);
    }
  }
}
