package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.TemporalGraphBuilder;
import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
import dev.graphite.core.program.PhasedProgram.Phase;
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

/** Programs of phases against an evaluation tick by tick. */
class PhasedProgramTest {
  private static final int TICKS = 24;
  private static final View SIMPLE = new View(View.Direction.BOTH, true, false);
  private static final List<View> VIEWS = List.of(View.OUT, View.IN, View.BOTH, SIMPLE);
  private static final List<Fold> FOLDS =
      List.of(Sum.LONGS, Selection.MIN_LONG, Selection.MAX_LONG, AllMessages.GROUP);

  /** What a vertex sees at a tick: at the start, when a phase begins, or when messages came. */
  private record Sight(
      Call call,
      int vertex,
      int round,
      long value,
      long energy,
      long message,
      int messageCount,
      long groupHash,
      long vertexCount,
      int degree) {
    private enum Call {
      START,
      BEGIN,
      COMPUTE
    }

    /** The last phase that leaves a tick open. */
    private static final int LAST = 5;

    private long newValue() {
      if (call == Call.BEGIN && round > LAST) {
        return 5;
      }
      long hash = 31L * vertex + 37L * round + 41 * value + 43 * message + 47 * groupHash;
      hash += 53 * vertexCount + 59L * degree + 61 * energy + 67L * call.ordinal();
      return Math.floorMod(hash + 71L * messageCount, 101);
    }

    /** How often what is set now may make others set something, so that a phase ends. */
    private long newEnergy() {
      return call == Call.COMPUTE ? Math.max(0, energy - 1) : call == Call.BEGIN ? 3 : 0;
    }

    /** Some results are not set, so that the state stays. */
    private boolean sets() {
      return call == Call.START || round > LAST || newValue() % 4 != 0;
    }
  }

  private static boolean isFinalValue(long value) {
    return value % 11 == 5;
  }

  private static boolean scattersState(long value, long energy) {
    return energy > 0 && value % 3 != 0;
  }

  private static boolean sends(long value, int source) {
    return (value + source) % 7 != 0;
  }

  private static long sent(long value, long energy, int source) {
    return value * 3 + source + 7 * energy;
  }

  /** Mixes all that it sees into its state: a value, and how often it may still be scattered. */
  private static final class Mixer extends PhasedProgram {
    private Mixer(Phase... phases) {
      super(ValueType.LONG_PAIR, ValueType.LONG, phases);
    }

    private static Mixer random(Random random) {
      Phase[] phases = new Phase[1 + random.nextInt(3)];
      for (int i = 0; i < phases.length; i++) {
        phases[i] = new Phase(VIEWS.get(random.nextInt(4)), FOLDS.get(random.nextInt(4)));
      }
      return new Mixer(phases);
    }

    private Phase phase(int round) {
      return phases().get((round - 1) % phases().size());
    }

    @Override
    public Set<Fact> facts() {
      return EnumSet.allOf(Fact.class);
    }

    @Override
    public void start(ComputeContext vertex) {
      set(vertex, Sight.Call.START);
    }

    @Override
    public void begin(ComputeContext vertex) {
      set(vertex, Sight.Call.BEGIN);
    }

    @Override
    public void compute(ComputeContext vertex) {
      assertThat(vertex.messageCount()).isPositive();
      set(vertex, Sight.Call.COMPUTE);
    }

    private void set(ComputeContext vertex, Sight.Call call) {
      boolean received = call == Sight.Call.COMPUTE;
      boolean grouped = received && phase(vertex.round()).fold() == AllMessages.GROUP;
      Sight sight =
          new Sight(
              call,
              vertex.vertex(),
              vertex.round(),
              vertex.state(),
              vertex.secondState(),
              grouped ? 0 : vertex.message(),
              vertex.messageCount(),
              received ? TickModel.groupHash(vertex, phase(vertex.round()).fold()) : 0,
              vertex.vertexCount(),
              vertex.degree());
      if (sight.sets()) {
        long end = Time.plusEnd(vertex.end(), 1);
        vertex.setState(vertex.start() - 1, end, sight.newValue(), sight.newEnergy());
      }
    }

    @Override
    public boolean isFinal(long value, long second) {
      return isFinalValue(value);
    }

    @Override
    public boolean scatters(long value, long second) {
      return scattersState(value, second);
    }

