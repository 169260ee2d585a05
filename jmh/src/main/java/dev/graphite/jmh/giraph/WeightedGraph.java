package dev.graphite.jmh.giraph;

import java.util.SplittableRandom;
import org.apache.hadoop.conf.Configuration;

/**
 * A random static graph with weights: every vertex has the same number of out-edges, and their
 * targets are skewed, so that the vertex with the smallest id has about {@code degree *
 * sqrt(vertices)} in-edges. Nothing is kept: the edges of a vertex are made when they are wanted,
 * the same on every JDK.
 *
 * @param vertices their number; their ids begin at 0
 * @param degree out-edges of each
 */
record WeightedGraph(int vertices, int degree) {
  private static final String VERTICES = "graphite.benchmark.vertices";
  private static final String DEGREE = "graphite.benchmark.degree";
  private static final int HEAVIEST = 1000;

  /** Takes the edges of a vertex. */
  @FunctionalInterface
  interface EdgeSink {
    /** Takes an edge. */
    void edge(long target, double weight);
  }

  /** The graph that a job is about. */
  static WeightedGraph of(Configuration configuration) {
    return new WeightedGraph(configuration.getInt(VERTICES, 0), configuration.getInt(DEGREE, 0));
  }

  /** Tells a job what it is about. */
  void writeTo(Configuration configuration) {
    configuration.setInt(VERTICES, vertices);
    configuration.setInt(DEGREE, degree);
  }

  /** Makes the out-edges of a vertex. */
  void forEachEdge(long vertex, EdgeSink sink) {
    SplittableRandom random = new SplittableRandom(vertex);
    for (int i = 0; i < degree; i++) {
      double place = random.nextDouble();
      sink.edge((long) (place * place * vertices), 1 + random.nextInt(HEAVIEST));
    }
  }
}
