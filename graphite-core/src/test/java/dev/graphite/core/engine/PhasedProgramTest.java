package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.PhasedProgram.Phase;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Selection;
import dev.graphite.core.warp.Sum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Programs of phases against an evaluation tick by tick. */
class PhasedProgramTest {
  private static final int TICKS = MixedPhases.TICKS;
  // Graphs end before 8, edges take up to 3 ticks.
  private static final int FIRST_OF_REVERSED = -(Graphs.TICKS + 3 + 1);

  /** Evaluates a program at one tick after the other. */
  private static final class Evaluation {
    private final MixedPhases program;
    private final TemporalGraph graph;
    private final int origin;
    private final int ticks;
    private final Long[][] values;
    private final long[][] energies;
    private TickModel inbound;
    private TickModel outbound;
    private int round;

    private Evaluation(MixedPhases program, TemporalGraph original) {
      this.program = program;
      boolean reversed = program.reversesTime();
      graph = reversed ? original.reversed() : original;
      origin = reversed ? FIRST_OF_REVERSED : 0;
      ticks = reversed ? 2 - origin : TICKS;
      values = new Long[graph.vertexCount()][ticks];
      energies = new long[graph.vertexCount()][ticks];
      outbound = new TickModel(graph, origin, ticks);
    }

    private Long[][] run() {
      superstep(MixedPhases.Sight.Call.START);
      while (isOpen()) {
        round++;
        superstep(MixedPhases.Sight.Call.BEGIN);
        while (outbound.messages() > 0) {
          superstep(MixedPhases.Sight.Call.COMPUTE);
        }
      }
      return values;
    }

    private void superstep(MixedPhases.Sight.Call call) {
      inbound = outbound;
      outbound = new TickModel(graph, origin, ticks);
      for (int tick = 0; tick < ticks; tick++) {
        for (int v = 0; v < values.length; v++) {
          boolean called =
              switch (call) {
                case START -> inbound.isAlive(v, tick);
                case BEGIN -> isOpen(v, tick);
                case COMPUTE -> isOpen(v, tick) && !inbound.inbox(v, tick).isEmpty();
              };
          if (called) {
            set(sight(call, v, tick), v, tick);
          }
        }
      }
    }

    private MixedPhases.Sight sight(MixedPhases.Sight.Call call, int vertex, int tick) {
      List<Long> inbox = inbound.inbox(vertex, tick);
      Fold fold = program.phaseNumbered(Math.max(1, round)).fold();
      return new MixedPhases.Sight(
          call,
          vertex,
          round,
          values[vertex][tick] == null ? 0 : values[vertex][tick],
          energies[vertex][tick],
          TickModel.folded(inbox, fold),
          TickModel.count(inbox, fold),
          TickModel.groupHash(inbox, fold),
          inbound.alive(tick),
          inbound.degree(program.phases().get(0).view(), vertex, tick));
    }

    private void set(MixedPhases.Sight sight, int vertex, int tick) {
      if (!sight.sets()) {
        return;
      }
      long value = sight.newValue();
      long energy = sight.newEnergy();
      values[vertex][tick] = value;
      energies[vertex][tick] = energy;
      if (round > 0 && MixedPhases.scattersState(value, energy)) {
        outbound.send(
            program.phaseNumbered(round).view(),
            vertex,
            tick,
            MixedPhases.sends(value, vertex) ? MixedPhases.sent(value, energy, vertex) : null);
      }
    }

    private boolean isOpen(int vertex, int tick) {
      return values[vertex][tick] != null && !MixedPhases.isFinalValue(values[vertex][tick]);
    }

    private boolean isOpen() {
      boolean open = false;
      for (int v = 0; v < values.length; v++) {
        for (int tick = 0; tick < ticks; tick++) {
          open |= isOpen(v, tick);
        }
      }
      return open;
    }
  }

  private static EngineOptions threads(int threads) {
    return EngineOptions.defaults().withThreads(threads).withTimeoutMillis(30_000);
  }

