package dev.graphite.algorithms.laws;

import dev.graphite.algorithms.Algorithm;
import dev.graphite.algorithms.Parameters;
import dev.graphite.algorithms.oracle.GraphRows;
import dev.graphite.algorithms.oracle.Oracles;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What must hold between the answers on two graphs that differ in a known way, whatever the right
 * answers are. Where an engine tells what it did, laws of time also say that it does the same. Laws
 * need no oracle, so graphs may be as large as engines can take.
 */
public enum Law {
  /**
   * Longer ticks: the same work, and rows in the longer ticks. Last departures are single ticks
   * before an end, so what depends on them is left to the next law.
   */
  SCALED_TIMES(allBut("fastest", "latest-departure")) {
    @Override
    void check(LawCase of) {
      long origin = of.rows().build().start();
      LawRun expected = of.run(of.rows());
      LawRun actual = scaled(of, origin, BILLION, BILLION);
      of.assertSameRows(
          expected.graph(),
          LawCase.mapped(expected, TICKS, t -> t == Time.OPEN ? t : (t - origin) * BILLION),
          actual.rows());
      of.assertSameWork(expected, actual);
    }
  },

  /** Edges alive for billions of ticks cost what they cost when alive for tens of ticks. */
  LONG_LIVES(allBut()) {
    @Override
    void check(LawCase of) {
      compareLengths(of, 10, true);
    }
  },

  /** The same where travel times are a few ticks in either case. */
  LONG_LIVES_AND_SHORT_RIDES(allBut()) {
    @Override
    void check(LawCase of) {
      compareLengths(of, 1000, false);
    }
  },

  /** Another origin of time: the same work, and rows at the other place. */
  SHIFTED_TIMES(allBut()) {
    @Override
    void check(LawCase of) {
      long shift = (of.seed() % 2 == 0 ? 1 : -1) * 4_000_000_000_123L;
      LawRun expected = of.run(of.rows());
      LongUnaryOperator tick = t -> t + shift;
      LawRun actual =
          of.run(
              of.rows().withTimes(tick, LongUnaryOperator.identity()),
              withTimes(of.parameters(), tick));
      of.assertSameRows(
          expected.graph(),
          LawCase.mapped(expected, TICKS, t -> t == Time.OPEN ? t : t + shift),
          actual.rows());
      of.assertSameWork(expected, actual);
    }
  },

  /** Other names in the same order: the same work, and the same rows. */
  RENAMED_IN_ORDER(allBut()) {
    @Override
    void check(LawCase of) {
      LawRun expected = of.run(of.rows());
      VertexIds ids = expected.graph().ids();
      compare(of, expected, id -> Integer.toString(3 * ids.rank(id) - 7));
      if (of.algorithm() != Algorithm.CDLP) { // which refuses texts
        compare(of, expected, id -> String.format("v%09d", ids.rank(id)));
      }
    }

    private static void compare(LawCase of, LawRun expected, UnaryOperator<String> name) {
      LawRun actual = of.run(of.rows().renamed(name));
      of.assertSameRows(expected.graph(), expected.rows(), actual.rows());
      of.assertSameWork(expected, actual);
    }
  },

  /** A vertex without edges changes nothing for the others, but for what is shared among all. */
  ISOLATED_VERTEX(allBut("pagerank")) {
    @Override
    void check(LawCase of) {
      Random random = of.random();
      LawRun expected = of.run(of.rows());
      TemporalGraph graph = expected.graph();
      int before = random.nextInt(graph.vertexCount());
      String name = free(graph.ids(), before);
      long start = graph.start() + random.nextInt(4);
      long end = random.nextBoolean() ? Time.OPEN : start + 1 + random.nextInt(8);
      GraphRows more = of.rows().with(new GraphRows.Vertex(name, start, end));
      int added = more.build().ids().rank(name);
      int vertex = of.vertex();
      LawRun actual = of.at(vertex >= added ? vertex + 1 : vertex).run(more);
      List<long[]> rows =
          LawCase.mapped(actual, List.of(Column.Type.VERTEX), v -> withoutVertex(v, added));
      rows.removeIf(row -> row[0] == Long.MAX_VALUE);
      of.assertSameAnswer(graph, expected.rows(), rows);
    }
  },

  /** Pieces of equal values are as good as one. */
  SPLIT_EDGES(allBut()) {
    @Override
    void check(LawCase of) {
      of.assertSameAnswer(of.run(of.rows()), of.run(of.rows().split(of.random())));
    }
  },

  /** What was split into pieces can be merged again. */
  MERGED_EDGES(allBut()) {
    @Override
    void check(LawCase of) {
      GraphRows split = of.rows().split(of.random());
      of.assertSameAnswer(of.run(split), of.run(split.merged()));
    }
  },

  /** The order of rows means nothing. */
  SHUFFLED_ROWS(allBut()) {
    @Override
    void check(LawCase of) {
      of.assertSameAnswer(of.run(of.rows()), of.run(of.rows().shuffled(of.random())));
    }
  },

  /** An undirected graph is a directed one that lists both directions. */
  BOTH_WAYS(allBut()) {
    @Override
    void check(LawCase of) {
      GraphRows rows = new GraphRows(true, of.rows().vertices(), of.rows().edges());
      of.assertSameAnswer(of.run(rows), of.run(rows.bothWays()));
    }
  },

  /** An edge listed twice leads nowhere else. Who counts walks counts it twice. */
  DOUBLED_EDGES(allBut("temporal-triangles", "temporal-clustering")) {
    @Override
    void check(LawCase of) {
      of.assertSameAnswer(of.run(of.rows()), of.run(of.rows().withDoubles(of.random(), 3)));
    }
  },

