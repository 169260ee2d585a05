package dev.graphite.algorithms.journey;

import dev.graphite.algorithms.result.Answer;
import dev.graphite.algorithms.result.VertexRow;
import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import dev.graphite.core.warp.IntervalMap;
import dev.graphite.core.warp.MovingTick;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The least duration of a journey from a source to each vertex, when to leave, and how. */
public final class Durations extends Answer<Durations.Row> {
  private final int source;

  /** A vertex, the least duration and the earliest departure that has it. */
  public static final class Row extends VertexRow {
    private Row(VertexIds ids) {
      super(ids);
    }

    /** Ticks from leaving the source to arriving; 0 for the source. */
    public long duration() {
      return cell(1);
    }

    /** The earliest tick at which a journey of that duration leaves the source. */
    public long departure() {
      return cell(2);
    }
  }

  /** Walks back over states that say at which tick one could have left at the latest. */
  private static final class LatestDepartureWalk extends BackwardWalk {
    private final long departureFromSource;

    LatestDepartureWalk(IntervalResult result, int source, long departureFromSource) {
      super(result, source);
      this.departureFromSource = departureFromSource;
    }

    /** The states are those of {@link dev.graphite.core.warp.Selection#MAX_CONSTANT_OR_LAG}. */
    @Override
    boolean explains(
        int before, IntervalMap state, long departure, double edgeCost, double vertexCost) {
      for (int i = 0; i < state.size() && state.start(i) <= departure; i++) {
        boolean isConstant = state.second(i) == MovingTick.CONSTANT;
        long since =
            isConstant
                ? state.start(i)
                : Math.max(state.start(i), Time.plus(departureFromSource, state.value(i)));
        boolean isLateEnough = !isConstant || state.value(i) >= departureFromSource;
        if (state.isPresent(i) && isLateEnough && since < state.end(i)) {
          earlierSince = since;
          return since <= departure;
        }
      }
      return false;
    }
  }

  /**
   * The answer of {@link dev.graphite.algorithms.temporal.Fastest}.
   *
   * @param result what came out
   * @param source rank of the source
   */
  public Durations(IntervalResult result, int source) {
    super(result, Row::new, List.of(Column.Type.VERTEX, Column.Type.LONG, Column.Type.TICK));
    this.source = source;
  }

  /** The least duration of a journey to a vertex, empty if there is none. */
  public OptionalLong of(String vertex) {
    return duration(rank(vertex));
  }

  /** The least duration of a journey to a vertex, empty if there is none. */
  public OptionalLong of(long vertex) {
    return duration(rank(vertex));
  }

  private OptionalLong duration(int rank) {
    Optional<Row> row = find(rank, any -> true);
    return row.isPresent() ? OptionalLong.of(row.get().duration()) : OptionalLong.empty();
  }

  /**
   * A journey of the least duration, the earliest of them, empty if there is none.
   *
   * <p>Cost: the in-edges of the vertices on the way, and of those reached at equal ticks where
   * edges take no time, each with the pieces of its source's state; once O(E log E) for the graph's
   * in-edges.
   */
  public Optional<Journey> journeyTo(String vertex) {
    return journey(rank(vertex));
  }

  /** As {@link #journeyTo(String)}. */
  public Optional<Journey> journeyTo(long vertex) {
    return journey(rank(vertex));
  }

  private Optional<Journey> journey(int rank) {
    return find(rank, any -> true)
        .map(
            row ->
                new LatestDepartureWalk(result(), source, row.departure())
                    .journeyTo(rank, row.departure() + row.duration(), 0));
  }
}
