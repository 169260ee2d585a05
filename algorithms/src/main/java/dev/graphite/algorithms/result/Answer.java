package dev.graphite.algorithms.result;

import dev.graphite.core.engine.IntervalResult;
import dev.graphite.core.graph.VertexIds;
import dev.graphite.core.program.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a run said, vertex by vertex. Vertices are named by their ids, as text or, where the ids of
 * the graph are integers, as numbers. Every method that takes an id throws an {@link
 * IllegalArgumentException} naming it if the graph has no such vertex.
 *
 * <p>Rows are made from final states when they are asked for: those of one vertex cost its pieces,
 * whatever the size of the graph. A row that needs a time past the last tick throws an {@link
 * dev.graphite.core.time.AnswerOutOfRangeException} when it is read. Immutable, safe for threads.
 *
 * @param <R> the cursor over its rows
 */
public abstract class Answer<R extends VertexRow> {
  private final IntervalResult result;
  private final Function<VertexIds, R> cursor;

  /**
   * The answer of a run.
   *
   * @param result what came out
   * @param cursor makes a cursor
   * @param types what its columns hold
   * @throws IllegalArgumentException if the result has other columns
   */
  protected Answer(IntervalResult result, Function<VertexIds, R> cursor, List<Column.Type> types) {
    List<Column.Type> actual = result.columns().stream().map(Column::type).toList();
    if (!actual.equals(types)) {
      throw new IllegalArgumentException("the result has columns " + actual + ", not " + types);
    }
    this.result = result;
    this.cursor = cursor;
  }

  /** The result behind the answer: rows by rank, states, statistics of the run, and the graph. */
  public final IntervalResult result() {
    return result;
  }

  /** Passes on all rows, sorted by vertex and start. Nothing is allocated per row. */
  public final void forEach(Consumer<? super R> consumer) {
    result.forEachRow(moving(consumer));
  }

  /** Passes on the rows of a vertex. */
  public final void forEach(String vertex, Consumer<? super R> consumer) {
    forEachOf(rank(vertex), consumer);
  }

  /** Passes on the rows of a vertex. */
  public final void forEach(long vertex, Consumer<? super R> consumer) {
    forEachOf(rank(vertex), consumer);
  }

  /** Passes on the rows of the vertex with a rank. */
  protected final void forEachOf(int rank, Consumer<? super R> consumer) {
    result.forEachRow(rank, moving(consumer));
  }

  private Consumer<long[]> moving(Consumer<? super R> consumer) {
    R row = cursor.apply(result.graph().ids());
    return cells -> {
      row.moveTo(cells);
      consumer.accept(row);
    };
  }

  /** The row of the vertex with a rank that passes a test, the last of several. */
  protected final Optional<R> find(int rank, Predicate<? super R> test) {
    R found = cursor.apply(result.graph().ids());
    forEachOf(
        rank,
        row -> {
          if (test.test(row)) {
            found.copy(row);
          }
        });
    return found.isSet() ? Optional.of(found) : Optional.empty();
  }

  /** The rank of the vertex with an id. */
  protected final int rank(String vertex) {
    return result.graph().ids().requireRank(vertex);
  }

  /** The rank of the vertex with an id. */
  protected final int rank(long vertex) {
    return result.graph().ids().requireRank(vertex);
  }

  /** The id of the vertex with a rank. */
  final String vertex(int rank) {
    return result.graph().ids().text(rank);
  }
}
