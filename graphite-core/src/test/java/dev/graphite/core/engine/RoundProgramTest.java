package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Round programs against an evaluation tick by tick. */
class RoundProgramTest {
  // The graph's last tick plus a delay of at most 3 in each of at most 4 rounds.
  private static final int TICKS = Graphs.TICKS + 4 * 3 + 1;
  // Graphs end before 8, edges take up to 3 ticks.
  private static final int FIRST_OF_REVERSED = -(Graphs.TICKS + 3 + 1);

  /** The final states by vertex and tick, null outside of the life. */
  private static Long[][] evaluate(MixedRounds program, TemporalGraph original) {
    boolean reversed = program.reversesTime();
    TemporalGraph graph = reversed ? original.reversed() : original;
    int origin = reversed ? FIRST_OF_REVERSED : 0;
    int ticks = reversed ? 2 - origin : TICKS;
    int vertices = graph.vertexCount();
    View view = program.view();
    Fold fold = program.fold();
    Long[][] states = new Long[vertices][ticks];
    TickModel model = new TickModel(graph, origin, ticks);
    long[] all = new long[ticks];
    double[] odd = new double[ticks];
    for (int round = 0; round <= program.rounds(); round++) {
      long[] nextAll = new long[ticks];
      double[] nextOdd = new double[ticks];
      TickModel next = new TickModel(graph, origin, ticks);
      for (int tick = 0; tick < ticks; tick++) {
        for (int v = 0; v < vertices; v++) {
          if (!model.isAlive(v, tick)) {
            continue;
          }
          List<Long> inbox = model.inbox(v, tick);
          int degree = model.degree(view, v, tick);
          MixedRounds.Sight sight =
              new MixedRounds.Sight(
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
          if (MixedRounds.sends(state)) {
            next.send(view, v, tick, MixedRounds.sent(state, v, degree));
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
      MixedRounds program = new MixedRounds(fold, views.get(seed % 4), random.nextInt(5));
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
  void roundsOfReversedTimeAreThoseOfEveryTick() {
    LocalEngine engine = new LocalEngine(EngineOptions.defaults().withThreads(1));
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = Graphs.random(random, random.nextInt(9), random.nextInt(30));
      View view = seed % 2 == 0 ? View.OUT : View.BOTH;
      MixedRounds program = new MixedRounds(Sum.LONGS, view, random.nextInt(5)).reversed();
      TickModel.assertValues(
          "seed " + seed, engine.run(program, graph), evaluate(program, graph), FIRST_OF_REVERSED);
    }
  }

  @Test
  void callsAreCutOnlyWhereSomethingChanges() {
    // The degree of 0 is 1 on [0, 6): one edge ends where the other begins. Alive: 2 for ever.
    TemporalGraph graph = Graphs.of(2, new long[] {0, 1, 0, 3, 1}, new long[] {0, 1, 3, 6, 1});
    RunStatistics counts =
        new LocalEngine().run(new MixedRounds(Sum.LONGS, View.OUT, 0), graph).statistics();
    assertThat(counts.computeCalls()).as("0: [0, 6), [6, inf); 1: [0, inf)").isEqualTo(3);
    assertThat(counts.messages()).as("the last round does not scatter").isZero();
  }

  @Test
  void roundsOnAnEmptyGraphCanBeCancelled() {
    LocalEngine engine = new LocalEngine(EngineOptions.defaults().withTimeoutMillis(50));
    assertThatThrownBy(
            () -> engine.run(new MixedRounds(Sum.LONGS, View.OUT, Integer.MAX_VALUE), Graphs.of(0)))
        .isInstanceOf(RunCancelledException.class);
  }
}