  /**
   * If every edge is listed twice, each temporal triangle is there eight times; of the wedges and
   * those closed among them four times as many are there.
   */
  ALL_EDGES_DOUBLED(Set.of("temporal-triangles", "temporal-clustering")) {
    @Override
    void check(LawCase of) {
      LawRun once = of.run(of.rows());
      of.assertSameAnswer(
          once.graph(),
          LawCase.mapped(once, List.of(Column.Type.LONG), count -> 8 * count),
          of.run(of.rows().withDoubles(of.random(), 1)).rows());
    }
  },

  /**
   * With time turned round, who arrives the earliest from the target leaves the latest towards it.
   * Vertices live all the time here, so that edges turned round lie inside their lives.
   */
  REVERSED_TIME(Set.of("latest-departure")) {
    @Override
    void check(LawCase of) {
      GraphRows rows = of.rows().withoutLives();
      Parameters bounds = of.parameters();
      if (bounds.until() == Time.OPEN) {
        bounds = bounds.withUntil(rows.build().start() + LATE);
      }
      LawRun departures = of.run(rows, bounds);
      LawRun arrivals =
          of.with(Algorithm.EARLIEST_ARRIVAL)
              .run(
                  rows.reversedInTime(bounds.until()),
                  bounds
                      .withFrom(-bounds.until())
                      .withUntil(bounds.from() == Time.MIN_TICK ? Time.OPEN : -bounds.from()));
      of.assertSameRows(
          departures.graph(),
          LawCase.mapped(arrivals, List.of(Column.Type.TICK), t -> -t),
          departures.rows());
    }
  };

  /** How long after the start of a graph one may arrive, where a case has no bound of its own. */
  private static final long LATE = 1_000_000;

  /** A factor for times that is no power of two or ten. */
  static final long BILLION = 1_000_000_007;

  private static final List<Column.Type> TICKS = List.of(Column.Type.TICK, Column.Type.END);

  private final Set<String> algorithms;

  Law(Set<String> algorithms) {
    this.algorithms = algorithms;
  }

  /** The names of all algorithms but some. */
  private static Set<String> allBut(String... exceptions) {
    Set<String> names = new HashSet<>(Oracles.COLUMNS.keySet());
    for (String name : exceptions) {
      if (!names.remove(name)) {
        throw new IllegalArgumentException("no algorithm " + name);
      }
    }
    return names;
  }

  /** True if the law holds for the algorithm. */
  public boolean holdsFor(Algorithm algorithm) {
    return algorithms.contains(algorithm.commandName());
  }

  /** All laws with each algorithm that they hold for, as arguments of tests. */
  public static Stream<Arguments> withAlgorithms() {
    return Arrays.stream(values())
        .flatMap(
            law ->
                Arrays.stream(Algorithm.values())
                    .filter(law::holdsFor)
                    .map(algorithm -> Arguments.of(law, algorithm)));
  }

  /**
   * Checks the law.
   *
   * @throws AssertionError if it does not hold
   */
  abstract void check(LawCase of);

  /** Checks the law on a case, and says which it is. */
  public void verify(LawCase of) {
    try {
      check(of);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(name() + " is broken: " + of.algorithm() + ", seed " + of.seed(), e);
    }
  }

  /**
   * Compares times scaled by little and by a billion. Departures and arrivals then lie a few ticks
   * beside multiples: those of the small factor are mapped to as many beside those of the billion.
   */
  private static void compareLengths(LawCase of, long factor, boolean withTravelTimes) {
    long origin = of.rows().build().start();
    LawRun expected = scaled(of, origin, factor, withTravelTimes ? factor : 1);
    LawRun actual = scaled(of, origin, BILLION, withTravelTimes ? BILLION : 1);
    List<Column.Type> types =
        of.algorithm() == Algorithm.FASTEST
            ? List.of(Column.Type.TICK, Column.Type.END, Column.Type.LONG)
            : TICKS;
    UnaryOperator<Long> map =
        t -> {
          long multiple = Math.floorDiv(t + factor / 2, factor);
          return t == Time.OPEN ? t : multiple * BILLION + (t - multiple * factor);
        };
    of.assertSameRows(expected.graph(), LawCase.mapped(expected, types, map), actual.rows());
    of.assertSameWork(expected, actual);
  }

  private static LawRun scaled(LawCase of, long origin, long factor, long travelTimeFactor) {
    LongUnaryOperator tick = t -> Math.multiplyExact(t - origin, factor);
    GraphRows rows = of.rows().withTimes(tick, d -> Math.multiplyExact(d, travelTimeFactor));
    return of.run(rows, withTimes(of.parameters(), tick));
  }

  private static Parameters withTimes(Parameters parameters, LongUnaryOperator tick) {
    long from = parameters.from();
    long until = parameters.until();
    return parameters
        .withFrom(from == Time.MIN_TICK ? from : tick.applyAsLong(from))
        .withUntil(until == Time.OPEN ? until : tick.applyAsLong(until));
  }

  /** An unused id behind that of a vertex. */
  private static String free(VertexIds ids, int rank) {
    if (!ids.isNumeric()) {
      return ids.text(rank) + "!";
    }
    long number = ids.number(rank) + 1;
    while (ids.rank(number) >= 0) {
      number++;
    }
    return Long.toString(number);
  }

  private static long withoutVertex(long vertex, int removed) {
    return vertex < removed ? vertex : vertex > removed ? vertex - 1 : Long.MAX_VALUE;
  }
}
