package dev.graphite.algorithms.oracle;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.Random;

/**
 * A graph that {@link RandomGraphs} made.
 *
 * @param seed what it was made from
 * @param text the {@link GraphText} that makes it again
 * @param graph the graph
 */
public record RandomGraph(long seed, String text, TemporalGraph graph) {
  /**
   * A query by the same seed: any vertex, and bounds in half of the cases, sometimes outside of the
   * data.
   */
  public Query query() {
    Random random = new Random(~seed);
    long low = graph.start() - 2;
    Query query = Query.of(random.nextInt(graph.vertexCount()));
    query = random.nextInt(2) == 0 ? query : query.from(low + random.nextInt(12));
    long earliest = Math.max(low, query.from());
    return random.nextInt(2) == 0 ? query : query.until(earliest + random.nextInt(16));
  }

  /** A query with an until, so that no latest departure is unbounded. */
  public Query boundedQuery() {
    Query query = query();
    return query.until() != Time.OPEN
        ? query
        : query.until(graph.start() + new Random(seed).nextInt(16));
  }

  /** The seed and the text, for failure messages. */
  @Override
  public String toString() {
    return "seed " + seed + "\n" + text;
  }
}
