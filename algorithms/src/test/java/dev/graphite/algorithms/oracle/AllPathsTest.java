package dev.graphite.algorithms.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The path oracles against a walk along every single path of very small graphs. */
class AllPathsTest {
  private static final RandomGraphs TINY = RandomGraphs.ANY.sized(4, 7, 5);

  /** What all paths from a source, that visit no vertex twice, say about each vertex. */
  private static final class Walk {
    private final TickByTick time;
    private final Query query;
    final Long[] arrival;
    final long[][] fastest; // duration, departure
    final double[][] cost;
    private long departure;

    Walk(TemporalGraph graph, Query query) {
      this.time = new TickByTick(graph, query);
      this.query = query;
      arrival = new Long[graph.vertexCount()];
      fastest = new long[graph.vertexCount()][];
      cost = new double[graph.vertexCount()][time.tickCount()];
      for (double[] row : cost) {
        Arrays.fill(row, Double.POSITIVE_INFINITY);
      }
      long start = Math.max(query.from(), graph.vertexStart(query.vertex()));
      if (start <= query.until() && time.isAlive(query.vertex(), start)) {
        visit(query.vertex(), start, 0, new boolean[graph.vertexCount()]);
      }
    }

    private void visit(int vertex, long tick, double costSoFar, boolean[] before) {
      note(vertex, tick, costSoFar);
      before[vertex] = true;
      TemporalGraph graph = time.graph;
      for (int e = graph.firstEdge(vertex); e < graph.firstEdge(vertex + 1); e++) {
        for (long leave = tick; leave <= time.last && !before[graph.target(e)]; leave++) {
          if (time.canTraverse(e, leave)) {
            departure = vertex == query.vertex() ? leave : departure;
            visit(graph.target(e), time.arrival(e, leave), costSoFar + time.cost(e, leave), before);
          }
        }
      }
      before[vertex] = false;
    }

    private void note(int vertex, long tick, double costSoFar) {
      arrival[vertex] = arrival[vertex] == null ? tick : Math.min(arrival[vertex], tick);
      for (long t = tick; t <= time.last && time.isAlive(vertex, t); t++) {
        int i = (int) (t - time.first);
        cost[vertex][i] = Math.min(cost[vertex][i], costSoFar);
      }
      long[] trip =
          vertex == query.vertex()
              ? new long[] {0, tick}
              : new long[] {tick - departure, departure};
      if (fastest[vertex] == null || Arrays.compare(trip, fastest[vertex]) < 0) {
        fastest[vertex] = trip;
      }
    }
  }

  @Test
  void noPathArrivesEarlierOrCheaperOrFaster() {
    TINY.graphs(400)
        .forEach(
            random -> {
              TemporalGraph graph = random.graph();
              Walk walk = new Walk(graph, random.query());
              long[] arrivals = new long[graph.vertexCount()];
              for (long[] row : Oracles.answer("earliest-arrival", graph, random.query())) {
                assertThat(row[1]).as(random.toString()).isEqualTo(walk.arrival[(int) row[0]]);
                arrivals[(int) row[0]]++;
              }
              for (long[] row : Oracles.answer("fastest", graph, random.query())) {
                long[] trip = {row[1], row[2]};
                assertThat(trip).as(random.toString()).isEqualTo(walk.fastest[(int) row[0]]);
                arrivals[(int) row[0]]++;
              }
              for (int v = 0; v < arrivals.length; v++) {
                assertThat(arrivals[v])
                    .as(random.toString())
                    .isEqualTo(walk.arrival[v] == null ? 0 : 2);
                double[] cost =
                    costs(walk.time, v, Oracles.answer("shortest", graph, random.query()));
                assertThat(cost).as(random.toString()).isEqualTo(walk.cost[v]);
              }
            });
  }

