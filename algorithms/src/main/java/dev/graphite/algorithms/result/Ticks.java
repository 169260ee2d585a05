package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A tick per vertex, such as its earliest arrival: columns {@code vertex} and a tick. */
public class Ticks extends Answer<Ticks.Row> {
  /** A vertex and its tick. */
  public static final class Row extends VertexRow {
    private static final int TICK = 1;

    private Row(VertexIds ids) {
      super(ids);
    }

    /** The tick; {@link dev.graphite.core.time.Time#OPEN} where an end is and nothing bounds it. */
    public long tick() {
      return cell(TICK);
    }
  }

  /**
   * Ticks that a run gave.
   *
   * @throws IllegalArgumentException if the result has other columns
   */
  public Ticks(IntervalResult result) {
    this(result, Column.Type.TICK);
  }

  /** Ticks, or ends, which may be open. */
  protected Ticks(IntervalResult result, Column.Type type) {
    super(result, Row::new, List.of(Column.Type.VERTEX, type));
  }

  /** The tick of a vertex, empty if it has none. */
  public final OptionalLong of(String vertex) {
    return tickOf(rank(vertex));
  }

  /** The tick of a vertex, empty if it has none. */
  public final OptionalLong of(long vertex) {
    return tickOf(rank(vertex));
  }

  /** The tick of the vertex with a rank, empty if it has none. */
  protected final OptionalLong tickOf(int rank) {
    Optional<Row> row = find(rank, any -> true);
    return row.isPresent() ? OptionalLong.of(row.get().tick()) : OptionalLong.empty();
  }

  /**
   * The vertices with the least ticks, the least first, equal ones in output order.
   *
   * <p>Cost: O(n log count) for n vertices.
   *
   * @param count how many; fewer come out if fewer have a tick
   */
  public final List<VertexLong> earliest(int count) {
    return ranked(new Leaders(count, Leaders.Order.SMALLEST_FIRST));
  }

  /**
   * The vertices with the greatest ticks, the greatest first, equal ones in output order. A tick
   * that nothing bounds is {@link dev.graphite.core.time.Time#OPEN} and comes first. Cost as for
   * {@link #earliest}.
   *
   * @param count how many; fewer come out if fewer have a tick
   */
  public final List<VertexLong> latest(int count) {
    return ranked(new Leaders(count, Leaders.Order.LARGEST_FIRST));
  }

  private List<VertexLong> ranked(Leaders leaders) {
    forEach(row -> leaders.offer(row.rank(), row.tick()));
    return leaders.list((rank, tick) -> new VertexLong(vertex(rank), tick));
  }
}
