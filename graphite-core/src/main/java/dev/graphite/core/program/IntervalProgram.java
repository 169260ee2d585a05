package dev.graphite.core.program;

import dev.graphite.core.graph.GraphTraits;
import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;
import java.util.Objects;

/**
 * An algorithm over intervals, written once and run by every engine. It says what its states are
 * and how they come about, and what rows they make. It never sees a thread, a partition or a file.
 *
 * <p>A state is a partition of its vertex' life ({@link IntervalMap}); a message has an interval
 * and is clipped to the life of the vertex that gets it. The kinds of program are:
 *
 * <ul>
 *   <li>{@link SelectiveProgram}: the best value seen so far at each tick, until nothing changes;
 *   <li>{@link RoundProgram}: every tick computed anew in each of a fixed number of rounds;
 *   <li>{@link PhasedProgram}: phases, in each of which ticks are computed while messages come,
 *       until every tick is final;
 *   <li>{@link WalkProgram}: sums over all walks of a few edges that lead back to where they began.
 * </ul>
 *
 * <p>The model is that of Gandhi and Simmhan, ICDE 2020. A program is immutable and its methods
 * depend on their arguments alone: engines call them from several threads, in any order of
 * vertices.
 */
public abstract sealed class IntervalProgram permits ScatterProgram, WalkProgram {
  private final ValueType stateType;

  /** For the kinds. */
  IntervalProgram(ValueType stateType) {
    this.stateType = Objects.requireNonNull(stateType, "stateType");
  }

  /** What a piece of state holds. */
  public final ValueType stateType() {
    return stateType;
  }

  /**
   * True if the program runs on the graph with time turned round, {@link TemporalGraph#reversed}:
   * it then sees negated ticks and edges that lead back, also in {@link #result}.
   */
  public boolean reversesTime() {
    return false;
  }

  /** The columns of the result, the vertex first. */
  public abstract List<Column> columns();

  /**
   * Turns a final state into rows of the result; unless said otherwise, a row {@code
   * vertex,start,end,value} for each piece that has a value.
   *
   * @param vertex its rank
   * @param state its final state
   * @param rows takes the rows, in order of time
   */
  public void result(int vertex, IntervalMap state, Rows rows) {
    rows.addPieces(vertex, state, stateType);
  }

  /**
   * Refuses graphs on which the algorithm is not defined. Engines ask before they run it.
   *
   * @throws UnsuitableGraphException with the reason
   */
  public void check(GraphTraits graph) {}
}
