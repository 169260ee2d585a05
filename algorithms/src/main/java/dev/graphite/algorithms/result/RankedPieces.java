package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import java.util.List;
import java.util.function.Function;

/**
 * Numbers per vertex over time, by which vertices can be ranked.
 *
 * @param <R> the cursor over its rows
 * @param <V> a vertex with its number
 */
public abstract class RankedPieces<R extends PieceRow, V> extends PieceAnswer<R> {
  /** For subclasses. */
  RankedPieces(IntervalResult result, Function<VertexIds, R> cursor, Column.Type value) {
    super(result, cursor, value);
  }

  /** The number of a row as a long that is ordered as the numbers are. */
  abstract long key(R row);

  /** A vertex with the number behind a {@link #key}. */
  abstract V entry(String vertex, long key);

  /**
   * The vertices with the largest values at a tick, the largest first, equal ones in output order.
   *
   * <p>Cost: O(n log count) for n vertices, and all pieces.
   *
   * @param count how many; fewer come out if fewer have a value there
   */
  public final List<V> top(int count, long tick) {
    return ranked(new Leaders(count, Leaders.Order.LARGEST_FIRST), tick);
  }

  /**
   * The vertices with the smallest values at a tick, the smallest first, equal ones in output
   * order. Cost as for {@link #top}.
   *
   * @param count how many; fewer come out if fewer have a value there
   */
  public final List<V> bottom(int count, long tick) {
    return ranked(new Leaders(count, Leaders.Order.SMALLEST_FIRST), tick);
  }

  private List<V> ranked(Leaders leaders, long tick) {
    forEach(
        row -> {
          if (row.contains(tick)) {
            leaders.offer(row.rank(), key(row));
          }
        });
    return leaders.list((rank, key) -> entry(vertex(rank), key));
  }
}
