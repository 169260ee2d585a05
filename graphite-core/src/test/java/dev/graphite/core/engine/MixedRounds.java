package dev.graphite.core.engine;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ComputeContext;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ValueType;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.AllMessages;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.Sum;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A program of rounds for tests of engines, which mixes all that it sees into its state. */
public final class MixedRounds extends RoundProgram {
  private static final int ALL = 0;
  private static final int ODD = 1;

  /** What a vertex sees at a tick in a round. */
  record Sight(
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
    long newState() {
      long hash = 31 * vertex + 37L * round + 41 * state + 43 * message + 47 * groupHash;
      hash += 53 * vertexCount + 59 * degree + 61 * all + 67 * (long) odd + 71 * messageCount;
      return Math.floorMod(hash, 101);
    }

    /** Some results are not set, so that the state stays. */
    boolean sets() {
      return round == 0 || newState() % 5 != 0;
    }
  }

  static long sent(long state, int source, int degree) {
    return state * 3 + source + 7L * degree;
  }

  static boolean sends(long state) {
    return state % 4 != 0;
  }

  private final boolean reversesTime;

  /** A program. */
  public MixedRounds(Fold fold, View view, int rounds) {
    this(fold, view, rounds, false);
  }

  private MixedRounds(Fold fold, View view, int rounds, boolean reversesTime) {
    super(ValueType.LONG, fold, view, rounds);
    this.reversesTime = reversesTime;
  }

  /** The same program on the graph with time turned round. */
  public MixedRounds reversed() {
    return new MixedRounds(fold(), view(), rounds(), true);
  }

  @Override
  public boolean reversesTime() {
    return reversesTime;
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
      long before = Math.max(vertex.start(), Time.MIN_TICK) - 1;
      vertex.setState(before, Time.plusEnd(vertex.end(), 1), sight.newState());
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
      edge.send(Time.plus(edge.start(), delay), Time.plusEnd(edge.end(), delay), value);
    }
  }

  @Override
  public List<Column> columns() {
    return Column.ofPieces("hash", Column.Type.LONG);
  }
}
