package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer over time: for each vertex, maximal pieces of its life in order. Asking for one tick
 * costs the pieces of the vertex.
 *
 * @param <R> the cursor over its rows
 */
public abstract class PieceAnswer<R extends PieceRow> extends Answer<R> {
  /** For subclasses. */
  PieceAnswer(IntervalResult result, Function<VertexIds, R> cursor, Column.Type... values) {
    super(result, cursor, columns(values));
  }

  private static List<Column.Type> columns(Column.Type... values) {
    List<Column.Type> types = new ArrayList<>();
    types.add(Column.Type.VERTEX);
    types.add(Column.Type.TICK);
    types.add(Column.Type.END);
    types.addAll(List.of(values));
    return types;
  }

  /** The row of a vertex that holds a tick. */
  protected final Optional<R> rowAt(int rank, long tick) {
    return find(rank, row -> row.contains(tick));
  }

  /** The pieces of a vertex, each made into an object. */
  final <T> List<T> pieces(int rank, Function<R, T> maker) {
    List<T> pieces = new ArrayList<>();
    forEachOf(rank, row -> pieces.add(maker.apply(row)));
    return pieces;
  }
}
