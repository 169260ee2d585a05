package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Round programs against an evaluation tick by tick. */
class RoundProgramTest {
  // The graph's last tick plus a delay of at most 3 in each of at most 4 rounds.
  private static final int TICKS = Graphs.TICKS + 4 * 3 + 1;
  private static final int ALL = 0;
  private static final int ODD = 1;

  /** What a vertex sees at a tick in a round. */
  private record Sight(
      int vertex,
      int round,
      long state,
      long message,
      int messageCount,
      long groupHash,
      long vertexCount,
      int degree,
      long all,
      double odd) {
    private long newState() {
      long hash = 31 * vertex + 37L * round + 41 * state + 43 * message + 47 * groupHash;
      hash += 53 * vertexCount + 59 * degree + 61 * all + 67 * (long) odd + 71 * messageCount;
      return Math.floorMod(hash, 101);
    }

    /** Some results are not set, so that the state stays. */
    private boolean sets() {
      return round == 0 || newState() % 5 != 0;
    }
  }

  private static long sent(long state, int source, int degree) {
    return state * 3 + source + 7L * degree;
  }

  private static boolean sends(long state) {
    return state % 4 != 0;
  }

  /** Mixes all that it sees into its state. */
  private static final class Mixer extends RoundProgram {
    private Mixer(Fold fold, View view, int rounds) {
      super(ValueType.LONG, fold, view, rounds);
    }

    @Override
    public Set<Fact> facts() {
      return EnumSet.allOf(Fact.class);
    }

    @Override
    public List<Sum> aggregators() {
      return List.of(Sum.LONGS, Sum.DOUBLES);
    }

    @Override
    public void start(ComputeContext vertex) {
      compute(vertex);
    }

    @Override
    public void compute(ComputeContext vertex) {
      boolean grouped = fold() == AllMessages.GROUP;
      Sight sight =
          new Sight(
              vertex.vertex(),
              vertex.round(),
              vertex.state(),
              grouped ? 0 : vertex.message(),
              vertex.messageCount(),
              TickModel.groupHash(vertex, fold()),
              vertex.vertexCount(),
              vertex.degree(),
              vertex.aggregated(ALL),
              vertex.aggregatedAsDouble(ODD));
      if (sight.sets()) {
        vertex.setState(vertex.start() - 1, Time.plusEnd(vertex.end(), 1), sight.newState());
      }
      vertex.aggregate(ALL, sight.newState());
      if (sight.newState() % 2 == 1) {
        vertex.aggregate(ODD, (double) sight.newState());
      }
    }

    @Override
    public void scatter(ScatterContext edge) {
      long delay = view().simple() ? 0 : edge.travelTime();
      if (sends(edge.state())) {
        long value = sent(edge.state(), edge.source(), edge.degree());
        edge.send(edge.start() + delay, Time.plusEnd(edge.end(), delay), value);
      }
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("hash", Column.Type.LONG);
    }
  }

  /** The final states by vertex and tick, null outside of the life. */
  private static Long[][] evaluate(Mixer program, TemporalGraph graph) {
    int vertices = graph.vertexCount();
    View view = program.view();
    Fold fold = program.fold();
    Long[][] states = new Long[vertices][TICKS];
    TickModel model = new TickModel(graph, TICKS);
    long[] all = new long[TICKS];
    double[] odd = new double[TICKS];
    for (int round = 0; round <= program.rounds(); round++) {
      long[] nextAll = new long[TICKS];
      double[] nextOdd = new double[TICKS];
      TickModel next = new TickModel(graph, TICKS);
      for (int tick = 0; tick < TICKS; tick++) {
        for (int v = 0; v < vertices; v++) {
          if (!model.isAlive(v, tick)) {
            continue;
          }
          List<Long> inbox = model.inbox(v, tick);
          int degree = model.degree(view, v, tick);
          Sight sight =
              new Sight(
                  v,
                  round,
                  states[v][tick] == null ? 0 : states[v][tick],
                  TickModel.folded(inbox, fold),
                  TickModel.count(inbox, fold),
                  TickModel.groupHash(inbox, fold),
                  model.alive(tick),
                  degree,
                  all[tick],
                  odd[tick]);
          long state = sight.sets() ? sight.newState() : states[v][tick];
          states[v][tick] = state;
          nextAll[tick] += sight.newState();
          nextOdd[tick] += sight.newState() % 2 == 1 ? sight.newState() : 0;
          if (sends(state)) {
            next.send(view, v, tick, sent(state, v, degree));
          }
        }
      }
      model = next;
      all = nextAll;
      odd = nextOdd;
    }
    return states;
  }

  private static void assertAgreesTickByTick(Fold fold) {
    List<View> views =
        List.of(View.OUT, View.IN, View.BOTH, new View(View.Direction.BOTH, true, false));
    LocalEngine one = new LocalEngine(EngineOptions.defaults().withThreads(1));
    LocalEngine many =
        new LocalEngine(EngineOptions.defaults().withThreads(3).withVerticesPerPartition(2));
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = Graphs.random(random, random.nextInt(9), random.nextInt(30));
      Mixer program = new Mixer(fold, views.get(seed % 4), random.nextInt(5));
      Long[][] expected = evaluate(program, graph);
      for (LocalEngine engine : List.of(one, many)) {
        IntervalResult result = engine.run(program, graph);
        assertThat(result.statistics().supersteps()).isEqualTo(program.rounds() + 1);
        TickModel.assertValues("seed " + seed, result, expected);
      }
    }
  }

  @Test
  void groupsAreThoseOfEveryTick() {
    assertAgreesTickByTick(AllMessages.GROUP);
  }

  @Test
  void sumsAreThoseOfEveryTick() {
    assertAgreesTickByTick(Sum.LONGS);
  }

  @Test
  void selectionsAreThoseOfEveryTick() {
    assertAgreesTickByTick(Selection.MIN_LONG);
  }

  @Test
  void callsAreCutOnlyWhereSomethingChanges() {
    // The degree of 0 is 1 on [0, 6): one edge ends where the other begins. Alive: 2 for ever.
    TemporalGraph graph = Graphs.of(2, new long[] {0, 1, 0, 3, 1}, new long[] {0, 1, 3, 6, 1});
    RunStatistics counts =
        new LocalEngine().run(new Mixer(Sum.LONGS, View.OUT, 0), graph).statistics();
    assertThat(counts.computeCalls()).as("0: [0, 6), [6, inf); 1: [0, inf)").isEqualTo(3);
    assertThat(counts.messages()).as("the last round does not scatter").isZero();
  }

  @Test
  void roundsOnAnEmptyGraphCanBeCancelled() {
    LocalEngine engine = new LocalEngine(EngineOptions.defaults().withTimeoutMillis(50));
    assertThatThrownBy(
            () -> engine.run(new Mixer(Sum.LONGS, View.OUT, Integer.MAX_VALUE), Graphs.of(0)))
        .isInstanceOf(RunCancelledException.class);
  }
}
