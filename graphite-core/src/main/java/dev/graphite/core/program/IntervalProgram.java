package dev.graphite.core.program;

import dev.graphite.core.graph.TemporalGraph;
import dev.graphite.core.graph.View;
import dev.graphite.core.warp.Fold;
import dev.graphite.core.warp.IntervalMap;
import java.util.List;

/**
 * An algorithm over intervals, written once and run by every engine. It says how a vertex starts,
 * how messages that meet at one tick fold, how a vertex' new state follows, and what a piece of
 * state sends along a piece of an edge. It never sees a thread, a partition or a file.
 *
 * <p>A state is a partition of its vertex' life ({@link IntervalMap}); a message has an interval
 * and is clipped to the life of the vertex that gets it. There are two kinds of program:
 *
 * <ul>
 *   <li>{@link SelectiveProgram}: the best value seen so far at each tick, until nothing changes;
 *   <li>{@link RoundProgram}: every tick computed anew in each of a fixed number of rounds.
 * </ul>
 *
 * <p>The model is that of Gandhi and Simmhan, ICDE 2020. A program is immutable and its methods
 * depend on their arguments alone: engines call them from several threads, in any order of
 * vertices.
 */
public abstract sealed class IntervalProgram permits SelectiveProgram, RoundProgram {
  /** For the two kinds. */
  IntervalProgram() {}

  /** What a piece of state holds. */
  public abstract ValueType stateType();

  /** What a message holds; the same as the state unless said otherwise. */
  public ValueType messageType() {
    return stateType();
  }

  /** How messages that meet at one tick become one. */
  public abstract Fold fold();

  /**
   * The edges along which the program sends; all of them in their direction unless said otherwise.
   */
  public View view() {
    return View.OUT;
  }

  /**
   * True if the program runs on the graph with time turned round, {@link TemporalGraph#reversed}:
   * it then sees negated ticks and edges that lead back, also in {@link #result}.
   */
  public boolean reversesTime() {
    return false;
  }

  /**
   * Sends what a piece of state has to say along a piece of an edge. Called for each non-empty
   * overlap of a state piece that is to be scattered with an edge piece, at most once per tick of
   * the edge and change.
   *
   * @param edge the overlap, and where to send
   */
  public abstract void scatter(ScatterContext edge);

  /** The columns of the result, the vertex first. */
  public abstract List<Column> columns();

  /**
   * Turns a final state into rows of the result.
   *
   * @param vertex its rank
   * @param state its final state
   * @param rows takes the rows, in order of time
   */
  public abstract void result(int vertex, IntervalMap state, Rows rows);

  /**
   * Refuses graphs on which the algorithm is not defined.
   *
   * @throws UnsuitableGraphException with the reason
   */
  public void check(TemporalGraph graph) {}
}