  private static double[] costs(TickByTick time, int vertex, List<long[]> rows) {
    double[] cost = new double[time.tickCount()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    for (long[] row : rows) {
      for (long t = row[1]; row[0] == vertex && t < row[2] && t <= time.last; t++) {
        cost[(int) (t - time.first)] = Double.longBitsToDouble(row[3]);
      }
    }
    return cost;
  }

  @Test
  void reachabilityTreeAndEarliestArrivalAgree() {
    RandomGraphs.ANY
        .withoutZeroTravelTimes()
        .graphs(300)
        .forEach(
            random -> {
              TemporalGraph graph = random.graph();
              Query query = random.query();
              List<long[]> arrivals = Oracles.answer("earliest-arrival", graph, query);
              List<long[]> pieces =
                  arrivals.stream()
                      .map(row -> new long[] {row[0], row[1], graph.vertexEnd((int) row[0])})
                      .toList();
              String seed = "seed " + random.seed();
              Comparison.assertSame(
                  seed,
                  "reachability",
                  graph,
                  pieces,
                  Oracles.answer("reachability", graph, query));
              List<long[]> tree = Oracles.answer("spanning-tree", graph, query);
              Comparison.assertSame(
                  seed,
                  "earliest-arrival",
                  graph,
                  arrivals,
                  tree.stream().map(row -> new long[] {row[0], row[2]}).toList());
              for (long[] row : tree) {
                assertThat(row[1] >= 0).isEqualTo(row[0] != query.vertex());
              }
            });
  }

  @Test
  void latestDepartureIsTheLastFromWithWhichTheTargetIsReached() {
    TINY.graphs(400)
        .forEach(
            random -> {
              TemporalGraph graph = random.graph();
              Query query = random.boundedQuery();
              int target = query.vertex();
              Long[] departures = new Long[graph.vertexCount()];
              for (long[] row : Oracles.answer("latest-departure", graph, query)) {
                departures[(int) row[0]] = row[1];
              }
              for (int v = 0; v < departures.length; v++) {
                OptionalLong latest = OptionalLong.empty();
                long low = Math.max(query.from(), graph.start());
                for (long from = low; v != target && from <= query.until(); from++) {
                  Query there = Query.of(v).from(from).until(query.until());
                  boolean reached =
                      Oracles.answer("earliest-arrival", graph, there).stream()
                          .anyMatch(row -> row[0] == target);
                  latest = reached ? OptionalLong.of(from) : latest;
                }
                if (v != target) {
                  assertThat(departures[v])
                      .as(random.toString() + query)
                      .isEqualTo(latest.isPresent() ? latest.getAsLong() : null);
                }
              }
            });
  }

  @Test
  void noOtherDeparturesCompleteATriangleEarlier() {
    TINY.sized(4, 12, 5)
        .graphs(400)
        .forEach(
            random -> {
              TemporalGraph graph = random.graph();
              TickByTick time = new TickByTick(graph, random.query());
              for (int u = 0; u < graph.vertexCount(); u++) {
                long[] counts = completedTriangles(time, u);
                long[] actual = new long[counts.length];
                for (long[] row : Oracles.answer("temporal-triangles", graph, random.query())) {
                  for (long t = row[1]; row[0] == u && t < row[2] && t <= time.last; t++) {
                    actual[(int) (t - time.first)] = row[3];
                  }
                }
                assertThat(actual).as(random.toString()).isEqualTo(counts);
              }
            });
  }

  private static long[] completedTriangles(TickByTick time, int u) {
    long[] counts = new long[time.tickCount()];
    int edges = time.graph.edgeCount();
    for (int a = 0; a < edges; a++) {
      for (int b = 0; b < edges; b++) {
        for (int c = 0; c < edges; c++) {
          boolean chain = time.target(a) == time.source(b) && time.target(b) == time.source(c);
          boolean distinct =
              u != time.source(b) && u != time.source(c) && time.source(b) != time.source(c);
          if (chain && distinct && time.source(a) == u && time.target(c) == u) {
            for (long t = completed(time, time.first, a, b, c); t <= time.last; t++) {
              counts[(int) (t - time.first)] += time.isAlive(u, t) ? 1 : 0;
            }
          }
        }
      }
    }
    return counts;
  }

  /** The least arrival over all departures from edges left one after the other; OPEN if none. */
  private static long completed(TickByTick time, long ready, int... edges) {
    if (edges.length == 0) {
      return ready;
    }
    long least = Time.OPEN;
    int[] rest = Arrays.copyOfRange(edges, 1, edges.length);
    for (long leave = ready; leave <= time.last; leave++) {
      if (time.canTraverse(edges[0], leave)) {
        least = Math.min(least, completed(time, time.arrival(edges[0], leave), rest));
      }
    }
    return least;
  }
}
