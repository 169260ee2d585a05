package dev.graphite.core.engine;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.program.Column;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.Rows;
import dev.graphite.core.time.AnswerOutOfRangeException;
import dev.graphite.core.warp.IntervalMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The answer of a run: the final state of every vertex, and the rows that the program makes of
 * them, sorted by vertex and start. Rows are made when asked for. Safe for threads.
 */
public final class IntervalResult {
  private final TemporalGraph graph;
  private final IntervalProgram program;
  private final States states;
  private final RunStatistics statistics;

  /** Final states by vertex, as an engine keeps them. Safe for threads that only read. */
  public interface States {
    /** Fills {@code into} with the state of a vertex. */
    void load(int vertex, IntervalMap into);
  }

  /**
   * For engines.
   *
   * @param graph what was run on
   * @param program what was run
   * @param states the final states
   * @param statistics what it took
   */
  public IntervalResult(
      TemporalGraph graph, IntervalProgram program, States states, RunStatistics statistics) {
    this.graph = graph;
    this.program = program;
    this.states = states;
    this.statistics = statistics;
  }

  /** The graph that the result is about; it turns ranks into ids. */
  public TemporalGraph graph() {
    return graph;
  }

  /** The columns of the rows. */
  public List<Column> columns() {
    return program.columns();
  }

  /** What the run took. */
  public RunStatistics statistics() {
    return statistics;
  }

  /** A copy of the final state of a vertex. */
  public IntervalMap state(int vertex) {
    IntervalMap copy = new IntervalMap();
    loadState(vertex, copy);
    return copy;
  }

  /**
   * Fills a map with the final state of a vertex. Cost: O(pieces), and nothing is allocated once
   * the map has grown.
   */
  public void loadState(int vertex, IntervalMap into) {
    states.load(vertex, into);
  }

  /**
   * Passes on all rows.
   *
   * @param consumer gets each row, a cell per column, in an array that is reused for the next one
   * @throws AnswerOutOfRangeException if a row needs a time that passes the last tick
   */
  public void forEachRow(Consumer<long[]> consumer) {
    forEachRow(0, graph.vertexCount(), consumer);
  }

  /**
   * Passes on the rows of one vertex. Cost: O(pieces) of that vertex.
   *
   * @param vertex its rank
   * @param consumer as for all rows
   * @throws AnswerOutOfRangeException if a row needs a time that passes the last tick
   */
  public void forEachRow(int vertex, Consumer<long[]> consumer) {
    Objects.checkIndex(vertex, graph.vertexCount());
    forEachRow(vertex, vertex + 1, consumer);
  }

  private void forEachRow(int first, int behind, Consumer<long[]> consumer) {
    Rows rows = new Rows(program.columns(), consumer);
    IntervalMap state = new IntervalMap();
    for (int vertex = first; vertex < behind; vertex++) {
      states.load(vertex, state);
      program.result(vertex, state, rows);
    }
    rows.flush();
  }

  /** All rows as arrays; convenient for small results. */
  public List<long[]> rows() {
    List<long[]> rows = new ArrayList<>();
    forEachRow(row -> rows.add(row.clone()));
    return rows;
  }
}