    @Override
    public void scatter(ScatterContext edge) {
      if (sends(edge.state(), edge.source())) {
        long value = sent(edge.state(), edge.secondState(), edge.source());
        long delay = 0;
        try {
          delay = edge.travelTime();
        } catch (IllegalStateException simple) {
          assertThat(simple).hasMessageContaining("simple view");
        }
        // Not past the horizon, or a message may travel on for ever.
        long end = Math.min(TICKS, Time.plusEnd(edge.end(), delay));
        edge.send(edge.start() + delay, end, value);
      }
    }

    @Override
    public List<Column> columns() {
      return Column.ofPieces("hash", Column.Type.LONG);
    }
  }

  /** Evaluates a program at one tick after the other. */
  private static final class Evaluation {
    private final Mixer program;
    private final TemporalGraph graph;
    private final Long[][] values;
    private final long[][] energies;
    private TickModel inbound;
    private TickModel outbound;
    private int round;

    private Evaluation(Mixer program, TemporalGraph graph) {
      this.program = program;
      this.graph = graph;
      values = new Long[graph.vertexCount()][TICKS];
      energies = new long[graph.vertexCount()][TICKS];
      outbound = new TickModel(graph, TICKS);
    }

    private Long[][] run() {
      superstep(Sight.Call.START);
      while (isOpen()) {
        round++;
        superstep(Sight.Call.BEGIN);
        while (outbound.messages() > 0) {
          superstep(Sight.Call.COMPUTE);
        }
      }
      return values;
    }

    private void superstep(Sight.Call call) {
      inbound = outbound;
      outbound = new TickModel(graph, TICKS);
      for (int tick = 0; tick < TICKS; tick++) {
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

    private Sight sight(Sight.Call call, int vertex, int tick) {
      List<Long> inbox = inbound.inbox(vertex, tick);
      Fold fold = program.phase(Math.max(1, round)).fold();
      return new Sight(
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

    private void set(Sight sight, int vertex, int tick) {
      if (!sight.sets()) {
        return;
      }
      long value = sight.newValue();
      long energy = sight.newEnergy();
      values[vertex][tick] = value;
      energies[vertex][tick] = energy;
      if (round > 0 && scattersState(value, energy)) {
        outbound.send(
            program.phase(round).view(),
            vertex,
            tick,
            sends(value, vertex) ? sent(value, energy, vertex) : null);
      }
    }

    private boolean isOpen(int vertex, int tick) {
      return values[vertex][tick] != null && !isFinalValue(values[vertex][tick]);
    }

    private boolean isOpen() {
      boolean open = false;
      for (int v = 0; v < values.length; v++) {
        for (int tick = 0; tick < TICKS; tick++) {
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
      Mixer program = Mixer.random(random);
      Long[][] expected = new Evaluation(program, graph).run();
      for (LocalEngine engine : List.of(one, many)) {
        TickModel.assertValues("seed " + seed, engine.run(program, graph), expected);
      }
    }
  }

  /** Three vertices; each of the six edges is missing or lives for [0,1), [1,3) or [0,2). */
  @Test
  void allSmallGraphsAgreeWithAnEvaluationTickByTick() {
    long[][] lives = {null, {0, 1}, {1, 3}, {0, 2}};
    LocalEngine engine = new LocalEngine(threads(1));
    List<Mixer> programs =
        List.of(
            new Mixer(
                new Phase(View.OUT, Selection.MIN_LONG), new Phase(View.IN, Selection.MAX_LONG)),
            new Mixer(new Phase(SIMPLE, Sum.LONGS)));
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
      for (Mixer program : programs) {
        Long[][] expected = new Evaluation(program, graph).run();
        TickModel.assertValues("graph " + code, engine.run(program, graph), expected);
      }
    }
  }

  @Test
  void answersAndCountsDoNotDependOnThreadsOrPartitions() {
    for (int seed = 0; seed < 12; seed++) {
      TemporalGraph graph = Graphs.random(new Random(seed), 150, 700);
      Mixer program = Mixer.random(new Random(seed));
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
    Mixer program = Mixer.random(new Random(8));
    List<long[]> mixed = new LocalEngine(threads(1)).run(program, graph).rows();
    for (int i = 0; i < 4; i++) {
      assertThat(engine.run(program, graph).rows().toArray()).isEqualTo(mixed.toArray());
      assertThat(engine.run(new Hops(), graph).rows().toArray()).isEqualTo(hops.toArray());
    }
  }
}
