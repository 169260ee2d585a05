package dev.graphite.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.PhasedProgram;
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

/**
 * A program of phases for tests of engines, which mixes all that it sees into its state: a value,
 * and how often it may still be scattered.
 */
public final class MixedPhases extends PhasedProgram {
  /** Messages end here. */
  static final int TICKS = 24;

  static final View SIMPLE = new View(View.Direction.BOTH, true, false);
  private static final List<View> VIEWS = List.of(View.OUT, View.IN, View.BOTH, SIMPLE);
  private static final List<Fold> FOLDS =
      List.of(Sum.LONGS, Selection.MIN_LONG, Selection.MAX_LONG, AllMessages.GROUP);

  /** What a vertex sees at a tick: at the start, when a phase begins, or when messages came. */
  record Sight(
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
    enum Call {
      START,
      BEGIN,
      COMPUTE
    }

    /** The last phase that leaves a tick open. */
    private static final int LAST = 5;

    long newValue() {
      if (call == Call.BEGIN && round > LAST) {
        return 5;
      }
      long hash = 31L * vertex + 37L * round + 41 * value + 43 * message + 47 * groupHash;
      hash += 53 * vertexCount + 59L * degree + 61 * energy + 67L * call.ordinal();
      return Math.floorMod(hash + 71L * messageCount, 101);
    }

    /** How often what is set now may make others set something, so that a phase ends. */
    long newEnergy() {
      return call == Call.COMPUTE ? Math.max(0, energy - 1) : call == Call.BEGIN ? 3 : 0;
    }

    /** Some results are not set, so that the state stays. */
    boolean sets() {
      return call == Call.START || round > LAST || newValue() % 4 != 0;
    }
  }

  static boolean isFinalValue(long value) {
    return value % 11 == 5;
  }

  static boolean scattersState(long value, long energy) {
    return energy > 0 && value % 3 != 0;
  }

  static boolean sends(long value, int source) {
    return (value + source) % 7 != 0;
  }

  static long sent(long value, long energy, int source) {
    return value * 3 + source + 7 * energy;
  }

  private final boolean reversesTime;

  /** A program. */
  public MixedPhases(Phase... phases) {
    this(false, phases);
  }

  private MixedPhases(boolean reversesTime, Phase... phases) {
    super(ValueType.LONG_PAIR, ValueType.LONG, phases);
    this.reversesTime = reversesTime;
  }

  /** The same program on the graph with time turned round. */
  public MixedPhases reversed() {
    return new MixedPhases(true, phases().toArray(Phase[]::new));
  }

  @Override
  public boolean reversesTime() {
    return reversesTime;
  }

  /** A program of one to three phases. */
  public static MixedPhases random(Random random) {
    Phase[] phases = new Phase[1 + random.nextInt(3)];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = new Phase(VIEWS.get(random.nextInt(4)), FOLDS.get(random.nextInt(4)));
    }
    return new MixedPhases(phases);
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
    boolean grouped = received && phaseNumbered(vertex.round()).fold() == AllMessages.GROUP;
    Sight sight =
        new Sight(
            call,
            vertex.vertex(),
            vertex.round(),
            vertex.state(),
            vertex.secondState(),
            grouped ? 0 : vertex.message(),
            vertex.messageCount(),
            received ? TickModel.groupHash(vertex, phaseNumbered(vertex.round()).fold()) : 0,
            vertex.vertexCount(),
            vertex.degree());
    if (sight.sets()) {
      long end = Time.plusEnd(vertex.end(), 1);
      long before = Math.max(vertex.start(), Time.MIN_TICK) - 1;
      vertex.setState(before, end, sight.newValue(), sight.newEnergy());
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
      edge.send(Time.plus(edge.start(), delay), end, value);
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("hash", Column.Type.LONG);
  }
}
