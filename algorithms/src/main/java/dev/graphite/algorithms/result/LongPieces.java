package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Whole numbers per vertex over time: columns {@code vertex,start,end} and a long. */
public class LongPieces extends RankedPieces<LongPieces.Row, VertexLong> {
  /** A piece and its value. */
  public static final class Row extends PieceRow {
    private Row(VertexIds ids) {
      super(ids);
    }

    /** The value over the whole piece. */
    public long value() {
      return cell(VALUE);
    }
  }

  /**
   * A piece and its value.
   *
   * @param start first tick
   * @param end end, {@link Time#OPEN} if it has none
   * @param value the value at each of its ticks
   */
  public record Piece(long start, long end, long value) {
    /** Written {@code [3, inf) 7}. */
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
  public LongPieces(IntervalResult result) {
    super(result, Row::new, Column.Type.LONG);
  }

  /** The value of a vertex at a tick, empty if it has none there. */
  public final OptionalLong at(String vertex, long tick) {
    return valueAt(rank(vertex), tick);
  }

  /** The value of a vertex at a tick, empty if it has none there. */
  public final OptionalLong at(long vertex, long tick) {
    return valueAt(rank(vertex), tick);
  }

  private OptionalLong valueAt(int rank, long tick) {
    Optional<Row> row = rowAt(rank, tick);
    return row.isPresent() ? OptionalLong.of(row.get().value()) : OptionalLong.empty();
  }

  /** The pieces of a vertex in order of time. */
  public final List<Piece> pieces(String vertex) {
    return pieces(rank(vertex), LongPieces::piece);
  }

  /** The pieces of a vertex in order of time. */
  public final List<Piece> pieces(long vertex) {
    return pieces(rank(vertex), LongPieces::piece);
  }

  private static Piece piece(Row row) {
    return new Piece(row.start(), row.end(), row.value());
  }

  @Override
  final long key(Row row) {
    return row.value();
  }

  @Override
  final VertexLong entry(String vertex, long key) {
    return new VertexLong(vertex, key);
  }
}
