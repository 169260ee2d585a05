package dev.graphite.algorithms.oracle;

import dev.graphite.algorithms.Parameters;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;

/**
 * What an oracle is asked. Oracles read the parts that their algorithm has.
 *
 * @param vertex rank of the source or the target, -1 if there is none
 * @param from earliest departure; {@link Time#MIN_TICK} bounds nothing, like the graph's start
 * @param until latest arrival; {@link Time#OPEN} bounds nothing
 * @param iterations rounds of pagerank and cdlp
 * @param damping of pagerank
 */
public record Query(int vertex, long from, long until, int iterations, double damping) {
  /** No vertex, no bounds, 10 iterations, damping 0.85: the defaults of the command line. */
  public static final Query DEFAULT = new Query(-1, Time.MIN_TICK, Time.OPEN, 10, 0.85);

  /** A query from or to the vertex with this rank, else by default. */
  public static Query of(int vertex) {
    return new Query(vertex, DEFAULT.from, DEFAULT.until, DEFAULT.iterations, DEFAULT.damping);
  }

  /**
   * The source or target.
   *
   * @throws IllegalArgumentException if the graph has no such vertex
   */
  int vertexOf(TemporalGraph graph) {
    if (vertex < 0 || vertex >= graph.vertexCount()) {
      throw new IllegalArgumentException("no vertex " + vertex);
    }
    return vertex;
  }

  /** The same for a program, the vertex as source and as target. */
  public Parameters parameters() {
    return new Parameters(vertex, vertex, from, until, iterations, damping);
  }

  /** The same with another earliest departure. */
  public Query from(long tick) {
    return new Query(vertex, tick, until, iterations, damping);
  }

  /** The same with another latest arrival. */
  public Query until(long tick) {
    return new Query(vertex, from, tick, iterations, damping);
  }

  /** The same with another number of rounds. */
  public Query iterations(int rounds) {
    return new Query(vertex, from, until, rounds, damping);
  }

  /** The same with another damping factor. */
  public Query damping(double factor) {
    return new Query(vertex, from, until, iterations, factor);
  }
}
