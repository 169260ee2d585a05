package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.time.Time;
import java.util.List;
import java.util.Optional;

/**
 * Objects per vertex over time: columns {@code vertex,start,end} and one of objects.
 *
 * @param <T> the objects
 */
public class ObjectPieces<T> extends PieceAnswer<ObjectPieces.Row<T>> {
  /**
   * A piece and its value.
   *
   * @param <T> the objects
   */
  public static final class Row<T> extends PieceRow {
    private final ObjectValues<? extends T> objects;

    private Row(VertexIds ids, ObjectValues<? extends T> objects) {
      super(ids);
      this.objects = objects;
    }

    /** The value over the whole piece; the same object for equal values. */
    public T value() {
      return objects.get(cell(VALUE));
    }
  }

  /**
   * A piece and its value.
   *
   * @param <T> the objects
   * @param start first tick
   * @param end end, {@link Time#OPEN} if it has none
   * @param value the value at each of its ticks
   */
  public record Piece<T>(long start, long end, T value) {
    /** Written {@code [3, inf) value}. */
    @Override
    public String toString() {
      return "[" + start + ", " + Time.format(end) + ") " + value;
    }
  }

  /**
   * Pieces that a run gave.
   *
   * @param type what the objects are
   * @throws IllegalArgumentException if the result has other columns, or other objects
   */
  public ObjectPieces(IntervalResult result, Class<T> type) {
    this(result, objects(result, type));
  }

  private ObjectPieces(IntervalResult result, ObjectValues<? extends T> objects) {
    super(result, ids -> new Row<>(ids, objects), Column.Type.OBJECT);
  }

  private static <T> ObjectValues<? extends T> objects(IntervalResult result, Class<T> type) {
    List<Column> columns = result.columns();
    ObjectValues<?> objects = columns.get(columns.size() - 1).objects();
    if (objects == null || !type.isAssignableFrom(objects.type())) {
      throw new IllegalArgumentException(
          "the result has columns " + columns + ", the last one not of " + type.getName());
    }
    @SuppressWarnings("unchecked") // they are instances of a class that has just been compared
    ObjectValues<? extends T> typed = (ObjectValues<? extends T>) objects;
    return typed;
  }

  /** The value of a vertex at a tick, empty if it has none there. */
  public final Optional<T> at(String vertex, long tick) {
    return valueAt(rank(vertex), tick);
  }

  /** The value of a vertex at a tick, empty if it has none there. */
  public final Optional<T> at(long vertex, long tick) {
    return valueAt(rank(vertex), tick);
  }

  private Optional<T> valueAt(int rank, long tick) {
    return rowAt(rank, tick).map(Row::value);
  }

  /** The pieces of a vertex in order of time. */
  public final List<Piece<T>> pieces(String vertex) {
    return pieces(rank(vertex), ObjectPieces::piece);
  }

  /** The pieces of a vertex in order of time. */
  public final List<Piece<T>> pieces(long vertex) {
    return pieces(rank(vertex), ObjectPieces::piece);
  }

  private static <T> Piece<T> piece(Row<T> row) {
    return new Piece<>(row.start(), row.end(), row.value());
  }
}
