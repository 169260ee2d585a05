package dev.graphite.algorithms.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.algorithms.oracle.GraphText;
import dev.graphite.algorithms.oracle.Query;
import dev.graphite.algorithms.oracle.RandomGraph;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Journeys are legal and have the values of the oracles' answers; what has no answer has none. */
class JourneysTest {
  /** Journeys of at least this many hops have to occur, or the graphs are too small to tell. */
  private static final int LONG = 4;

  /** Seeds of random graphs; the slow test has others. */
  LongStream seeds() {
    return LongStream.range(0, 800);
  }

  @Test
  void earliestJourneysArriveAtTheEarliestArrival() {
    AtomicInteger longest = new AtomicInteger();
    JourneyCase.any(seeds())
        .forEach(
            random -> {
              Arrivals arrivals = random.journeysFrom().earliestArrival();
              Reached reached = random.journeysFrom().reachability();
              long[][] rows = random.rowByVertex("earliest-arrival");
              for (int v = 0; v < rows.length; v++) {
                Optional<Journey> journey = arrivals.journeyTo(random.id(v));
                random.check(journey, rows[v] != null, random.query().vertex(), v);
                if (journey.isPresent()) {
                  random.check(journey.get(), "arrival", journey.get().arrival(), rows[v][1]);
                  longest.accumulateAndGet(journey.get().hops().size(), Math::max);
                }
                assertThat(reached.journeyTo(random.id(v))).isEqualTo(journey);
              }
            });
    assertThat(longest.get()).isGreaterThanOrEqualTo(LONG);
  }

  @Test
  void latestJourneysLeaveAtTheLatestDeparture() {
    AtomicInteger unbounded = new AtomicInteger();
    JourneyCase.any(seeds())
        .forEach(
            random -> {
              checkLatestJourneys(new JourneyCase(random.random(), random.random().boundedQuery()));
              if (random.query().until() == Time.OPEN) {
                checkLatestJourneysOrRefusal(random);
                unbounded.incrementAndGet();
              }
            });
    assertThat(unbounded.get()).isPositive();
  }

  private static void checkLatestJourneysOrRefusal(JourneyCase random) {
    try {
      random.rows("latest-departure");
    } catch (IllegalArgumentException refused) {
      assertThatThrownBy(() -> random.journeysTo().latestDeparture())
          .as(random.toString())
          .isInstanceOf(UnsuitableQueryException.class);
      return;
    }
    checkLatestJourneys(random);
  }

  private static void checkLatestJourneys(JourneyCase random) {
    Departures departures = random.journeysTo().latestDeparture();
    long[][] rows = random.rowByVertex("latest-departure");
    for (int v = 0; v < rows.length; v++) {
      Optional<Journey> journey = departures.journeyFrom(random.id(v));
      random.check(journey, rows[v] != null, v, random.query().vertex());
      if (journey.isPresent()) {
        random.check(journey.get(), "departure", journey.get().departure(), rows[v][1]);
      }
    }
  }

  @Test
  void fastestJourneysHaveTheLeastDurationAndLeaveTheEarliest() {
    JourneyCase.any(seeds())
        .forEach(
            random -> {
              Durations durations = random.journeysFrom().fastest();
              long[][] rows = random.rowByVertex("fastest");
              for (int v = 0; v < rows.length; v++) {
                Optional<Journey> journey = durations.journeyTo(random.id(v));
                random.check(journey, rows[v] != null, random.query().vertex(), v);
                if (journey.isPresent()) {
                  random.check(journey.get(), "duration", journey.get().duration(), rows[v][1]);
                  random.check(journey.get(), "departure", journey.get().departure(), rows[v][2]);
                }
              }
            });
  }

  @Test
  void cheapestJourneysCostTheLeastAndArriveInTime() {
    JourneyCase.any(seeds())
        .forEach(
            random -> {
              Costs costs = random.journeysFrom().shortest();
              int[] pieces = new int[random.vertices()];
              for (long[] row : random.rows("shortest")) {
                int v = (int) row[0];
                long last = row[2] == Time.OPEN ? row[1] + 100 : row[2] - 1;
                for (long tick : new long[] {row[1], last}) {
                  Optional<Journey> journey = costs.journeyTo(random.id(v), tick);
                  random.check(journey, true, random.query().vertex(), v);
                  double least = Double.longBitsToDouble(row[3]);
                  random.check(journey.get(), "cost", journey.get().cost(), least);
                  random.check(journey.get(), "arrival", journey.get().arrival(), row[1]);
                }
                boolean isFirst = pieces[v]++ == 0;
                if (isFirst) {
                  Optional<Journey> before = costs.journeyTo(random.id(v), row[1] - 1);
                  random.check(before, false, random.query().vertex(), v);
                }
              }
              for (int v = 0; v < pieces.length; v++) {
                if (pieces[v] == 0) {
                  long alive = random.random().graph().vertexStart(v);
                  random.check(
                      costs.journeyTo(random.id(v), alive), false, random.query().vertex(), v);
                }
              }
            });
  }

