package dev.graphite.core.visit;

import dev.graphite.core.graph.View;
import dev.graphite.core.program.ComputeProgram.Fact;
import dev.graphite.core.program.RoundProgram;
import dev.graphite.core.program.ScatterContext;
import dev.graphite.core.program.ScatterProgram;
import dev.graphite.core.program.SelectiveProgram;
import dev.graphite.core.program.UnsuitableQueryException;
import dev.graphite.core.time.Time;
import java.util.Objects;

/**
 * What programs scatter from one vertex after the other: calls of the program where a piece of the
 * vertex' state meets a piece of an edge, and what the program is told and held to in each.
 *
 * <p>An engine fills in {@link #pieces}, goes along the vertex' edges, calls, and takes what is
 * sent. One per worker; nothing is allocated.
 */
public abstract class ScatterVisit extends ScatterContext {
  private final ScatterProgram program;
  private final ScatterPieces pieces;
  private final boolean hasDegrees;
  private final boolean staysReached;
  private boolean simple;
  private TickWatch watch;

  private int source;
  private int piece;
  private long start;
  private long end;
  private boolean asksOnly;
  private long calls;

  /**
   * For engines.
   *
   * @param view that of the edges along which the program scatters first
   * @param pieces takes what is to be scattered
   */
  protected ScatterVisit(ScatterProgram program, View view, ScatterPieces pieces) {
    super(program.messageType());
    this.program = program;
    this.pieces = Objects.requireNonNull(pieces, "pieces");
    this.hasDegrees =
        program instanceof RoundProgram rounds && rounds.facts().contains(Fact.DEGREE);
    this.staysReached = program instanceof SelectiveProgram selective && selective.staysReached();
    this.simple = view.simple();
  }

  /** Takes a message that has a tick; what its program promises of it was checked. */
  protected abstract void take(long from, long to, long value, long second);

  /** Has what the program sends watched from now on, unless there is no watch. */
  public final void watchBy(TickWatch ticks) {
    watch = ticks;
  }

  /** Goes on with the edges of a view. */
  protected final void see(View view) {
    simple = view.simple();
  }

  /** Goes to the vertex whose pieces were filled in, by its rank. */
  protected final void goTo(int vertex) {
    source = vertex;
  }

  /**
   * Calls the program.
   *
   * @param statePiece the piece of state
   * @param from first tick that it shares with the edge
   * @param to end of what they share
   */
  protected final void call(int statePiece, long from, long to) {
    piece = statePiece;
    start = from;
    calls++;
    asksOnly = watch != null && to != from + 1 && !watch.hasLeft();
    if (asksOnly) {
      end = from + 1;
      program.scatter(this);
      asksOnly = false;
    }
    end = to;
    program.scatter(this);
  }

  /**
   * Makes sure that an edge at hand is one of the graph.
   *
   * @throws IllegalStateException in a simple view, which merges edges
   */
  protected final void requireEdge() {
    if (simple) {
      throw new IllegalStateException(
          program.getClass().getName() + " asks for a property of an edge in a simple view");
    }
  }

  /**
   * Makes sure that the graph at hand is a whole one, whose pieces have the numbers that a program
   * may know.
   *
   * @throws UnsuitableQueryException if it is a part
   */
  protected final void requireWholeGraph() {
    if (watch != null) {
      throw TickWatch.noPieces(program);
    }
  }

  /** The pieces of state to scatter next. */
  public final ScatterPieces pieces() {
    return pieces;
  }

  /** Number of calls of the program so far. */
  public final long calls() {
    return calls;
  }

  @Override
  public final long start() {
    return start;
  }

  @Override
  public final long end() {
    return end;
  }

  @Override
  public final long state() {
    return pieces.value(piece);
  }

  @Override
  public final long secondState() {
    return pieces.second(piece);
  }

  @Override
  public final int source() {
    return source;
  }

  @Override
  public final int degree() {
    if (!hasDegrees) {
      throw new IllegalStateException(
          program.getClass().getName()
              + " asks for a degree to scatter, which only a program of rounds with that fact has");
    }
    return pieces.degree(piece);
  }

  @Override
  public final void send(long from, long to, long value, long second) {
    if (watch != null) {
      if (from < to && (from < start || to > end)) {
        watch.leave();
      }
      if (asksOnly) {
        return;
      }
    }
    if (staysReached && to != Time.OPEN) {
      throw new IllegalStateException(
          program.getClass().getName() + " promises to stay reached, but sends an end: " + to);
    }
    if (from < to) {
      take(from, to, value, second);
    }
  }
}
