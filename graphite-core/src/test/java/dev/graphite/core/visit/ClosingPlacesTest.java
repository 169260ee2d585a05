package dev.graphite.core.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Look-ups among edges at places against a look at every one of them. */
class ClosingPlacesTest {
  private static final int TICKS = 12;

  /** An edge that takes some ticks wherever it is left. */
  private record Life(int start, int end, int travelTime) {}

  /** Edges in ranges that follow each other. */
  private static final class Places extends ClosingPlaces {
    private final List<Life> all = new ArrayList<>();

    private Places(List<List<Life>> ranges) {
      grow(ranges.stream().mapToInt(List::size).sum());
      for (List<Life> range : ranges) {
        List<Life> sorted = new ArrayList<>(range);
        sorted.sort(Comparator.comparingInt(Life::start));
        for (Life life : sorted) {
          put(all.size(), life == sorted.get(0), life.start, life.end);
          all.add(life);
        }
      }
    }

    @Override
    protected long arrival(int place, long from, long to) {
      assertThat(from).isBetween((long) all.get(place).start, to - 1);
      assertThat(to).isLessThanOrEqualTo(all.get(place).end);
      return from + all.get(place).travelTime;
    }

    private boolean shares(int place, long from, long to) {
      return start(place) < to && end(place) > from;
    }
  }

  private static List<Life> range(Random random) {
    List<Life> range = new ArrayList<>();
    for (int edges = random.nextInt(6); edges > 0; edges--) {
      int start = random.nextInt(TICKS);
      range.add(new Life(start, start + 1 + random.nextInt(TICKS), random.nextInt(5)));
    }
    return range;
  }

  @Test
  void theEarliestIsFoundAndNoEdgeThatSharesATickIsPassedOver() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<List<Life>> ranges = List.of(range(random), range(random), range(random));
      Places places = new Places(ranges);
      int rangeStart = ranges.get(0).size();
      int rangeEnd = rangeStart + ranges.get(1).size();
      for (long from = 0; from < 2 * TICKS; from++) {
        for (long to = from + 1; to <= 2 * TICKS; to++) {
          check("seed " + seed, places, rangeStart, rangeEnd, from, to);
        }
      }
    }
  }

  private static void check(
      String what, Places places, int rangeStart, int rangeEnd, long from, long to) {
    int first = places.first(rangeStart, rangeEnd, from);
    long least = Long.MAX_VALUE;
    for (int place = rangeStart; place < rangeEnd; place++) {
      if (places.shares(place, from, to)) {
        assertThat(place).as(what).isGreaterThanOrEqualTo(first);
        least = Math.min(least, Math.max(from, places.start(place)) + travelTime(places, place));
      }
    }
    if (first < rangeEnd) {
      assertThat(places.end(first)).as(what).isGreaterThan(from);
    }
    int best = places.earliest(first, rangeEnd, from, to);
    assertThat(places.looks()).as(what).isBetween(0, rangeEnd - first);
    if (least == Long.MAX_VALUE) {
      assertThat(best).as(what).isEqualTo(-1);
    } else {
      assertThat(places.shares(best, from, to)).as(what).isTrue();
      assertThat(Math.max(from, places.start(best)) + travelTime(places, best))
          .as(what)
          .isEqualTo(least);
    }
  }

  private static int travelTime(Places places, int place) {
    return places.all.get(place).travelTime;
  }

  @Test
  void edgesThatStartAfterTheEarliestArrivalAreNotLookedAt() {
    Places places =
        new Places(List.of(List.of(new Life(0, 1, 1), new Life(1, 2, 1), new Life(5, 6, 0))));

    assertThat(places.earliest(0, 3, 0, 9)).isZero();
    assertThat(places.looks()).isEqualTo(1);
    assertThat(places.earliest(1, 3, 1, 9)).isEqualTo(1);
    assertThat(places.looks()).isEqualTo(1);
  }
}
