package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Optional;

/**
 * Vertices per vertex over time, such as the smallest one of a component: columns {@code
 * vertex,start,end} and a vertex.
 */
public class VertexPieces extends PieceAnswer<VertexPieces.Row> {
  /** A piece and its value. */
  public static final class Row extends PieceRow {
    private Row(VertexIds ids) {
      super(ids);
    }

    /** The id of the value over the whole piece. */
    public String value() {
      return vertexIn(VALUE);
    }

    /** The rank of the value. */
    public int valueRank() {
      return (int) cell(VALUE);
    }
  }

  /**
   * A piece and its value.
   *
   * @param start first tick
   * @param end end, {@link Time#OPEN} if it has none
   * @param value the value at each of its ticks
   */
  public record Piece(long start, long end, String value) {
    /** Written {@code [3, inf) A}. */
    @Override
    public String toString() {
      return "[" + start + ", " + Time.format(end) + ") " + value;
    }
  }

  /**
   * Pieces that a run gave.
   *
   * @throws IllegalArgumentException if the result has other columns
   */
  public VertexPieces(IntervalResult result) {
    super(result, Row::new, Column.Type.VERTEX);
  }

  /** The value of a vertex at a tick, empty if it has none there. */
  public final Optional<String> at(String vertex, long tick) {
    return valueAt(rank(vertex), tick);
  }

  /** The value of a vertex at a tick, empty if it has none there. */
  public final Optional<String> at(long vertex, long tick) {
    return valueAt(rank(vertex), tick);
  }

  private Optional<String> valueAt(int rank, long tick) {
    return rowAt(rank, tick).map(Row::value);
  }

  /** The pieces of a vertex in order of time. */
  public final List<Piece> pieces(String vertex) {
    return pieces(rank(vertex), VertexPieces::piece);
  }

  /** The pieces of a vertex in order of time. */
  public final List<Piece> pieces(long vertex) {
    return pieces(rank(vertex), VertexPieces::piece);
  }

  private static Piece piece(Row row) {
    return new Piece(row.start(), row.end(), row.value());
  }

  /**
   * The largest groups of vertices with one value at a tick, such as components: the values and how
   * many vertices have them, the largest first, equal ones in output order.
   *
   * <p>Cost: O(n log count) time and 4 n bytes for n vertices, and all pieces.
   *
   * @param count how many; fewer come out if there are fewer groups
   */
  public final List<VertexLong> largestGroups(int count, long tick) {
    int[] size = new int[result().graph().vertexCount()];
    forEach(
        row -> {
          if (row.contains(tick)) {
            size[row.valueRank()]++;
          }
        });
    Leaders leaders = new Leaders(count, Leaders.Order.LARGEST_FIRST);
    for (int rank = 0; rank < size.length; rank++) {
      if (size[rank] > 0) {
        leaders.offer(rank, size[rank]);
      }
    }
    return leaders.list((rank, members) -> new VertexLong(vertex(rank), members));
  }
}
