package dev.graphite.algorithms.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.algorithms.Graphite;
import dev.graphite.algorithms.JourneysFrom;
import dev.graphite.algorithms.JourneysTo;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.algorithms.oracle.RandomGraphs;
import dev.graphite.core.engine.EngineOptions;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A random graph and a question about its journeys, put to the library and to the oracles.
 *
 * @param random the graph
 * @param query the question
 */
record JourneyCase(RandomGraph random, Query query) {
  /** Few ticks, travel times 0 and 1: many vertices that could explain each other. */
  private static final RandomGraphs TIES = new RandomGraphs(7, 30, 4, 0, 1, false, false);

  private static final EngineOptions OPTIONS =
      EngineOptions.defaults().withThreads(1).withTimeoutMillis(30_000);

  /** Graphs of some seeds with their queries: of any kind, and such with ties. */
  static Stream<JourneyCase> any(LongStream seeds) {
    return seeds.boxed().flatMap(seed -> Stream.of(of(RandomGraphs.ANY, seed), of(TIES, seed)));
  }

  /** Graphs of some seeds with their queries, without travel times of 0. */
  static Stream<JourneyCase> withoutZeroTimes(LongStream seeds) {
    return seeds.mapToObj(seed -> of(RandomGraphs.ANY.withoutZeroTravelTimes(), seed));
  }

  private static JourneyCase of(RandomGraphs graphs, long seed) {
    RandomGraph random = graphs.graph(seed);
    return new JourneyCase(random, random.query());
  }

  Graphite graphite() {
    return Graphite.on(random.graph(), OPTIONS);
  }

  JourneysFrom journeysFrom() {
    JourneysFrom from = graphite().journeysFrom(id(query.vertex()));
    from = query.from() == Time.MIN_TICK ? from : from.notBefore(query.from());
    return query.until() == Time.OPEN ? from : from.until(query.until());
  }

  JourneysTo journeysTo() {
    JourneysTo to = graphite().journeysTo(id(query.vertex()));
    to = query.from() == Time.MIN_TICK ? to : to.notBefore(query.from());
    return query.until() == Time.OPEN ? to : to.until(query.until());
  }

  int vertices() {
    return random.graph().vertexCount();
  }

  String id(int rank) {
    return random.graph().ids().text(rank);
  }

  /** The oracle's rows. */
  List<long[]> rows(String algorithm) {
    return Oracles.answer(algorithm, random.graph(), query);
  }

  /** The oracle's row of each vertex, null where it has none. */
  long[][] rowByVertex(String algorithm) {
    long[][] rows = new long[vertices()][];
    for (long[] row : rows(algorithm)) {
      rows[(int) row[0]] = row;
    }
    return rows;
  }

  /** Asserts that there is a legal journey between two vertices exactly if one is wanted. */
  void check(Optional<Journey> journey, boolean wanted, int origin, int destination) {
    if (journey.isPresent() != wanted) {
      assertThat(journey).as(this + " " + id(origin) + " to " + id(destination)).isEmpty();
      throw new AssertionError("no journey to " + id(destination) + " in " + this);
    }
    if (wanted) {
      JourneyCheck.assertLegal(random, query, journey.get());
      checkEnds(journey.get(), origin, destination);
    }
  }

  void checkEnds(Journey journey, int origin, int destination) {
    assertThat(journey.origin()).as(journey + " in " + this).isEqualTo(id(origin));
    assertThat(journey.destination()).as(journey + " in " + this).isEqualTo(id(destination));
  }

  /** Asserts a value of a journey. */
  void check(Journey journey, String name, double actual, double wanted) {
    if (actual != wanted) {
      throw new AssertionError(
          name + " is " + actual + ", not " + wanted + ": " + journey + " in " + this);
    }
  }

  @Override
  public String toString() {
    return random + query.toString();
  }
}