  @Test
  void randomProgramsAgreeWithAnEvaluationTickByTick() {
    LocalEngine one = new LocalEngine(threads(1));
    LocalEngine many = new LocalEngine(threads(3).withVerticesPerPartition(2));
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = Graphs.random(random, random.nextInt(9), random.nextInt(30));
      MixedPhases program = MixedPhases.random(random);
      Long[][] expected = new Evaluation(program, graph).run();
      for (LocalEngine engine : List.of(one, many)) {
        TickModel.assertValues("seed " + seed, engine.run(program, graph), expected);
      }
    }
  }

  @Test
  void programsOfReversedTimeAgreeWithAnEvaluationTickByTick() {
    LocalEngine engine = new LocalEngine(threads(1));
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      TemporalGraph graph = Graphs.random(random, random.nextInt(9), random.nextInt(30));
      MixedPhases program = MixedPhases.random(random).reversed();
      TickModel.assertValues(
          "seed " + seed,
          engine.run(program, graph),
          new Evaluation(program, graph).run(),
          FIRST_OF_REVERSED);
    }
  }

  /** Three vertices; each of the six edges is missing or lives for [0,1), [1,3) or [0,2). */
  @Test
  void allSmallGraphsAgreeWithAnEvaluationTickByTick() {
    long[][] lives = {null, {0, 1}, {1, 3}, {0, 2}};
    LocalEngine engine = new LocalEngine(threads(1));
    List<MixedPhases> programs =
        List.of(
            new MixedPhases(
                new Phase(View.OUT, Selection.MIN_LONG), new Phase(View.IN, Selection.MAX_LONG)),
            new MixedPhases(new Phase(MixedPhases.SIMPLE, Sum.LONGS)));
    for (int code = 0; code < 1 << 12; code++) {
      TemporalGraphBuilder builder = new TemporalGraphBuilder();
      for (int v = 0; v < 3; v++) {
        builder.addVertex(v, 0, 4);
      }
      for (int edge = 0; edge < 6; edge++) {
        int source = edge / 2;
        long[] life = lives[code >> 2 * edge & 3];
        if (life != null) {
          builder.addEdge(source, (source + 1 + edge % 2) % 3, life[0], life[1]);
        }
      }
      TemporalGraph graph = builder.build();
      for (MixedPhases program : programs) {
        Long[][] expected = new Evaluation(program, graph).run();
        TickModel.assertValues("graph " + code, engine.run(program, graph), expected);
      }
    }
  }

  @Test
  void answersAndCountsDoNotDependOnThreadsOrPartitions() {
    for (int seed = 0; seed < 12; seed++) {
      TemporalGraph graph = Graphs.random(new Random(seed), 150, 700);
      MixedPhases program = MixedPhases.random(new Random(seed));
      IntervalResult one = new LocalEngine(threads(1)).run(program, graph);
      for (int threads : new int[] {1, 2, 8}) {
        for (int partition : new int[] {4, 64, Integer.MAX_VALUE}) {
          EngineOptions options = threads(threads).withVerticesPerPartition(partition);
          IntervalResult other = new LocalEngine(options).run(program, graph);
          String where = "seed " + seed + ", " + threads + " threads, " + partition;
          assertThat(other.rows().toArray()).as(where).isEqualTo(one.rows().toArray());
          assertThat(counters(other)).as(where).isEqualTo(counters(one));
        }
      }
    }
  }

  private static RunStatistics counters(IntervalResult result) {
    RunStatistics s = result.statistics();
    return new RunStatistics(
        s.supersteps(), s.computeCalls(), s.scatterCalls(), s.messages(), 0, s.warps(), 0);
  }

  @Test
  void buffersServeTheNextRun() {
    LocalEngine engine = new LocalEngine(threads(2).withVerticesPerPartition(1));
    TemporalGraph graph = Graphs.random(new Random(4), 30, 200);
    List<long[]> hops = new LocalEngine(threads(1)).run(new Hops(), graph).rows();
    MixedPhases program = MixedPhases.random(new Random(8));
    List<long[]> mixed = new LocalEngine(threads(1)).run(program, graph).rows();
    for (int i = 0; i < 4; i++) {
      assertThat(engine.run(program, graph).rows().toArray()).isEqualTo(mixed.toArray());
      assertThat(engine.run(new Hops(), graph).rows().toArray()).isEqualTo(hops.toArray());
    }
  }
}