  @Test
  void journeysAlongTheTreeFollowTheParents() {
    JourneyCase.withoutZeroTimes(seeds())
        .forEach(
            random -> {
              ArrivalTree tree = random.journeysFrom().spanningTree();
              long[][] rows = random.rowByVertex("spanning-tree");
              for (int v = 0; v < rows.length; v++) {
                Optional<Journey> journey = tree.journeyTo(random.id(v));
                random.check(journey, rows[v] != null, random.query().vertex(), v);
                if (journey.isPresent()) {
                  List<Hop> hops = journey.get().hops();
                  int child = v;
                  for (int i = hops.size() - 1; i >= 0; i--) {
                    random.check(journey.get(), "arrival", hops.get(i).arrival(), rows[child][2]);
                    child = (int) rows[child][1];
                    assertThat(hops.get(i).from())
                        .as(random.toString())
                        .isEqualTo(random.id(child));
                  }
                  random.check(journey.get(), "arrival", journey.get().arrival(), rows[v][2]);
                }
              }
            });
  }

  @Test
  void pathsInSnapshotsHaveTheFewestEdges() {
    JourneyCase.any(seeds())
        .forEach(
            random -> {
              int source = random.query().vertex();
              Distances distances = random.graphite().breadthFirstSearch(random.id(source));
              for (long[] row : random.rows("bfs")) {
                long last = row[2] == Time.OPEN ? row[1] + 100 : row[2] - 1;
                for (long tick : new long[] {row[1], last}) {
                  Journey path = distances.pathTo(random.id((int) row[0]), tick).orElseThrow();
                  JourneyCheck.assertInSnapshot(random.random(), tick, path);
                  random.checkEnds(path, source, (int) row[0]);
                  random.check(path, "distance", path.hops().size(), row[3]);
                }
              }
              long first = random.random().graph().start();
              for (int v = 0; v < random.vertices(); v++) {
                boolean isReached = distances.at(random.id(v), first).isPresent();
                assertThat(distances.pathTo(random.id(v), first).isPresent()).isEqualTo(isReached);
              }
            });
  }

  private static JourneyCase of(Query query, String... lines) {
    String text = String.join("\n", lines);
    return new JourneyCase(new RandomGraph(0, text, GraphText.parse(text)), query);
  }

  @Test
  void aCircleWithinOneTickIsLeftTowardsTheSource() {
    // b and c explain each other at tick 5; only a explains b.
    JourneyCase circle =
        of(Query.of(0), "a,b,0,9,5", "b,c,5,6,0", "c,b,5,6,0", "c,d,5,6,0", "d,b,5,6,0");
    Arrivals arrivals = circle.journeysFrom().earliestArrival();

    assertThat(arrivals.journeyTo("b")).hasToString("Optional[a 0 -> b 5]");
    assertThat(arrivals.journeyTo("d")).hasToString("Optional[a 0 -> b 5, b 5 -> c 5, c 5 -> d 5]");
  }

  @Test
  void stayingIsAJourneyWithoutHops() {
    JourneyCase line = of(Query.of(0), "a,b,3,9,5,2");
    Journey staying = line.journeysFrom().earliestArrival().journeyTo("a").orElseThrow();

    assertThat(staying).hasToString("a 3");
    assertThat(staying.vertices()).containsExactly("a");
    assertThat(staying.duration()).isZero();
    assertThat(staying.cost()).isZero();
    assertThat(line.graphite().journeysTo("a").latestDeparture().journeyFrom("a"))
        .hasToString("Optional[a inf]");
  }

  @Test
  void aJourneySaysWhatItIs() {
    JourneyCase line = of(Query.of(0), "a,b,3,9,5,2.5,first", "b,c,10,12,1,1");
    Journey journey = line.journeysFrom().notBefore(4).shortest().journeyTo("c", 50).orElseThrow();

    assertThat(journey.vertices()).containsExactly("a", "b", "c");
    assertThat(journey.departure()).isEqualTo(4);
    assertThat(journey.arrival()).isEqualTo(11);
    assertThat(journey.duration()).isEqualTo(7);
    assertThat(journey.cost()).isEqualTo(3.5);
    assertThat(journey.hops())
        .containsExactly(
            new Hop(0, "first", "a", "b", 4, 9, 2.5), new Hop(1, null, "b", "c", 10, 11, 1));
  }

  @Test
  void timesAtTheEndsOfTheAxisAreNoTrouble() {
    JourneyCase far =
        of(
            Query.of(0),
            "a,b," + Time.MIN_TICK + ",inf," + Long.MAX_VALUE,
            "a,c," + (Time.MAX_TICK - 2) + ",inf,2",
            "a,d,-10,inf," + Long.MAX_VALUE, // would have to be left before the first tick
            "a,d,-9,-8,4");
    Arrivals arrivals = far.journeysFrom().earliestArrival();

    assertThat(arrivals.journeyTo("b").orElseThrow().arrival()).isZero();
    assertThat(arrivals.journeyTo("c").orElseThrow().arrival()).isEqualTo(Time.MAX_TICK);
    assertThat(arrivals.journeyTo("d")).hasToString("Optional[a -9 -> d -5]");
    assertThat(far.journeysFrom().fastest().journeyTo("c").orElseThrow().duration()).isEqualTo(2);

    Journey wideJourney =
        of(Query.of(0), "a,b," + Time.MIN_TICK + ",0,1", "b,c,9,10,1")
            .journeysFrom()
            .earliestArrival()
            .journeyTo("c")
            .orElseThrow();
    assertThatThrownBy(wideJourney::duration)
        .isInstanceOf(AnswerOutOfRangeException.class)
        .hasMessage("duration passes 64 bits");
  }
}
