package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.time.Time;
import java.util.Random;

/** Graphs for tests of the engine; vertex i has the id i. */
final class Graphs {
  /** All finite ticks of a random graph are smaller. */
  static final int TICKS = 8;

  private Graphs() {}

  /** Vertices that live from 0 on, and edges {@code {source, target, start, end, travelTime}}. */
  static TemporalGraph of(int vertices, long[]... edges) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    for (int i = 0; i < vertices; i++) {
      builder.addVertex(i, 0, Time.OPEN);
    }
    for (long[] edge : edges) {
      builder.edge(edge[0], edge[1], edge[2], edge[3]).travelTime(edge[4]).add();
    }
    return builder.build();
  }

  /** A ring whose edges always live: a message can go round it for ever. */
  static TemporalGraph ring(int vertices) {
    long[][] edges = new long[vertices][];
    for (int i = 0; i < vertices; i++) {
      edges[i] = new long[] {i, (i + 1) % vertices, 0, Time.OPEN, 1};
    }
    return of(vertices, edges);
  }

  /** Lives with open ends, loops, parallel edges, pieces, travel times 0 to 3. */
  static TemporalGraph random(Random random, int vertices, int edges) {
    TemporalGraphBuilder builder = new TemporalGraphBuilder();
    long[] starts = new long[vertices];
    long[] ends = new long[vertices];
    for (int i = 0; i < vertices; i++) {
      starts[i] = random.nextInt(4);
      ends[i] = random.nextBoolean() ? Time.OPEN : starts[i] + 1 + random.nextInt(4);
      builder.addVertex(i, starts[i], ends[i]);
    }
    for (int i = 0; vertices > 0 && i < edges; i++) {
      int source = random.nextInt(vertices);
      int target = random.nextInt(vertices);
      long from = Math.max(starts[source], starts[target]);
      long to = Math.min(ends[source], ends[target]);
      if (from >= to) {
        continue;
      }
      from = Math.min(from + random.nextInt(3), Math.min(to, TICKS) - 1);
      if (random.nextInt(4) > 0) {
        to = Math.min(to, from + 1 + random.nextInt(3));
      }
      long cut = from + random.nextInt(3);
      if (cut > from && cut < to) {
        builder.edge(source, target, from, cut).id("e" + i).travelTime(random.nextInt(4)).add();
        from = cut;
      }
      builder.edge(source, target, from, to).id("e" + i).travelTime(random.nextInt(4)).add();
    }
    return builder.build();
  }
}
